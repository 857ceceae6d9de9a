/** How words look, as far as that says something: bold, or struck out. */
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
