/** How the words of a cell look, as far as that says something: bold, or struck out. */
import type { Stretch } from '../japanese/stretch.ts';
import type { ReadCell } from './read.ts';
import type { SharedText } from './strings.ts';
import type { Opening } from './xml.ts';

export interface Ink {
  readonly bold: boolean;
  readonly struck: boolean;
}

export const plainInk: Ink = { bold: false, struck: false };

/** `<b/>` and `<strike/>` of a font, which may also say that they are not meant. */
export function inkWith(ink: Ink, piece: Opening): Ink {
  if (piece.name !== 'b' && piece.name !== 'strike') return ink;
  const meant = !/^(?:0|false)$/.test(piece.attribute('val') ?? '');
  return piece.name === 'b' ? { ...ink, bold: meant } : { ...ink, struck: meant };
}

/** What of a text is bold, and what is struck out. */
export function standingOut(shared: SharedText, own: Ink): Pick<ReadCell, 'bold' | 'struck'> {
  const bold = stretches(shared, own, 'bold');
  const struck = stretches(shared, own, 'struck');
  return { ...(bold.length > 0 && { bold }), ...(struck.length > 0 && { struck }) };
}

const noStretch: readonly Stretch[] = [];

/** Runs side by side are one. */
function stretches({ runs, text }: SharedText, own: Ink, side: keyof Ink): readonly Stretch[] {
  if (!runs) return own[side] ? [{ from: 0, to: text.length }] : noStretch;
  const found: Stretch[] = [];
  let from = 0;
  for (const { ink = own, to } of runs) {
    const last = found.at(-1);
    if (ink[side] && last?.to === from) found[found.length - 1] = { from: last.from, to };
    else if (ink[side] && to > from) found.push({ from, to });
    from = to;
  }
  return found;
}
