/** What a policy states → its chapters as data with origins, its relations and roles, and the chain of its visions. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type {
  ChapterEntry,
  FigureEntry,
  PolicySheet,
  RelationEntry,
  RolesEntry,
} from '../sheets/shape/index.ts';
import { each, listOf, writtenAt, writtenList } from './entries.ts';
import { terms } from './glossary.ts';
import type { Unresolved, Written } from './plan.ts';
import type { Read } from './sheet.ts';
import type { Chapter, Figure, Relation, Roles, Statement } from './statement.ts';
import { linkVisions } from './vision.ts';

export function linkStatement(
  { data, origin }: Pick<Read<PolicySheet>, 'data' | 'origin'>,
  policyId: string,
  unresolved: Unresolved[],
): Statement {
  return {
    edition: writtenAt(data.edition, origin, 'edition'),
    horizon: writtenAt(data.horizon, origin, 'horizon'),
    names: data.names ?? {},
    chapters: each(data.chapters, below(origin, 'chapters'), chapter),
    ...linkVisions(data, origin, policyId, unresolved),
    relations: each(data.relations, below(origin, 'relations'), relation),
    roles: data.roles && rolesOf(data.roles, below(origin, 'roles'), unresolved),
    glossary: terms(data.glossary, below(origin, 'glossary')),
  };
}

function chapter(entry: ChapterEntry, origin: Origin): Chapter {
  if (typeof entry === 'string') return { ...empty, text: [{ text: entry, origin }], origin };
  return {
    number: writtenAt(entry.number, origin, 'number'),
    title: writtenAt(entry.title, origin, 'title'),
    page: entry.page,
    listed: writtenAt(entry.listed, origin, 'listed'),
    marks: listOf(entry.marks),
    text: writtenList(entry.text, below(origin, 'text')),
    points: writtenList(entry.points, below(origin, 'points')),
    table: {
      head: squares(entry.table?.head, below(origin, 'table', 'head')),
      rows: each(entry.table?.rows, below(origin, 'table', 'rows'), squares),
    },
    figures: each(entry.figures, below(origin, 'figures'), figure),
    show: entry.show,
    sections: each(entry.sections, below(origin, 'sections'), chapter),
    glossary: terms(entry.glossary, below(origin, 'glossary')),
    notes: writtenList(entry.note, below(origin, 'note')),
    origin,
  };
}

const empty: Omit<Chapter, 'origin'> = {
  number: undefined,
  title: undefined,
  page: undefined,
  listed: undefined,
  marks: [],
  text: [],
  points: [],
  table: { head: [], rows: [] },
  figures: [],
  show: undefined,
  sections: [],
  glossary: [],
  notes: [],
};

function squares(row: readonly (string | null)[] | undefined, origin: Origin): Written[] {
  return each(row, origin, (text, at) => ({ text: text ?? '', origin: at }));
}

function figure({ points, source, title }: FigureEntry, origin: Origin): Figure {
  return {
    title: { text: title, origin: below(origin, 'title') },
    points: each(points, below(origin, 'points'), ({ at, note, value }, place) => ({
      at: { text: at, origin: below(place, 'at') },
      value: { text: value, origin: below(place, 'value') },
      note: writtenAt(note, place, 'note'),
    })),
    source: writtenAt(source, origin, 'source'),
  };
}

function relation({ points, text, to }: RelationEntry, origin: Origin): Relation {
  return {
    to: { text: to, origin: below(origin, 'to') },
    text: writtenAt(text, origin, 'text'),
    points: writtenList(points, below(origin, 'points')),
  };
}

function rolesOf(
  { between, result, steps, title }: RolesEntry,
  origin: Origin,
  unresolved: Unresolved[],
): Roles {
  for (const [index, { by }] of (steps ?? []).entries()) {
    const at = below(origin, 'steps', index, 'by');
    if (!between.includes(by)) unresolved.push({ kind: 'side', words: by, known: between, origin: at });
  }
  return {
    title: writtenAt(title, origin, 'title'),
    between: writtenList(between, below(origin, 'between')),
    steps: each(steps, below(origin, 'steps'), ({ by, mark, text }, at) => ({
      by: { text: by, origin: below(at, 'by') },
      mark,
      text: { text, origin: below(at, 'text') },
    })),
    result: writtenAt(result, origin, 'result'),
  };
}
