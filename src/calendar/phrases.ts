/** The rules for what is meant: a range, a deadline, a beginning, a rhythm, a length, a change, or just a time. */
import type { Length, Phrase, Piece, Point } from './piece.ts';
import type { DateKind } from './reading.ts';
import { type Around, type Found, type Made, type Row, tableOf } from './table.ts';

type Draft = Omit<Phrase, 'at' | 'end'>;

const vagueOf = (...pieces: readonly (Piece | undefined)[]) =>
  pieces.some((piece) => piece?.kind === '頃' || piece?.kind === '目途' || piece?.point?.vague === true);

function span(kind: DateKind, from: Piece | undefined, to: Piece | undefined, vague: boolean): Draft {
  return { kind, ...(from?.point && { from: from.point }), ...(to?.point && { to: to.point }), vague };
}

const on = (point: Piece | undefined, ...rest: readonly (Piece | undefined)[]) =>
  span('on', point, point, vagueOf(point, ...rest));
const until = (point: Piece | undefined, ...rest: readonly (Piece | undefined)[]) =>
  span('until', undefined, point, vagueOf(point, ...rest));
const from = (point: Piece | undefined, ...rest: readonly (Piece | undefined)[]) =>
  span('from', point, undefined, vagueOf(point, ...rest));
const bare = (kind: DateKind, vague = false): Draft => ({ kind, vague });

/** A rule whose words, all of them, are one phrase. */
function rule(pattern: string, make: (found: Found, around: Around) => Draft | undefined): Row {
  return [
    pattern,
    (found, around) => {
      const draft = make(found, around);
      const pieces = found.filter((piece) => piece !== undefined);
      const [at, end] = [pieces[0]?.at ?? 0, pieces.at(-1)?.end ?? 0];
      return draft && { kind: 'phrase', phrases: [{ ...draft, at, end }] };
    },
  ];
}

/** Nothing else is said beside it: at an edge, in brackets, in a list. */
function isFramed(around: Around): boolean {
  const free = /^(?:\(|\)|stop|sep|quote|:|bullet|~|weekday|予定|phrase|→)$/;
  const opens = around.before === undefined || free.test(around.before.kind);
  return opens && (around.after === undefined || free.test(around.after.kind));
}

function isShy(...points: readonly (Piece | undefined)[]): boolean {
  return points.some((piece) => piece?.point?.shy === true);
}

/** 〜から9月 in front of a sentence, not the tail of a subtitle ～2025年万博～ nor 実施～ of another word. */
function endsFreely(around: Around): boolean {
  return around.after === undefined || !/^(?:x|の|number|code)$/.test(around.after.kind);
}

const changes: readonly Row[] = [
  change('point まで? 予定? から|より|を|→ point 頃? まで? 予定? に|へ? change', 0, 4),
  change('former は|が|の|:? point まで? から|より|を|→ point まで? に|へ? change?', 2, 5),
  change('point → point', 0, 2),
  rule('former は|が|の|:|で|に? point まで?', ([, , point]) => span('former', point, point, vagueOf(point))),
  rule('first は|の|: ? point まで?', ([first, , point]) =>
    first?.word === '当初' ? span('former', point, point, vagueOf(point)) : undefined,
  ),
];

/** R8年7月からR8年9月に変更 : the first no longer holds, the second does. */
function change(pattern: string, first: number, second: number): Row {
  return [
    pattern,
    (found) => {
      const [a, b] = [found[first], found[second]];
      if (a?.point === undefined || b?.point === undefined) return undefined;
      const later = found.slice(second + 1).some((piece) => piece?.kind === 'まで');
      const draft = later ? until(b) : on(b);
      return {
        kind: 'phrase',
        phrases: [
          { ...span('former', a, a, vagueOf(a)), at: a.at, end: a.end },
          {
            ...draft,
            at: b.at,
            end: later ? (found.findLast((piece) => piece?.kind === 'まで')?.end ?? b.end) : b.end,
          },
        ],
      };
    },
  ];
}

function beginning(point: Piece | undefined, length: Length | undefined): Draft | undefined {
  if (point?.point === undefined || length === undefined) return undefined;
  return { kind: 'on', from: point.point, length, vague: vagueOf(point) };
}

const stretches: readonly Row[] = [
  rule('point 頃? から|より|~|以降 の? about? length', ([point, , , , , length]) =>
    beginning(point, length?.length),
  ),
  rule('point 頃? から about? number 年', ([point, , , , number], { next }) =>
    /^[間後前目生以度]/.test(next)
      ? undefined
      : beginning(point, { count: number?.number ?? 1, unit: 'year' }),
  ),
  rule('point 頃? 予定? から|より|~|- point 頃? まで|にかけて? 頃?', ([a, vague, , , b, also]) =>
    span('on', a, b, vagueOf(a, vague, b, also)),
  ),
  rule('point 頃? から|~|- partial 頃? まで|にかけて?', ([a, vague, , b, also]) =>
    span('on', a, b, vagueOf(a, vague, b, also)),
  ),
  rule('point ~|- number 頃?', ([a, , number], { next }) => {
    const month = number?.number ?? 0;
    if (month < 1 || month > 12 || /^[^)、。\n]/.test(next) || a?.point?.months === undefined)
      return undefined;
    const point: Point =
      a.point.days === undefined
        ? { months: { first: month, last: month } }
        : { days: [month, month], partial: true };
    return { kind: 'on', from: a.point, to: point, vague: vagueOf(a) };
  }),
];

const deadlines: readonly Row[] = [
  rule('late は? point まで?', ([, , point]) => until(point)),
  rule('~ point 頃? まで? 予定?', ([, point, vague], around) =>
    endsFreely(around) || around.before === undefined || around.before.kind === '('
      ? until(point, vague)
      : undefined,
  ),
  rule('- point 頃? まで?', ([, point, vague], around) =>
    (around.before === undefined || /^(?:\(|stop|bullet)$/.test(around.before.kind)) && endsFreely(around)
      ? until(point, vague)
      : undefined,
  ),
  rule('point 頃? 中? 予定? まで 頃?', ([point, vague, , , , also]) => until(point, vague, also)),
  rule('point 頃? を? 目途', ([point, vague, , also]) => until(point, vague, also)),
  rule('point を? 期限', ([point]) => until(point)),
  rule('point 中? の? 目標', ([point]) => until(point)),
  rule('point 以前', ([point]) => until(point)),
];

/** 令和6年度より向上 compares, it does not begin. */
const compares = /^[も増減向改高低多少上下削早遅良悪大小長短]/;

const beginnings: readonly Row[] = [
  rule('point 頃? 予定? ~', ([point, vague]) => from(point, vague)),
  rule('point 頃? 予定? -', ([point, vague], { after }) =>
    after === undefined || /^(?:\)|stop)$/.test(after.kind) ? from(point, vague) : undefined,
  ),
  rule('point 頃? 予定? から', ([point, vague]) => from(point, vague)),
  rule('point 頃? 予定? より', ([point, vague], { next }) =>
    compares.test(next) ? undefined : from(point, vague),
  ),
  rule('point 頃? 予定? 以降', ([point, vague]) => from(point, vague)),
];

const references: readonly Row[] = [
  rule('every の? point の? 現在', ([, , point]) => span('as-of', point, point, vagueOf(point))),
  rule('point の? 現在', ([point], { next }) =>
    /^(?:から|より|まで)/.test(next) ? undefined : span('as-of', point, point, vagueOf(point)),
  ),
  rule('every last の? 現在', ([every, last]) => yearly('as-of', every, last)),
];

const thisYear: Point = { year: { is: 'relative', offset: 0, fiscal: true, chained: false } };

/** 毎年度末 within the year asked for. */
function yearly(kind: DateKind, every: Piece | undefined, edge: Piece | undefined): Draft | undefined {
  const fiscal = /年度/.test(every?.word ?? '');
  if (!/年/.test(every?.word ?? '')) return bare(kind);
  const which = edge?.kind === 'first' ? 'first' : 'last';
  const point: Point = fiscal
    ? { ...thisYear, edge: which }
    : { year: { is: 'relative', offset: 0, fiscal: false, chained: false }, edge: which };
  return { kind, from: point, to: point, vague: false };
}

const isYearly = (every: Piece | undefined) => /年/.test(every?.word ?? '');

const rhythms: readonly Row[] = [
  rule('every の|sep? point から|~|- point まで?', ([every, , a, , b]) =>
    isYearly(every) ? span('repeat', a, b, vagueOf(a, b)) : undefined,
  ),
  rule('every の? point 頃? まで', ([every, , point, vague]) =>
    isYearly(every) ? span('repeat', undefined, point, vagueOf(point, vague)) : undefined,
  ),
  rule('every の? point 頃? から|~|以降', ([every, , point, vague]) =>
    isYearly(every) ? span('repeat', point, undefined, vagueOf(point, vague)) : undefined,
  ),
  rule('every の? point 頃?', ([every, , point, vague]) =>
    isYearly(every) ? span('repeat', point, point, vagueOf(point, vague)) : undefined,
  ),
  rule('every last|first まで?', ([every, edge]) => yearly('repeat', every, edge)),
  rule('every に? about? number ~|-|sep? number? 回 程度?', () => bare('repeat')),
  rule('every partial 頃? まで?', () => bare('repeat')),
  rule('every 第 number ~|・|sep? 第? number? 曜日', () => bare('repeat')),
  rule('every 曜日', () => bare('repeat')),
  rule('every', () => bare('repeat')),
  rule('年|月|週|日|年度 に? about? number ~|-|sep? number? 回 程度?', (_, { before }) =>
    before?.kind === 'number' || before?.kind === '第' ? undefined : bare('repeat'),
  ),
  rule('年|月|週 に? 数回 程度?', () => bare('repeat')),
  rule('四半期|半期|半年|halfyears|half に about? number 回 程度?', () => bare('repeat')),
  rule('number 年|月|週|日|か年|か月|週間|日間|partial に about? number ~|-? number? 回 程度?', () =>
    bare('repeat'),
  ),
  rule('length|partial に about? number ~|-? number? 回 程度?', () => bare('repeat')),
  rule('about? number? 年|月|週|日|か年|か月|週間|日間|四半期|半期|半年|halfyears|年度|曜日 ごと', () =>
    bare('repeat'),
  ),
  rule('length|partial|quarter ごと', () => bare('repeat')),
  rule('number ~|-? number? 回 程度? sep 年|月|週|日', (found) =>
    found[5]?.word === '/' ? bare('repeat') : undefined,
  ),
  rule('第 number sep 第 number 曜日', () => bare('repeat')),
  rule('第 number sep? number? 曜日', (_, around) => (isFramed(around) ? bare('repeat') : undefined)),
];

const lengths: readonly Row[] = [
  rule('length', (_, { next }) => (/^(?:後|前に|ぶり|分の|連続)/.test(next) ? undefined : bare('length'))),
  rule('about length', () => bare('length')),
];

const opens: readonly Row[] = [
  rule('point を通じて', ([point]) => span('through', point, point, false)),
  rule('point through', ([point]) =>
    point?.point?.months === undefined ? span('through', point, point, false) : undefined,
  ),
  rule('number 年 を通じて', ([number]) =>
    number?.number === 1 ? { kind: 'through', from: thisYear, to: thisYear } : undefined,
  ),
  rule('through', () => ({ kind: 'through', from: thisYear, to: thisYear })),
  rule('shythrough', (_, around) =>
    isFramed(around) ? { kind: 'through', from: thisYear, to: thisYear } : undefined,
  ),
  rule('か年', ([word], around) =>
    word?.word === '年間' && around.before?.kind !== 'number' && isFramed(around)
      ? { kind: 'through', from: thisYear, to: thisYear }
      : undefined,
  ),
  rule('open', () => bare('open', true)),
  rule('shyopen', (_, around) => (isFramed(around) ? bare('open', true) : undefined)),
  rule('yearend 中? まで?', ([word]) =>
    word?.word === '年内'
      ? { kind: 'until', to: { months: { first: 12, last: 12 }, edge: 'last' } }
      : undefined,
  ),
];

const isWholeYear = (piece: Piece | undefined) =>
  piece?.point?.year !== undefined && piece.point.months === undefined;

const times: readonly Row[] = [
  rule('point の? 予算', ([point]) => (isWholeYear(point) ? span('note', point, point, false) : undefined)),
  rule('point 頃 中?', ([point, vague]) => on(point, vague)),
  rule('point 中 頃?', ([point, , vague]) => on(point, vague)),
  rule('point', ([point], around) => {
    if (!isShy(point) || isFramed(around) || around.after?.kind === 'に') return on(point);
    return undefined;
  }),
];

export const phrases = tableOf([
  ...changes,
  ...stretches,
  ...references,
  ...deadlines,
  ...beginnings,
  ...rhythms,
  ...lengths,
  ...opens,
  ...times,
]);

/** 上旬 or 15日 after a list's comma takes its month from the date before. */
export const leftovers = tableOf([
  [
    'sep partial',
    ([, partial], { before, twoBefore }): Made | undefined => {
      const last = before?.kind === 'phrase' ? before.phrases?.at(-1) : twoBefore?.phrases?.at(-1);
      if (
        before?.kind !== 'phrase' ||
        last?.kind !== 'on' ||
        last.to?.months === undefined ||
        partial?.point === undefined
      )
        return undefined;
      return { kind: 'phrase', phrases: [{ ...on(partial), at: partial.at, end: partial.end }] };
    },
  ],
]);
