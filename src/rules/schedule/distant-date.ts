/** A date that lies many years away from the sheet. */
import type { Day } from '../../calendar/day.ts';
import { firstDay, lastDay, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import type { DateMention } from '../../calendar/reading.ts';
import { quote } from '../../japanese/quote.ts';
import { milestonesOf } from '../../plan/items.ts';
import type { Milestone } from '../../plan/plan.ts';
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
    for (const milestone of milestonesOf(initiatives).filter(farIn)) {
      const { fiscalYear } = milestone.initiative;
      const date = farIn(milestone);
      if (!date || fiscalYear === undefined) continue;
      yield {
        at: milestone.textOrigin,
        words: date.text,
        message: {
          ja: `${quote(date.text)}は、シートの年度（${nameOfFiscalYear(fiscalYear)}）から遠く離れています。`,
          en: `${quote(date.text)} lies far away from the year of the sheet (${fiscalYear}).`,
        },
        hint: { ja: '年と元号を確かめてください。', en: 'Check the year and the era.' },
      };
    }
  },
};

interface Reach {
  readonly first: Day;
  /** The last day of the sheet's own year, and the last that a plan may reach. */
  readonly own: Day;
  readonly last: Day;
}

/** The same for all sheets of a year. */
const known = new Map<number, Reach>();

function reachOf(year: number): Reach {
  const found = known.get(year) ?? {
    first: firstDay(year - back),
    own: lastDay(year),
    last: lastDay(year + ahead),
  };
  known.set(year, found);
  return found;
}

function farIn({ initiative, reading, text }: Milestone): DateMention | undefined {
  if (initiative.fiscalYear === undefined) return undefined;
  const reach = reachOf(initiative.fiscalYear);
  return reading.dates.find((one) => isFar(one, reach) || isDoneAhead(one, text, reach));
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
