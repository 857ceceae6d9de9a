/** A date that lies many years away from the sheet. */
import type { Day } from '../../calendar/day.ts';
import { firstDay, lastDay, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import type { DateMention, Reading } from '../../calendar/reading.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

/** Long works are planned nine years ahead; ten make another digit. */
const ahead = 9;
const back = 3;

const example = (year: number) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  次年度以降:
    - 窓口を全区に設置（令和${year}年10月） # ←
`;

export const distantDate: Rule = {
  id: 'schedule/distant-date',
  title: { ja: 'シートの年度から遠く離れた時期', en: 'A date many years away from the sheet' },
  why: {
    ja: '10年先の時期や元号の取り違えは、年の打ち間違いであることがほとんどです。',
    en: 'Ten years ahead, or another era: nearly always a slip of the pen.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: example(19) },
  good: { files: example(9).replace(' # ←', '') },
  *check({ initiatives }) {
    let reach: Reach | undefined;
    for (const { fiscalYear, milestones } of initiatives) {
      if (fiscalYear === undefined) continue;
      if (reach?.year !== fiscalYear) reach = reachOf(fiscalYear);
      for (const { reading, text, textOrigin } of milestones) {
        const date = farIn(reading, text, reach);
        if (!date) continue;
        yield {
          at: textOrigin,
          words: date.text,
          message: {
            ja: `${quote(date.text)}は、シートの年度（${nameOfFiscalYear(fiscalYear)}）から遠く離れています。`,
            en: `${quote(date.text)} lies far away from the year of the sheet (${fiscalYear}).`,
          },
          hint: { ja: '年と元号を確かめてください。', en: 'Check the year and the era.' },
        };
      }
    }
  },
};

interface Reach {
  readonly year: number;
  readonly first: Day;
  /** The last day of the sheet's own year, and the last that a plan may reach. */
  readonly own: Day;
  readonly last: Day;
}

function reachOf(fiscalYear: number): Reach {
  const [own, last] = [lastDay(fiscalYear), lastDay(fiscalYear + ahead)];
  return { year: fiscalYear, first: firstDay(fiscalYear - back), own, last };
}

function farIn({ dates }: Reading, text: string, reach: Reach): DateMention | undefined {
  return dates.find((one) => isFar(one, reach) || isDoneAhead(one, text, reach));
}

/** A remark on the past, and what no longer holds, may lie anywhere behind. */
function isFar({ from, kind, to }: DateMention, reach: Reach): boolean {
  const first = from ?? to;
  const last = to ?? from;
  if (first === null || last === null) return false;
  const past = kind === 'note' || kind === 'as-of' || kind === 'former' || kind === 'from';
  return last > reach.last || (!past && last < reach.first);
}

/** 南区は令和16年度に実施済 */
function isDoneAhead({ at, from, kind, text: words }: DateMention, text: string, { own }: Reach): boolean {
  if (kind !== 'note' || from === null || from <= own) return false;
  return /^[^（）。]{0,8}済/.test(text.slice(at + words.length));
}
