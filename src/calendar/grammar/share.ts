/** 4～6月, 令和5～8年度, 10・11月: the unit stands once at the end, and every number before it has a share in it. */
import type { Piece } from './piece.ts';

const units = new Set(['年度', '年', '月', '日', '四半期', 'Q']);
const joints = new Set(['~', '-', 'sep', 'から']);

function fits(number: Piece, unit: string, led: boolean): boolean {
  const value = number.number ?? 0;
  if (unit === '月') return value >= 1 && value <= 12;
  if (unit === '日') return value >= 1 && value <= 31;
  if (unit === '年' || unit === '年度') return led || value < 100 || value >= 1000;
  return value >= 1 && value <= 4;
}

const leads = new Set(['era', '第', "'", 'Q', '西暦', 'FY']);

/** A number that has its unit, or a share in one. */
interface Holder {
  readonly unit: string;
  /** Where it begins, with the era or 第 before it. */
  readonly start: number;
  /** It says its era. */
  readonly era: boolean;
}

/** One pass from right to left. */
export function shareUnits(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let right: Holder | undefined;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const unit = piece.kind === 'number' ? unitOf(pieces, at, right) : undefined;
    if (unit !== undefined) {
      const before = pieces[at - 1]?.kind ?? '';
      if (unit !== pieces[at + 1]?.kind) out.push({ kind: unit, at: piece.end, end: piece.end, word: '' });
      right = { unit, start: leads.has(before) ? at - 1 : at, era: before === 'era' };
    }
    out.push(piece);
  }
  return out.reverse();
}

/** Its own, or that of the number to the right to which it is joined. */
function unitOf(pieces: readonly Piece[], at: number, right: Holder | undefined): string | undefined {
  const [before = '', next = ''] = [pieces[at - 1]?.kind, pieces[at + 1]?.kind];
  const number = pieces[at];
  if (units.has(next)) return next;
  if (!number || !right || right.start !== at + 2 || !joints.has(next)) return undefined;
  if (right.era && !leads.has(before)) return undefined;
  if (before === '第' && right.unit !== '四半期') return undefined;
  return fits(number, right.unit, before === 'era') ? right.unit : undefined;
}
