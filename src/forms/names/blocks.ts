/** Every block that a form may show is a name too: its words as lines, its lines as a list. */
import type { Wording } from '../../grid/filling.ts';
import type { FieldReference } from '../../grid/grid.ts';
import { canShow, mayListPlan, type SubjectKind } from '../../plan/form-blocks.ts';
import { blockWords } from '../../sheets/shape/block.ts';
import { blockMakers } from '../blocks/index.ts';
import { madeLine } from '../blocks/line.ts';
import type { Subject } from '../form.ts';
import type { Block, Line } from '../view.ts';
import { blank, type Topic } from './topic.ts';

export function blockTopics(of: SubjectKind): Topic[] {
  return blockMakers
    .filter((block) => canShow(block, of) && (of === 'plan' || !canShow(block, 'plan')))
    .map(({ blocks, show }) => {
      const blocksOf = (subject: Subject, [outer = '', inner = '・', ...rest]: readonly string[]) =>
        blocks(subject, { show, marks: [outer, inner, ...rest] });
      return {
        ja: blockWords[show].title,
        en: show.replaceAll('-', '_'),
        listsPlan: mayListPlan({ show }),
        words(subject, marks) {
          const made = blocksOf(subject, marks);
          const lines = fromWords(made.flatMap(linesOf));
          return lines.length > 0 ? lines.map(wordingOf) : blank(openingIn(made));
        },
        list: {
          members: [],
          items(subject, marks) {
            const all = items(blocksOf(subject, marks).flatMap(linesOf).filter(hasWords));
            return { count: all.length, words: (index) => (all[index] ?? []).map(wordingOf) };
          },
        },
      };
    });
}

/** On a page an empty line parts a block from the one above it; in a cell nothing is above. */
function fromWords(lines: readonly Line[]): readonly Line[] {
  return lines.slice(Math.max(0, lines.findIndex(hasWords)));
}

function hasWords({ field, mark, text }: Line): boolean {
  return text !== '' || mark !== '' || field !== undefined;
}

/** The one list that all of it is. */
function openingIn(blocks: readonly Block[]): FieldReference | undefined {
  const [only, ...more] = blocks.flatMap((block) => (block.kind === 'lines' ? block.groups : []));
  return more.length === 0 ? only?.opening : undefined;
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

function wordingOf({ field, indent, mark, text, written }: Line): Wording {
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
