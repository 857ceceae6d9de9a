/** 節: free sections in the order they were written – headings, paragraphs, points, tables, notes – to any depth. */
import { greatest } from '../../lists.ts';
import { listOf } from '../../plan/entries.ts';
import type { Entity } from '../../plan/plan.ts';
import type { Section, SectionTable } from '../../plan/section.ts';
import { ofInitiative } from '../form.ts';
import { headingBlock, linesBlock, textBlock } from '../simple-blocks.ts';
import type { Block, Line } from '../view.ts';
import { lineOf, linesOf, madeLine } from './line.ts';
import { cellOf } from './squares.ts';

export const sections = ofInitiative('sections', (entity, { label, marks }) => {
  const all = [
    ...entity.programme.sections,
    ...entity.programme.items.flatMap((item) =>
      item.sections.length === 0
        ? []
        : [{ ...plain, title: item.title, sections: item.sections, origin: item.origin }],
    ),
  ];
  const outer = listOf(marks);
  if (label === undefined) return all.flatMap((section) => sectionBlocks(entity, section, outer, 1));
  if (all.length === 0) return [];
  const lines = all.flatMap((section) => sectionLines(entity, section, outer, 0));
  return [linesBlock(label, lines)];
});

const plain = { text: [], points: [], table: undefined, notes: [] };

/** Over the whole width. */
function sectionBlocks(entity: Entity, section: Section, marks: readonly string[], level: number): Block[] {
  const { notes, points, sections: inner, table, text, title } = section;
  const listed = linesOf(entity, points, marks[0] ?? '・').map((line) => ({ ...line, indent: 1 }));
  const small = notes.map((words) => lineOf(entity, words, noteMark(words.text)));
  return [
    ...headingBlock(title?.text, level),
    ...textBlock([...linesOf(entity, text), ...listed]),
    ...(table ? [tableBlock(entity, table)] : []),
    ...inner.flatMap((one) => sectionBlocks(entity, one, marks.slice(1), level + 1)),
    ...textBlock(small),
  ];
}

/** Beside a label; a row of a table becomes a line. */
function sectionLines(entity: Entity, section: Section, marks: readonly string[], indent: number): Line[] {
  const { notes, points, sections: inner, table, text, title } = section;
  const deeper = title ? indent + 1 : indent;
  const rows = table ? [table.head, ...table.rows.map((row) => row.map((cell) => cell.text))] : [];
  const line = (words: Section['text'][number], mark: string) => ({
    ...lineOf(entity, words, mark),
    indent: deeper,
  });
  return [
    ...(title ? [{ ...lineOf(entity, title), strong: true, indent }] : []),
    ...text.map((words) => line(words, '')),
    ...points.map((words) => line(words, marks[0] ?? '・')),
    ...rows.filter((row) => row.length > 0).map((row) => ({ ...madeLine(row.join('　')), indent: deeper })),
    ...inner.flatMap((one) => sectionLines(entity, one, marks.slice(1), deeper)),
    ...notes.map((words) => line(words, noteMark(words.text))),
  ];
}

function noteMark(text: string): string {
  return /^[※*＊(（注]/.test(text) ? '' : '※';
}

function tableBlock(entity: Entity, { head, rows, width }: SectionTable): Block {
  const longest = (column: number) =>
    greatest([head[column] ?? '', ...rows.map((row) => row[column]?.text ?? '')].map((text) => text.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    title: head[column] ?? '',
    width: Math.min(20, Math.max(4, longest(column))),
  }));
  const blank = { text: '' };
  return {
    kind: 'table',
    label: undefined,
    columns,
    rows: rows.map((row) => columns.map((_, column) => (row[column] ? cellOf(entity, row[column]) : blank))),
  };
}
