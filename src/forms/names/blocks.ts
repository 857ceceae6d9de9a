/** Every block that a form may show is a name too: its words as lines, its lines as a list. */

import type { Wording } from '../../grid/filling.ts';
import { canShow, listsPlan, type SubjectKind } from '../../plan/form-blocks.ts';
import { blockWords } from '../../sheets/shape/block.ts';
import { blockMakers } from '../blocks/index.ts';
import { madeLine } from '../blocks/line.ts';
import type { Subject } from '../form.ts';
import type { Block, Line } from '../view.ts';
import type { Topic } from './topic.ts';

export function blockTopics(of: SubjectKind): Topic[] {
  return blockMakers
    .filter((block) => canShow(block, of) && (of === 'plan' || !canShow(block, 'plan')))
    .map(({ blocks, show }) => {
      const itemsOf = (subject: Subject, marks: readonly string[]) => {
        const [outer = '', inner = '・', ...rest] = marks;
        return items(blocks(subject, { show, marks: [outer, inner, ...rest] }).flatMap(linesOf));
      };
      return {
        ja: blockWords[show].title,
        en: show.replaceAll('-', '_'),
        listsPlan: listsPlan({ show }),
        words: (subject, marks) => itemsOf(subject, marks).flat().map(wordingOf),
        list: {
          members: [],
          count: (subject) => itemsOf(subject, []).length,
          words: (subject, index, { marks }) => (itemsOf(subject, marks)[index] ?? []).map(wordingOf),
        },
      };
    });
}

/** A line with those that are indented below it is one item. */
function items(lines: readonly Line[]): Line[][] {
  const all: Line[][] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last && line.indent > 0) last.push(line);
    else all.push([line]);
  }
  return all;
}

export function wordingOf({ field, indent, mark, text, written }: Line): Wording {
  const lead = '　'.repeat(indent) + mark;
  return { lead, text, ...(field && { field }), ...(written !== undefined && { written }) };
}

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'lines':
      return block.groups.flatMap(({ label, lines }) => [...(label ? [madeLine(label)] : []), ...lines]);
    case 'heading':
      return [madeLine(block.text)];
    case 'text':
      return [...block.lines];
    case 'table': {
      const head = block.columns.map(({ title }) => title).filter((title) => title !== '');
      const rows = block.rows.map((cells) => cells.map(({ text }) => String(text)));
      return [head, ...rows].map((row) => madeLine(row.join('　'))).filter(({ text }) => text.trim() !== '');
    }
    case 'part':
      return [];
  }
}
