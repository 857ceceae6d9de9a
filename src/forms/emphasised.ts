/** What a policy says in any block, with its `**words**` as emphasis and not as asterisks. */
import { plainWords, readEmphasis } from '../japanese/emphasis.ts';
import type { Block, Cell, Line } from './view.ts';

export function emphasised(block: Block): Block {
  switch (block.kind) {
    case 'lines':
      return {
        ...block,
        groups: block.groups.map((group) => ({ ...group, lines: group.lines.map(inLine) })),
      };
    case 'text':
      return { ...block, lines: block.lines.map(inLine) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: plainWords(column.title) })),
        rows: block.rows.map((cells) => cells.map(inCell)),
      };
    case 'heading':
      return { ...block, text: plainWords(block.text) };
    case 'part':
      return block;
  }
}

/** Words of a sheet may be given some on the way back, also where they have none yet. */
function inLine(line: Line): Line {
  const { field, text, written } = line;
  const isRead = written !== undefined;
  return isRead || (!field && !text.includes('**')) ? line : { ...line, ...said(text) };
}

function inCell(cell: Cell): Cell {
  const { field, text } = cell;
  if (typeof text === 'number' || !text.includes('**')) return cell;
  const { written, ...words } = said(text);
  return { ...cell, ...words, ...(field && { written }) };
}

function said(written: string): Pick<Line, 'bold' | 'text' | 'written'> {
  const { bold, text } = readEmphasis(written);
  return { text, written, ...(bold.length > 0 && { bold }) };
}
