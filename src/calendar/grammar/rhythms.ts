/** The rules for what comes again (年2回, 毎年度, 隔週), what lasts, what is left open (随時) and what is still to be settled (未定). */
import type { DateKind } from '../reading.ts';
import {
  bare,
  calendarYear,
  type Draft,
  from,
  isAlone,
  isFramed,
  rule,
  span,
  thisYear,
  until,
  within,
} from './phrase.ts';
import type { Piece, Point } from './piece.ts';
import type { Around, Found, Row } from './table.ts';

const isYearly = (every: Piece | undefined) => /年/.test(every?.word ?? '');

/** 毎年4月 has its days in the year asked for, 毎月10日 has none. */
function yearly(every: Piece | undefined, draft: Draft): Draft | undefined {
  return isYearly(every) ? { ...draft, kind: 'repeat' } : undefined;
}

/** 毎年度末 likewise; 毎月末 is a rhythm alone. */
function yearEdge(kind: DateKind, every: Piece | undefined, part: Piece | undefined): Draft {
  const edge = part?.point?.edge ?? (part?.kind === 'first' ? 'first' : undefined);
  if (!isYearly(every) || edge === undefined) return bare(kind);
  const point: Point = { ...(/年度/.test(every?.word ?? '') ? thisYear : calendarYear), edge };
  return { kind, from: point, to: point, vague: false };
}

const again = () => bare('repeat');
const count = 'about? number ~|-|sep? number? 回 程度?';
const unit = '年|月|週|日|か年|か月|週間|日間|半期|半年|四半期|half|partial|length|年度';

const everies: readonly Row[] = [
  rule('every partial の? 現在', ([every, part]) => yearEdge('as-of', every, part)),
  rule('every の|sep? point 頃? から|~|- point 頃? まで?', ([every, , a, about, , b, also]) =>
    yearly(every, span('repeat', a, b, about, also)),
  ),
  rule('every の|sep? point 頃? まで', ([every, , point, about]) => yearly(every, until(point, about))),
  rule('every の|sep? point 頃? から|~|以降', ([every, , point, about]) => yearly(every, from(point, about))),
  rule('every の|sep? point 中? 頃?', ([every, , point, , about]) =>
    yearly(every, within('repeat', point, about)),
  ),
  rule('every partial|first 頃? まで?', ([every, part]) => yearEdge('repeat', every, part)),
  rule(`every に? ${count}`, again),
  rule('every 第 number sep|~? 第? number? 曜日', again),
  rule('every 曜日', again),
  rule('every', again),
];

const counts: readonly Row[] = [
  rule(`年|月|週|日|年度 に? ${count}`, (_, { before }) =>
    before?.kind === 'number' || before?.kind === '第' ? undefined : again(),
  ),
  rule(`か年 に? ${count}`, ([word], { before }) =>
    word?.word === '年間' && before?.kind !== 'number' ? again() : undefined,
  ),
  rule('年|月|週|か年|partial に? 数回 程度?', again),
  rule(`number? ${unit} に ${count}`, again),
  rule(`number 年|か年|か月|週間|日間 ${count}`, again),
  rule(`partial|半期|半年|四半期 ${count}`, again),
  rule(`about? number? ${unit}|曜日|fiscalpart ごと`, again),
  rule('number ~|-? number? 回 程度? sep 年|月|週|日', (found) =>
    found[5]?.word === '/' ? again() : undefined,
  ),
  rule('第 number sep 第 number 曜日', again),
  rule('第 number sep? number? 曜日', (_, around) => (isFramed(around) ? again() : undefined)),
];

const through: Draft = { kind: 'through', from: thisYear, to: thisYear };

const throughs: readonly Row[] = [
  rule('point を通じて', ([point]) => within('through', point)),
  rule('point through', ([point]) =>
    point?.point?.months === undefined ? within('through', point) : undefined,
  ),
  rule('number 年 を通じて', ([number]) => (number?.number === 1 ? through : undefined)),
  rule('年度 を通じて', () => through),
  rule('through', () => through),
  rule('shythrough', (_, around) => (isFramed(around) ? through : undefined)),
  rule('か年', ([word], around) => (word?.word === '年間' && isFramed(around) ? through : undefined)),
];

const alone = (_: Found, around: Around) => (isAlone(around) ? bare('length') : undefined);

/** 3年 in a sentence is a length, an age, a school year; alone it is a length. */
const lengths: readonly Row[] = [
  rule('about? length', () => bare('length')),
  rule('number 年 ~|- number 年', alone),
  rule('number 年', alone),
  rule('半年', alone),
];

const opens: readonly Row[] = [
  rule('open', () => bare('open', true)),
  rule('shyopen', (_, around) => (isAlone(around) ? bare('open', true) : undefined)),
  rule('unsettled', () => bare('unsettled', true)),
  rule('shyunsettled', (_, around) => (isAlone(around) ? bare('unsettled', true) : undefined)),
  rule('yearend 中? まで?', ([word]) =>
    word?.word === '年内'
      ? { kind: 'until', to: { months: { first: 12, last: 12 }, edge: 'last' } }
      : undefined,
  ),
];

export const rhythms: readonly Row[] = [...everies, ...counts, ...throughs, ...lengths, ...opens];
