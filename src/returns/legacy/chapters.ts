/** Chapters of a document that has no other order: headings, sections, points, tables and the words explained by ※. */
import { append } from '../../lists.ts';
import type { Draft } from './draft.ts';
import type { Contents } from './headings.ts';
import { counts, isMark, linesOf } from './lines.ts';
import type { Box } from './page.ts';
import type { Piece } from './piece.ts';
import { begunIn, type Row, rowsOf } from './table.ts';
import { placeVisions } from './visions.ts';

export function readChapters(boxes: readonly Box[], contents: Contents, draft: Draft): void {
  const chapters: Piece[] = [];
  const rows = rowsOf(boxes);
  for (const [index, row] of rows.entries()) {
    const [first] = row;
    const heading = first && row.length === 1 ? contents.headingOf(first.text) : undefined;
    const chapter = chapters.at(-1);
    if (heading && heading.depth === 1) {
      const { listed, number, page, title } = heading;
      chapters.push({
        number,
        title,
        ...(page !== undefined && { page }),
        ...(listed !== undefined && { listed }),
      });
    } else if (chapter) addRow(chapter, row, rows[index + 1]);
    else append(draft.left, begunIn(row));
  }
  placeVisions(chapters, draft);
  if (chapters.length > 0) draft.policy.chapters = chapters;
}

function addRow(chapter: Piece, row: Row, next: Row | undefined): void {
  const squares = row.filter((box) => !isMark(box.text));
  if (squares.length > 1) addToTable(pieceFor('table', chapter), row);
  else for (const { mark, text } of linesOf(row)) addLine(chapter, mark, text, next);
}

function addLine(chapter: Piece, mark: string, text: string, next: Row | undefined): void {
  const [, term, meaning] = /^([^：:]{1,20})[：:](.+)$/s.exec(text) ?? [];
  if (counts(mark)) openSection(chapter, { number: mark, title: text });
  else if (mark === '■' || (mark === '' && isTitle(text, next))) openSection(chapter, { title: text });
  else if (mark === '※' && term !== undefined && meaning !== undefined)
    add(pieceFor('glossary', chapter), 'glossary', { term, text: meaning });
  else {
    const part = mark === '※' ? 'note' : mark === '' ? 'text' : 'points';
    add(pieceFor(part, chapter), part, text);
  }
}

function add<Part extends 'text' | 'points' | 'note' | 'glossary'>(
  piece: Piece,
  part: Part,
  entry: NonNullable<Piece[Part]>[number],
): void {
  const list: unknown[] = piece[part] ?? [];
  list.push(entry);
  Object.assign(piece, { [part]: list });
}

/** In the order in which a piece is printed. */
const printed = ['text', 'points', 'table', 'glossary', 'note'] as const;

/** What comes after something that is printed behind it begins a piece of its own. */
function pieceFor(part: (typeof printed)[number], chapter: Piece): Piece {
  const open = chapter.sections?.at(-1) ?? chapter;
  const behind = printed.slice(printed.indexOf(part) + 1);
  if (!behind.some((other) => open[other] !== undefined)) return open;
  const piece: Piece = {};
  openSection(chapter, piece);
  return piece;
}

/** Short, no sentence, and something follows below it. */
function isTitle(text: string, next: Row | undefined): boolean {
  const [follower] = next ?? [];
  return text.length <= 50 && !/[。、）)]$|[。]/.test(text) && follower !== undefined;
}

function openSection(chapter: Piece, section: Piece): void {
  chapter.sections ??= [];
  chapter.sections.push(section);
}

function addToTable(piece: Piece, row: Row): void {
  const table = piece.table ?? { rows: [] };
  table.rows.push(row.map(({ text }) => text.replaceAll('\n', ' ')));
  piece.table = table;
}
