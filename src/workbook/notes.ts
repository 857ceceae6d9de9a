/** What people pin to a worksheet beside its cells: comments, threads of them, and the words in shapes. */
import { columnNumber } from './areas.ts';
import type { Package } from './package.ts';
import { unescaped } from './strings.ts';
import { scan } from './xml.ts';

export interface Note {
  readonly kind: 'comment' | 'shape';
  /** The cell it belongs to, or where the shape begins, both from 1. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Of the worksheet at a path. Excel keeps a thread a second time as a comment that says so, for programs that know no threads. */
export function readNotes(path: string, { relations, text }: Pick<Package, 'relations' | 'text'>): Note[] {
  const of = (type: string, read: (xml: string) => Note[]) =>
    relations(path)
      .filter((part) => part.type === type)
      .flatMap((part) => read(text(part.path) ?? ''));
  const threads = of('threadedComment', (xml) => readComments(xml, 'threadedComment'));
  const inThread = new Set(threads.map(({ column, row }) => `${column},${row}`));
  const comments = of('comments', (xml) => readComments(xml, 'comment'));
  return [
    ...comments.filter(({ column, row }) => !inThread.has(`${column},${row}`)),
    ...threads,
    ...of('drawing', readShapes),
  ];
}

function readComments(xml: string, tag: 'comment' | 'threadedComment'): Note[] {
  const notes: Note[] = [];
  const textTag = tag === 'comment' ? 't' : 'text';
  let [at, words, inText, reading] = ['', '', false, false];
  for (const piece of scan(xml)) {
    if (piece.kind === 'text') words += inText && !reading ? piece.text : '';
    else if (piece.name === textTag) inText = piece.kind === 'open';
    else if (piece.name === 'rPh') reading = piece.kind === 'open';
    else if (piece.name === tag && piece.kind === 'open') [at, words] = [piece.attribute('ref') ?? '', ''];
    else if (piece.name === tag) {
      const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})/.exec(at) ?? [];
      const text = unescaped(words).trim();
      if (letters !== '' && text !== '')
        notes.push({ kind: 'comment', column: columnNumber(letters), row: Number(row), text });
    }
  }
  return notes;
}

/** A paragraph of a shape is a line. */
function readShapes(xml: string): Note[] {
  const notes: Note[] = [];
  const open: string[] = [];
  const from = { row: 0, col: 0 };
  let words = '';
  for (const piece of scan(xml)) {
    const inside = open.at(-1);
    if (piece.kind === 'text') {
      if (inside === 't') words += piece.text;
      else if (open.at(-2) === 'from' && (inside === 'row' || inside === 'col'))
        from[inside] = Number(piece.text);
      continue;
    }
    if (piece.kind === 'open') {
      open.push(piece.name);
      continue;
    }
    open.pop();
    if (piece.name === 'p') words += '\n';
    if (!/Anchor$/.test(piece.name)) continue;
    if (words.trim() !== '')
      notes.push({ kind: 'shape', row: from.row + 1, column: from.col + 1, text: words.trim() });
    words = '';
  }
  return notes;
}
