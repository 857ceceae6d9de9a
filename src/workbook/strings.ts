/** The shared strings of a workbook as plain text: runs joined, readings above kanji left out. */
import { type Piece, scan } from './xml.ts';

export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  const text = textCollector();
  for (const piece of scan(xml)) {
    if (piece.kind === 'open' && piece.name === 'si') text.begin();
    else if (piece.kind === 'close' && piece.name === 'si') strings.push(text.end());
    else text.take(piece);
  }
  return strings;
}

/** Gathers what stands in `<t>`, but not in `<rPh>`, which says how kanji are read. */
export function textCollector() {
  let words = '';
  let inside = false;
  let reading = false;
  return {
    begin(): void {
      words = '';
      inside = false;
      reading = false;
    },
    take(piece: Piece): void {
      if (piece.kind === 'text') words += inside && !reading ? piece.text : '';
      else if (piece.name === 't') inside = piece.kind === 'open';
      else if (piece.name === 'rPh') reading = piece.kind === 'open';
    },
    end: (): string => unescaped(words),
  };
}

/** Excel writes what XML cannot hold as `_x000D_`, and an underscore before such words as `_x005F_`. */
export function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.replace(/\r\n?/g, '\n');
}
