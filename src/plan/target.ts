/** めざす姿 understood: by when, how often, where, and how much, beside the author's sentence. */
import { fiscalYearOf } from '../calendar/fiscal-year.ts';
import { readDates } from '../calendar/read.ts';
import type { DateMention } from '../calendar/reading.ts';
import { greatest } from '../lists.ts';
import { readScopes, type Scope } from './scope.ts';
import { readSizes, type Size } from './size.ts';

export interface Baseline {
  readonly at: string | undefined;
  readonly value: string;
}

export interface TargetReading {
  /** The days it has to be reached by, in the order they are written; most sentences have one. */
  readonly deadlines: readonly DateMention[];
  readonly starts: DateMention | undefined;
  /** 秋までに, 早期に, 順次: said, but too vague to be held to. */
  readonly vague: DateMention | undefined;
  /** 毎年度, 毎年, 月次 */
  readonly rhythms: readonly DateMention[];
  /** Every area, every unit: 全区が全支援対象者について has two. */
  readonly scopes: readonly Scope[];
  /** 毎年増加（令和8年度末目標 50%増） has two. */
  readonly sizes: readonly Size[];
  /** （令和4年度 全区平均 48.7%） */
  readonly baseline: Baseline | undefined;
}

const baselinePattern =
  /[（(](?<at>(?:[^（）()]{0,60}?年度?末?|現状)(?:時点|現在)?)(?:[^（）()\d０-９]{0,60}?)(?<value>[\d０-９.,．，]+[\s　]*[^\s　（）()\d０-９]{0,6})[）)]/u;

const figure =
  '(?<value>(?<![\\d０-９.,．，])[\\d０-９][\\d０-９.,．，]*[\\s　]*(?:[%％]|ポイント|\\p{Script=Han}{1,3}?))';
const year =
  '(?:(?:平成|令和|[HRＨＲ])[\\s　]*[\\d０-９元]{1,2}|[\\d０-９]{4})[\\s　]*年度?末?(?:時点|現在)?';
const time = `(?<at>${year}|現状値?|現在)`;
const since = '(?:から|より|に比べ|と比べ)';

/** 令和4年度の48.7%から, 現状の48.7%から, 1,200人（令和4年度）から */
const fromPatterns = [
  new RegExp(`${time}(?:の?実績値?)?[のは]?[\\s　]*${figure}${since}`, 'u'),
  new RegExp(`${figure}[（(]${time}[^（）()]{0,20}[）)]${since}`, 'u'),
];

export function readTarget(text: string): TargetReading {
  const { dates } = readDates(text);
  return {
    deadlines: dates.filter(isDeadline),
    vague: dates.find(({ vague }) => vague),
    starts: dates.find(({ kind }) => kind === 'from'),
    rhythms: dates.filter(({ kind }) => kind === 'repeat' || kind === 'through'),
    scopes: readScopes(text),
    sizes: readSizes(text),
    baseline: baselineOf(text),
  };
}

/** `令和5年度中に` is a deadline too; a note about another year is none. */
function isDeadline({ kind, to }: DateMention): boolean {
  return to !== null && (kind === 'until' || kind === 'on');
}

/** A figure in parentheses behind its year; 目標 and 増 there belong to the target itself. */
function baselineOf(text: string): Baseline | undefined {
  for (const pattern of [baselinePattern, ...fromPatterns]) {
    const found = pattern.exec(text);
    if (!found?.groups || /目標|増|減|向上/.test(found[0])) continue;
    return { at: found.groups.at?.trim(), value: (found.groups.value ?? '').trim() };
  }
  return undefined;
}

/** What stands before a list (以下の取組を全区が実施) or after it (これらにより…) holds for each of the list. */
export function inherit(own: TargetReading, from: TargetReading): TargetReading {
  const dated = own.deadlines.length > 0 || own.starts !== undefined || own.rhythms.length > 0;
  const { deadlines, rhythms, starts, vague } = dated || own.vague ? own : from;
  const units = new Set(own.scopes.map(({ unit }) => unit));
  const outer = from.scopes.filter(({ unit }) => !units.has(unit));
  return { ...own, deadlines, rhythms, starts, vague, scopes: [...outer, ...own.scopes] };
}

/** Whether a year is one of those in which an area has something to report; a rhythm or no date at all means every year. */
export function isDue({ deadlines, starts }: TargetReading, fiscalYear: number): boolean {
  const first = starts?.from ? fiscalYearOf(starts.from) : undefined;
  const last = lastYear({ deadlines });
  if (first !== undefined && fiscalYear < first) return false;
  return last === undefined || fiscalYear <= last;
}

export function lastYear({ deadlines }: Pick<TargetReading, 'deadlines'>): number | undefined {
  const years = deadlines.flatMap(({ to }) => (to === null ? [] : [fiscalYearOf(to)]));
  return years.length > 0 ? greatest(years) : undefined;
}

/** 令和6年度にこども家庭センターを設置: nothing is asked for before its year. */
export function whenOf({ deadlines, rhythms, starts }: TargetReading): string {
  return [...(starts ? [starts] : []), ...rhythms, ...deadlines]
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text.replace(/に$/, ''))
    .join('、');
}
