/** A stretch of a fiscal year that a form reports on: a half, a quarter, or the whole year. */
import { type Day, dayOf, lastOfMonth, partsOf } from './day.ts';
import { codeOfYear } from './era.ts';
import { nameOfFiscalYear, readYear } from './fiscal-year.ts';
import { glyphsOf } from './grammar/glyphs.ts';

export type Cycle = 'halves' | 'quarters' | 'year';

export interface Period {
  readonly fiscalYear: number;
  readonly cycle: Cycle;
  /** 1-based within the year. */
  readonly index: number;
  readonly from: Day;
  readonly to: Day;
}

const counts: Readonly<Record<Cycle, number>> = { halves: 2, quarters: 4, year: 1 };

function period(cycle: Cycle, fiscalYear: number, index: number): Period {
  const length = 12 / counts[cycle];
  const month = (count: number) => ({ year: fiscalYear + Math.floor(count / 12), month: (count % 12) + 1 });
  const first = month(3 + (index - 1) * length);
  const last = month(2 + index * length);
  return {
    fiscalYear,
    cycle,
    index,
    from: dayOf(first.year, first.month, 1),
    to: lastOfMonth(last.year, last.month),
  };
}

/** The periods of a year in their order. */
export function periods(cycle: Cycle, fiscalYear: number): readonly Period[] {
  const years = known[cycle];
  const found = years.get(fiscalYear);
  if (found) return found;
  const made = Array.from({ length: counts[cycle] }, (_, at) => period(cycle, fiscalYear, at + 1));
  if (years.size < 1000) years.set(fiscalYear, made);
  return made;
}

/** Every sheet of a city asks for the same few. */
const known: Readonly<Record<Cycle, Map<number, readonly Period[]>>> = {
  halves: new Map(),
  quarters: new Map(),
  year: new Map(),
};

const halves: readonly string[] = ['前期', '後期'];

/** 前期, 第2四半期, 通年 */
export function shortNameOfPeriod({ cycle, index }: Pick<Period, 'cycle' | 'index'>): string {
  if (cycle === 'year') return '通年';
  return cycle === 'halves' ? (halves[index - 1] ?? '') : `第${index}四半期`;
}

/** 令和7年度前期, 令和7年度第2四半期, 令和7年度 */
export function nameOfPeriod(period: Period): string {
  const year = nameOfFiscalYear(period.fiscalYear);
  return period.cycle === 'year' ? year : year + shortNameOfPeriod(period);
}

const letters: Readonly<Record<Cycle, string>> = { halves: '-H', quarters: '-Q', year: '' };

/** R7-H1, R7-Q2, R7: the period as a file is named after it, and as it may be typed. */
export function codeOfPeriod({
  cycle,
  fiscalYear,
  index,
}: Pick<Period, 'cycle' | 'fiscalYear' | 'index'>): string {
  const year = codeOfYear(fiscalYear, dayOf(fiscalYear, 10, 1));
  return cycle === 'year' ? year : `${year}${letters[cycle]}${index}`;
}

/** What a form prints above the block: 前期 (～9月). */
export function labelOfPeriod(period: Period): string {
  const name = shortNameOfPeriod(period);
  return period.cycle === 'year' ? name : `${name} (～${partsOf(period.to).month}月)`;
}

const shapes: readonly (readonly [cycle: Cycle, pattern: RegExp])[] = [
  [
    'halves',
    /^(?:(?<first>上半期|上期|前期|前半期?|第?[1一]半期|H1|1H)|(?<second>下半期|下期|後期|後半期?|第?[2二]半期|H2|2H))$/,
  ],
  ['quarters', /^(?:第?(?<number>[1-4一二三四])[・/]?[4四]半期|Q(?<after>[1-4])|(?<before>[1-4])Q)$/],
];

/** What a period is called within its year: 前期, 上半期, H1; 第2四半期, Q2; 通年. */
export function readPeriodName(text: string): Pick<Period, 'cycle' | 'index'> | undefined {
  const name = glyphsOf(text)
    .chars.toUpperCase()
    .replace(/\n/g, '')
    .replace(/(?<=.)\([^()]*\)$/, '')
    .replace(/^[-の]/, '');
  if (/^(?:通年|年間|全期|通期|年度|FY)?$/.test(name)) return { cycle: 'year', index: 1 };
  for (const [cycle, pattern] of shapes) {
    const groups = pattern.exec(name)?.groups;
    if (groups === undefined) continue;
    if (cycle === 'halves') return { cycle, index: groups.first === undefined ? 2 : 1 };
    const digit = groups.number ?? groups.after ?? groups.before ?? '';
    return { cycle, index: '一二三四'.includes(digit) ? '一二三四'.indexOf(digit) + 1 : Number(digit) };
  }
  return undefined;
}

const tail =
  /[-_/の]?(第?[1-4一二三四][・/]?[4四]?半期|[HQ][1-4]|[1-4][HQ]|[上下]半?期|[前後](?:期|半期?)|通[年期])?(?:\([^()]*\))?$/i;

/** 令和7年度（前期） as 令和7年度前期; (～9月) only explains. */
export function withoutBrackets(name: string): string {
  const [whole, inner = ''] = /\(([^()]+)\)$/.exec(name) ?? [];
  return whole === undefined || readPeriodName(inner) === undefined
    ? name
    : name.slice(0, -whole.length) + inner;
}

/** 令和7年度前期, R7-H1, 令和7年度第2四半期, 2025-Q2, 令和7年度 */
export function readPeriod(text: string): Period | undefined {
  const chars = withoutBrackets(glyphsOf(text).chars);
  const [whole = '', word = ''] = tail.exec(chars) ?? [];
  const year = readYear(chars.slice(0, chars.length - whole.length));
  const name = readPeriodName(word);
  if (year && name) return period(name.cycle, year.year, name.index);
  // H1 alone is 平成元年度: a half needs its year before it.
  const alone = readYear(chars);
  return alone && period('year', alone.year, 1);
}
