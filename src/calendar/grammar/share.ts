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

/** One pass from right to left: `start` is where the number to the right, that has the unit, begins. */
export function shareUnits(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let unit = '';
  let start = -1;
  let era = false;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (piece.kind === 'number') {
      const next = pieces[at + 1];
      const before = pieces[at - 1];
      const led = before !== undefined && leads.has(before.kind);
      const own = next !== undefined && units.has(next.kind);
      const shared =
        !own &&
        start === at + 2 &&
        joints.has(next?.kind ?? '') &&
        (led || !era) &&
        !(before?.kind === '第' && unit !== '四半期') &&
        fits(piece, unit, before?.kind === 'era');
      if (own) unit = next.kind;
      if (shared) out.push({ kind: unit, at: piece.end, end: piece.end, word: '' });
      if (own || shared) {
        start = led ? at - 1 : at;
        era = before?.kind === 'era';
      }
    }
    out.push(piece);
  }
  return out.reverse();
}
