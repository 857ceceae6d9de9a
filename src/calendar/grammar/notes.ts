/** Tells a date from a note: in （南区は令和6年度に実施済） the year says when something else happened. */
import { firstDay } from '../fiscal-year.ts';
import type { Context } from '../reading.ts';
import type { Bracket } from './brackets.ts';
import type { Settled } from './settle.ts';

/** Only so far around the date does a bracket speak about it. */
const reach = 40;
const plain =
  /予定|見込み?|頃|ごろ|実施|完了|開始|開催|以降|以後|随時|順次|程度|期間|間|から|まで|より|に|の|元|令和|平成|昭和|年度|[0-9年月日上中下旬半四期末~・、,./():\-RHSQ第'土火水木金曜]/g;
const done = /済|した|策定|制定|設置|改定|改訂|現在|実施中/;

/** 8月を除く says when it does not happen. */
const excluded = /^(?:を除|は除|以外|を含まな)/;

function besides(text: string): boolean {
  return text !== '' && /[\p{L}\p{N}]/u.test(text.replace(plain, ''));
}

export function isNote(
  settled: Settled,
  bracket: Bracket | undefined,
  chars: string,
  context: Context,
): boolean {
  const { phrase, kind } = settled;
  if (excluded.test(chars.slice(phrase.end, phrase.end + 4))) return true;
  if (bracket === undefined || !bracket.round || !/^(?:on|from|until)$/.test(kind)) return false;
  const before = chars.slice(Math.max(bracket.open + 1, phrase.at - reach), phrase.at);
  const after = chars.slice(phrase.end, Math.min(bracket.close, phrase.end + reach));
  if (done.test(after) && besides(before)) return true;
  if (!settled.explicit || (!besides(before) && !besides(after))) return false;
  if (context.fiscalYear === undefined) return kind === 'on';
  const past = (settled.to ?? settled.from ?? '9999') < firstDay(context.fiscalYear);
  return past && (kind === 'on' || done.test(after));
}
