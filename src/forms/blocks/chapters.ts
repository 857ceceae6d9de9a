/** 章: a policy as a document – its chapters in order, and in them, where the document has them, visions, actions, findings and roles. */
import { greatest } from '../../lists.ts';
import { listOf } from '../../plan/entries.ts';
import type { Entity, Policy, Written } from '../../plan/plan.ts';
import type { Chapter } from '../../plan/statement.ts';
import { figureTables } from '../figure-table.ts';
import { ofPolicy } from '../form.ts';
import { glossed, type Piece } from '../glossed.ts';
import { proseLine, titled, titleIn } from '../prose.ts';
import { textBlock } from '../simple-blocks.ts';
import { spaced } from '../spaced.ts';
import { type Marks, structuredPart } from '../structured-part.ts';
import type { Block } from '../view.ts';

export const chapters = ofPolicy('chapters', (policy, { marks }) => {
  const [outer = '■', inner = '・'] = listOf(marks);
  const { statement } = policy;
  const blocks = glossed([
    ...statement.chapters.flatMap((chapter) => chapterPieces(chapter, policy, { outer, inner }, 1)),
    ...homeless(policy).flatMap((part) => structuredPart(part, policy, { outer, inner })),
    { kind: 'glossary', terms: statement.glossary },
  ]);
  return spaced(blocks);
});

function chapterPieces(chapter: Chapter, policy: Policy, form: Marks, level: number): Piece[] {
  const [first, second] = chapter.marks;
  const own = {
    outer: second === undefined ? form.outer : (first ?? form.outer),
    inner: second ?? first ?? form.inner,
  };
  return [
    ...headingOf(chapter, policy, level),
    ...textBlock(chapter.text.map((text) => proseLine(policy, text))),
    ...textBlock(chapter.points.map((text) => proseLine(policy, text, { mark: own.inner, indent: 1 }))),
    ...tableOf(chapter),
    ...figureTables(policy, chapter.figures),
    ...(chapter.show ? structuredPart(chapter.show, policy, own) : []),
    ...chapter.sections.flatMap((section, index) =>
      isListed(chapter.sections, index)
        ? nameOf(section, policy)
        : chapterPieces(section, policy, form, level + 1),
    ),
    ...textBlock(
      chapter.notes.map((text) => proseLine(policy, text)),
      'note',
    ),
    { kind: 'glossary', terms: chapter.glossary },
  ];
}

/** Names without anything below them, one after the other, are a list and no headings. */
function isListed(sections: readonly Chapter[], index: number): boolean {
  const bare = (section: Chapter | undefined) => section?.title !== undefined && isBare(section);
  return bare(sections[index]) && (bare(sections[index - 1]) || bare(sections[index + 1]));
}

function isBare({ figures, glossary, notes, page, points, sections, show, table, text }: Chapter): boolean {
  const lists = [figures, glossary, notes, points, sections, table.rows, text];
  return page === undefined && show === undefined && lists.every((list) => list.length === 0);
}

function nameOf({ number, title }: Chapter, policy: Policy): Block[] {
  const mark = number === undefined ? '' : `${number.text} `;
  return textBlock(title ? [{ ...proseLine(policy, title, { indent: 1 }), mark }] : []);
}

function headingOf({ number, page, title }: Chapter, policy: Entity, level: number): Block[] {
  if (!number && !title && page === undefined) return [];
  const text = `${titled(number?.text, title?.text ?? '')}${page === undefined ? '' : `（${page}）`}`;
  if (level < 3) return [{ kind: 'heading', level, text, ...(title && titleIn(text, policy, title)) }];
  const line: Written = title ?? number ?? { text, origin: policy.origin };
  const own = proseLine(policy, line, { strong: true });
  // The number is no part of the title: it must not come back as one.
  return textBlock([
    text.endsWith(own.text)
      ? { ...own, mark: text.slice(0, text.length - own.text.length) }
      : { ...own, text, field: undefined },
  ]);
}

function tableOf({ table: { head, rows } }: Chapter): Block[] {
  if (rows.length === 0 && head.length === 0) return [];
  const width = greatest([1, head.length, ...rows.map((row) => row.length)]);
  const columns = Array.from({ length: width }, (_, index) => ({
    title: head[index]?.text ?? '',
    width: 10,
  }));
  const cells = rows.map((row) => columns.map((_, index) => ({ text: row[index]?.text ?? '' })));
  return [{ kind: 'table', label: undefined, columns, rows: cells }];
}

/** What no chapter has a place for stands after the last one: nothing that was written is lost. */
function homeless({ statement }: Policy) {
  const shown = new Set(statement.chapters.flatMap(shownIn));
  if (
    shown.has('actions') ||
    statement.visions.every(
      ({ actions, glossary, lead }) => !actions.length && !glossary.length && !lead.length,
    )
  )
    shown.add(shown.has('visions') ? 'actions' : 'visions');
  const parts = ['findings', 'actions', 'relations', 'roles'] as const;
  return parts.filter((part) => !shown.has(part));
}

function shownIn({ sections, show }: Chapter): NonNullable<Chapter['show']>[] {
  return [...(show ? [show] : []), ...sections.flatMap(shownIn)];
}
