/** What people pin to a worksheet beside its cells: comments, threads of them, and the words in shapes. */
import { append } from '../../lists.ts';
import { columnNumber } from '../ranges.ts';
import type { Package } from './package.ts';
import { isShown, unescaped } from './strings.ts';
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
  let [at, words] = ['', ''];
  for (const piece of scan(xml)) {
    if (piece.kind === 'text') words += isShown(piece, textTag) ? piece.text : '';
    else if (piece.name !== tag) continue;
    else if (piece.kind === 'open') [at, words] = [piece.attribute('ref') ?? '', ''];
    else append(notes, commentAt(at, unescaped(words).trim()));
  }
  return notes;
}

function commentAt(cell: string, text: string): Note[] {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})/.exec(cell) ?? [];
  if (letters === undefined || text === '') return [];
  return [{ kind: 'comment', column: columnNumber(letters), row: Number(row), text }];
}

/** A paragraph of a shape is a line. What stands there for programs that cannot draw it is no word of anybody's. */
function readShapes(xml: string): Note[] {
  const notes: Note[] = [];
  const from = { row: 0, col: 0 };
  let words = '';
  let isInstead = false;
  for (const piece of scan(xml)) {
    if (piece.kind !== 'text' && piece.name === 'Fallback') isInstead = piece.kind === 'open';
    if (isInstead) continue;
    if (piece.kind === 'text') {
      const parent = piece.around(1);
      if (parent === 't') words += piece.text;
      else if (piece.around(2) === 'from' && (parent === 'row' || parent === 'col'))
        from[parent] = Number(piece.text);
    } else if (piece.kind === 'close' && piece.name === 'p') words += '\n';
    else if (piece.kind === 'close' && piece.name.endsWith('Anchor')) {
      const text = words.trim();
      if (text !== '') notes.push({ kind: 'shape', row: from.row + 1, column: from.col + 1, text });
      words = '';
    }
  }
  return notes;
}
