/** The rules for ranges, deadlines, beginnings and reference days: what the words around a point make of it. */
import type { Draft } from './phrase.ts';
import { from, rule, span, until, within } from './phrase.ts';
import type { Length, Piece, Point } from './piece.ts';
import type { Around, Found, Row } from './table.ts';

/** 平成29年度から2か年 : a beginning and a length. */
function lasting(point: Piece | undefined, length: Length | undefined): Draft | undefined {
  if (point?.point === undefined || length === undefined) return undefined;
  return { kind: 'on', from: point.point, length, vague: point.point.vague === true };
}

/** R7.4～9 and 7/1～15 : the number that follows is a month or a day, as the one before it. */
function toNumber([first, , number]: Found, { next }: Around): Draft | undefined {
  const [start, count] = [first?.point, number?.number ?? 0];
  if (start?.months === undefined || !/^(?:$|[)、。\n])/.test(next)) return undefined;
  const to: Point =
    start.days === undefined
      ? { months: { first: count, last: count } }
      : { days: [count, count], partial: true };
  return count < 1 || (start.days === undefined && count > 12) ? undefined : { kind: 'on', from: start, to };
}

export const ranges: readonly Row[] = [
  rule('point 頃? から|より|~|以降 の? about? length', ([point, , , , , length]) =>
    lasting(point, length?.length),
  ),
  rule('point 頃? から about? number 年', ([point, , , , number], { next }) =>
    /^[間後前目生以度]/.test(next) ? undefined : lasting(point, { count: number?.number ?? 1, unit: 'year' }),
  ),
  rule('point 頃? 予定? から|より|~|- point 頃? まで|にかけて? 頃?', ([a, about, , , b, also, , too]) =>
    span('on', a, b, about, also, too),
  ),
  rule('point 頃? から|~|- partial 頃? まで|にかけて?', ([a, about, , b, also]) =>
    span('on', a, b, about, also),
  ),
  rule('point ~|- number', toNumber),
];

/** ～9月 opens a phrase; it is not the tail of ～2025年万博～, a subtitle. */
function opensPhrase({ before, after }: Around): boolean {
  const ends = after === undefined || !/^(?:x|の|number|code)$/.test(after.kind);
  return ends || before === undefined || before.kind === '(';
}

/** A dash says so only where nothing follows; before a sentence it is the mark of a list. */
function isClosed({ before, after }: Around): boolean {
  return /^(?:|\(|stop|bullet)$/.test(before?.kind ?? '') && /^(?:|\)|stop|sep)$/.test(after?.kind ?? '');
}

export const deadlines: readonly Row[] = [
  rule('late は? point まで?', ([, , point]) => until(point)),
  rule('期限 は|:? point まで?', ([, , point]) => until(point)),
  rule('~ point 頃? まで? 予定?', ([, point, about], around) =>
    opensPhrase(around) ? until(point, about) : undefined,
  ),
  rule('- point 頃? まで?', ([, point, about], around) =>
    isClosed(around) ? until(point, about) : undefined,
  ),
  rule('point 頃? 中? 予定? まで 頃?', ([point, about, , , , also]) => until(point, about, also)),
  rule('point 頃? 中? を? 目途', ([point, about, , , also]) => until(point, about, also)),
  rule('point を? 期限', ([point]) => until(point)),
  rule('point 中? の? 目標', ([point]) => until(point)),
  rule('point 以前', ([point]) => until(point)),
];

/** 令和6年度より向上 compares, it does not begin. */
const compares = /^[も増減向改高低多少上下削早遅良悪大小長短前]/;

export const beginnings: readonly Row[] = [
  rule('point 頃? 予定? ~ 頃?', ([point, about]) => from(point, about)),
  rule('point 頃? 予定? -', ([point, about], { after }) =>
    /^(?:|\)|stop)$/.test(after?.kind ?? '') ? from(point, about) : undefined,
  ),
  rule('point 頃? 予定? 中? から', ([point, about]) => from(point, about)),
  rule('point 頃? 予定? より', ([point, about], { next }) =>
    compares.test(next) ? undefined : from(point, about),
  ),
  rule('point 頃? 予定? 以降', ([point, about]) => from(point, about)),
];

export const references: readonly Row[] = [
  rule('every の? point の? 現在', ([, , point]) => within('as-of', point)),
  rule('point の? 現在', ([point], { next }) =>
    /^(?:から|より|まで)/.test(next) ? undefined : within('as-of', point),
  ),
];
