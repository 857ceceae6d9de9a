/** The heads over a column of a ledger → what its squares say of an initiative. */
import { bucketOf } from '../../calendar/bucket.ts';
import { fold } from '../../japanese/fold.ts';
import type { BlockName } from '../../sheets/shape/block.ts';
import type { Draft } from './draft.ts';
import { isHeadOfValues, isYear } from './heads.ts';
import { type Meaning, meaningOf } from './indicators.ts';
import { isPeriodIn, nameOf } from './initiative-blocks.ts';
import { grading, reasoning } from './judgement.ts';
import { type Box, placeOf } from './page.ts';
import { fieldOf } from './plan-and-actual.ts';
import { bare } from './vocabulary.ts';

export interface Column {
  /** The lowest of its heads. */
  readonly head: Box;
  /** All of them: 指標・目標値. */
  readonly name: string;
  readonly says: Says;
}

export type Says =
  | { readonly is: 'block'; readonly show: BlockName }
  | { readonly is: 'code' | 'level' | 'grade' | 'comment' | 'kpi' | 'other' }
  | { readonly is: 'stage'; readonly year: string }
  | { readonly is: 'value'; readonly of: Meaning }
  | {
      readonly is: 'report';
      /** `row`: 計画 or 実績 stands in the row. */
      readonly field: 'schedule' | 'progress' | 'row';
      readonly period: string;
      readonly year: string;
      /** Months that are no period of the city's: said of each item. */
      readonly months: string;
    };

/** From left to right; one box may stand below several heads. */
export class Columns {
  readonly #columns: readonly Column[];
  readonly #lefts: readonly number[];

  constructor(columns: readonly Column[]) {
    this.#columns = columns.toSorted((a, b) => a.head.left - b.head.left);
    this.#lefts = this.#columns.map(({ head }) => head.left);
  }

  over({ left, right }: Box): readonly Column[] {
    const end = placeOf(right + 1, this.#lefts);
    const from = placeOf(left, this.#lefts);
    const before = this.#columns[from - 1];
    return this.#columns.slice(before && before.head.right >= left ? from - 1 : from, end);
  }
}

/** The number of an initiative, where it has one. */
export function codeIn(boxes: readonly Box[], columns: Columns): string | undefined {
  return boxes.find((box) => columns.over(box).some(({ says }) => says.is === 'code'))?.text;
}

/** From the top. */
export function columnOf(heads: readonly Box[], title: Box, draft: Draft): Column {
  const texts = heads.map(({ text }) => text.replaceAll('\n', ''));
  const head = heads.at(-1) ?? title;
  return { head, name: texts.join('・'), says: meaning(texts, head, title, draft) };
}

function meaning(texts: readonly string[], head: Box, title: Box, draft: Draft): Says {
  const last = texts.at(-1) ?? '';
  if (head === title) return { is: 'block', show: 'title' };
  if (/^(?:取組|事業|整理|項目)?(?:番号|no\.?|№|項番)$/i.test(fold(last))) return { is: 'code' };
  const measured = indicator(texts, draft);
  if (measured) return measured;
  if (grading.test(bare(last))) return { is: 'grade' };
  if (reasoning.test(bare(last))) return { is: 'comment' };
  const reported = report(texts, draft);
  if (reported) return reported;
  if (isYear(last) && !texts.some((text) => /[額費円]|予算|決算/.test(text)))
    return { is: 'stage', year: last };
  const show = texts.toReversed().flatMap((text) => draft.words.blockOf(text) ?? [])[0];
  if (show !== undefined && show !== 'title') return { is: 'block', show };
  return { is: head.right < title.left ? 'level' : 'other' };
}

function indicator(texts: readonly string[], { words, ...draft }: Draft): Says | undefined {
  const last = texts.at(-1) ?? '';
  const within = texts.slice(0, -1).some((text) => words.blockOf(text) === 'indicators');
  if (/^(?:.*指標名?|指標の?名称|kpi)$/i.test(fold(last)) || (within && /^(?:名称|項目|内容)$/.test(last)))
    return { is: 'kpi' };
  if (within || (isHeadOfValues(last) && /値|単位/.test(last)))
    return { is: 'value', of: meaningOf(last, { words, ...draft }) };
  return undefined;
}

/** 計画 above 上半期, 上半期 above 実績, R7実績; or 4～6月 alone, and in its rows 計画 and 実績. */
function report(texts: readonly string[], draft: Draft): Says | undefined {
  const isPeriod = isPeriodIn(draft);
  let found: Found = { is: 'report', field: undefined, period: '', year: '', months: '' };
  for (const text of texts) {
    const [, at = '', kind = text] = /^(.+?年度?|[HRＨＲ]\d+)(?:の)?(\D+)$/.exec(fold(text)) ?? [];
    const year = isYear(text) ? text : isYear(at) ? at : found.year;
    const field = fieldOf(kind) ?? found.field;
    if (isYear(text) || fieldOf(kind)) found = { ...found, year, field };
    else if (isPeriod(text)) found = { ...found, year, period: nameOf(text) };
    else if (isMonths(text)) found = { ...found, year, months: text };
  }
  const { field, months, period } = found;
  const timed = period !== '' || months !== '';
  // 進捗状況 alone is a block of its own, and may hold no more than 順調.
  const isBlock = found.year === '' && texts.some((text) => draft.words.blockOf(text));
  if (!timed && (field === undefined || isBlock)) return undefined;
  return { ...found, field: field ?? 'row' };
}

type Field = 'schedule' | 'progress';

interface Found {
  readonly is: 'report';
  readonly field: Field | undefined;
  readonly period: string;
  readonly year: string;
  readonly months: string;
}

/** 4～6月, 9月, 第2四半期, in a city that reports by halves or years. */
function isMonths(text: string): boolean {
  const name = fold(text);
  return (
    /^\d{1,2}月?~\d{1,2}月$|^\d{1,2}月$/.test(name) || bucketOf(name, 'quarters', 2000)?.period !== undefined
  );
}
