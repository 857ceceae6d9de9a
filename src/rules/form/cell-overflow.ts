/** A text that does not fit into a cell of Excel. */
import { below, type Origin } from '../../diagnostics/finding.ts';
import { longestCell } from '../../grid/cell.ts';
import { quote } from '../../japanese/quote.ts';
import type { Plan } from '../../plan/plan.ts';
import { textsLongerThan } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

const example = (times: number) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - ${'来庁した人は窓口で長く待つ。'.repeat(times)}
`;

export const cellOverflow: Rule = {
  id: 'form/cell-overflow',
  title: { ja: 'Excelの1つのセルに入らない長い文', en: 'A text that does not fit into a cell of Excel' },
  why: {
    ja: 'Excelの1つのセルには32,767文字までしか入らず、様式を作れません。',
    en: 'A cell of Excel holds 32,767 characters, so no form can be made.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: { files: example(2400).replace(/\n$/, ' # ←\n') },
  good: { files: example(1) },
  *check(plan) {
    for (const { origin, text } of textsLongerThan(plan, longestCell)) {
      yield {
        at: origin,
        message: {
          ja: `${quote(text)}は${withCommas(text.length)}文字あり、Excelの1つのセル（${withCommas(longestCell)}文字）に入りません。`,
          en: `${quote(text)} has ${withCommas(text.length)} characters, more than a cell of Excel holds (${withCommas(longestCell)}).`,
        },
        hint: { ja: '文を分けるか、短くしてください。', en: 'Divide it, or shorten it.' },
      };
    }
    for (const owned of ownedIn(plan).filter(isLongTogether)) {
      const length = withCommas(lengthOf(owned));
      yield {
        at: below(owned.origin, 'owner'),
        message: {
          ja: `所管は、つなぐと${length}文字になり、Excelの1つのセル（${withCommas(longestCell)}文字）に入りません。`,
          en: `The owners have ${length} characters together, more than a cell of Excel holds (${withCommas(longestCell)}).`,
        },
        hint: {
          ja: '所管を減らすか、名前を短くしてください。',
          en: 'Name fewer of them, or shorten their names.',
        },
      };
    }
  },
};

function withCommas(count: number): string {
  return count.toLocaleString('en-US');
}

interface Owned {
  readonly origin: Origin;
  readonly owner: readonly string[];
}

/** The one list that is printed in one cell and never goes on in another row. */
function ownedIn({ initiatives, kpis, policies }: Plan): Owned[] {
  const fronts = policies.map(({ front, origin }) => ({
    origin,
    owner: front.owner.map(({ text }) => text),
  }));
  return [...initiatives, ...kpis, ...fronts];
}

function lengthOf({ owner }: Owned): number {
  return owner.reduce((sum, one) => sum + one.length + 1, -1);
}

/** One that is too long by itself is told as such. */
function isLongTogether(owned: Owned): boolean {
  return lengthOf(owned) > longestCell && owned.owner.every((one) => one.length <= longestCell);
}
