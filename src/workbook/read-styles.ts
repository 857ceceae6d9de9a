/** For each style of a workbook, by its number, what a number in it means. */
import { type NumberKind, numberKind } from './number-format.ts';
import { scan } from './xml.ts';

export function readStyles(xml: string): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  const known = new Map<number, NumberKind>();
  let inside = false;
  for (const piece of scan(xml)) {
    if (piece.kind !== 'text' && piece.name === 'cellXfs') inside = piece.kind === 'open';
    if (piece.kind !== 'open') continue;
    if (piece.name === 'numFmt')
      codes.set(Number(piece.attribute('numFmtId')), piece.attribute('formatCode') ?? '');
    if (inside && piece.name === 'xf') {
      const id = Number(piece.attribute('numFmtId') ?? 0);
      const kind = known.get(id) ?? numberKind(id, codes.get(id));
      known.set(id, kind);
      kinds.push(kind);
    }
  }
  return kinds;
}
