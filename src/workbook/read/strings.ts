/** The shared strings of a workbook: runs joined, with what of them is bold or struck out; readings above kanji left out. */
import { type Ink, inkWith, plainInk } from './ink.ts';
import { type Opening, type Piece, scan } from './xml.ts';

/** Up to a place in the text; without ink of its own where the run looks as its cell does. */
export interface Run {
  readonly to: number;
  readonly ink: Ink | undefined;
}

export interface SharedText {
  readonly text: string;
  /** Only where the text is made of runs. */
  readonly runs?: readonly Run[];
}

export function readStrings(xml: string): SharedText[] {
  const strings: SharedText[] = [];
  const text = textCollector();
  for (const piece of scan(xml)) {
    if (piece.kind === 'open' && piece.name === 'si') text.begin();
    else if (piece.kind === 'close' && piece.name === 'si') strings.push(text.end());
    else text.take(piece);
  }
  return strings;
}

/** Whether people see it: what stands in `<t>`, but not in `<rPh>`, which says how kanji are read. */
export function isShown(piece: Piece, tag = 't'): boolean {
  return piece.around(1) === tag && piece.around(2) !== 'rPh';
}

/** Gathers the text of one cell or string, with the look of its runs. */
export function textCollector() {
  let words = '';
  let runs: { text: string; ink: Ink | undefined }[] = [];
  const lookOfRun = (piece: Opening) => {
    const run = runs.at(-1);
    if (piece.name === 'r') runs.push({ text: '', ink: undefined });
    else if (piece.name === 'rPr' && run) run.ink = plainInk;
    else if (run?.ink) run.ink = inkWith(run.ink, piece);
  };
  return {
    begin(): void {
      words = '';
      runs = [];
    },
    take(piece: Piece): void {
      if (piece.kind === 'text') {
        if (!isShown(piece)) return;
        words += piece.text;
        const run = runs.at(-1);
        if (run) run.text += piece.text;
      } else if (piece.kind === 'open') lookOfRun(piece);
    },
    end(): SharedText {
      if (runs.length === 0) return { text: unescaped(words) };
      let text = '';
      const parts = runs.map((run) => {
        text += unescaped(run.text);
        return { to: text.length, ink: run.ink };
      });
      return { text, runs: parts };
    },
  };
}

/** Excel writes what XML cannot hold as `_x000D_`, and an underscore before such words as `_x005F_`. */
export function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.replace(/\r\n?/g, '\n');
}
