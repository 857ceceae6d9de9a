/** What stands beside the dates of a list and parts none from the next: （原案） in 2月（原案）、3月（成案）, 第1回 in 第1回 4月、第2回 10月. */
import type { Piece } from './piece.ts';

export function withoutAsides(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = glossEnd(pieces, at, out.at(-1)) ?? ordinalEnd(pieces, at);
    const piece = pieces[at];
    if (end === undefined && piece) out.push(piece);
    at = end ?? at + 1;
  }
  return out;
}

/** 予定 or brackets right after a date, with no date in them. */
function glossEnd(pieces: readonly Piece[], start: number, last: Piece | undefined): number | undefined {
  if (last?.kind !== 'phrase') return undefined;
  if (pieces[start]?.kind === '予定') return start + 1;
  if (pieces[start]?.kind !== '(') return undefined;
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    const kind = pieces[at]?.kind;
    if (kind === 'phrase') return undefined;
    if (kind === '(') depth++;
    if (kind === ')') depth--;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** 第1回, 2回目, and the colon between it and its date. */
function ordinalEnd(pieces: readonly Piece[], start: number): number | undefined {
  let at = start;
  const take = (kind: string) => {
    if (pieces[at]?.kind !== kind) return false;
    at++;
    return true;
  };
  take(':');
  const first = take('第');
  if (!take('number') || !take('回') || !(take('目') || first)) return undefined;
  take(':');
  return at;
}
