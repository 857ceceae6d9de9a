/** 実施項目 → its layers of stages, the plan that holds, and the records of each year. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { ItemEntry, RecordEntry, SayingEntry, StageCells } from '../sheets/shape/index.ts';
import { each, entries, saidOrNothing, writtenAt, writtenList } from './entries.ts';
import { linkEvaluation, linkEvaluations } from './evaluation.ts';
import type { Written } from './plan.ts';
import type { Item, Programme, Saying, StageCell, StageRow, Twice, YearRecord } from './programme.ts';
import { linkSections } from './section.ts';
import { kindOfCell, layered } from './stages.ts';
import { columnOf, firstYear, openColumnOf, yearOf } from './year-columns.ts';

type Columns = Programme['columns'];

/** Squares that have no place. */
interface Astray {
  readonly outside: Written[];
  readonly twice: Twice[];
}

export function linkItem(item: ItemEntry, origin: Origin, columns: Columns): Item {
  const astray: Astray = { outside: [], twice: [] };
  const rows = rowsOf(item, origin, columns, astray);
  const at = (field: keyof ItemEntry) => below(origin, field);
  return {
    code: writtenAt(item.code, origin, 'code'),
    title: writtenAt(item.title, origin, 'title'),
    text: writtenList(item.text, at('text')),
    owner: writtenList(item.owner, at('owner')),
    target: writtenAt(item.target, origin, 'target'),
    result: writtenAt(item.result, origin, 'result'),
    rows,
    effective: layered(rows),
    ...astray,
    records: linkRecords(item.records, at('records'), columns),
    sections: linkSections(item.sections, at('sections')),
    origin,
  };
}

function rowsOf(
  { revisions, stages }: ItemEntry,
  origin: Origin,
  columns: Columns,
  astray: Astray,
): StageRow[] {
  const original = {
    in: undefined,
    year: undefined,
    reason: undefined,
    cells: cellsOf(stages, below(origin, 'stages'), columns, astray),
    origin,
  };
  const changes = each(
    revisions,
    below(origin, 'revisions'),
    (revision, at): StageRow => ({
      in: { text: revision.in, origin: below(at, 'in') },
      year: yearOf(revision.in, firstYear(columns)),
      reason: writtenAt(saidOrNothing(revision.reason), at, 'reason'),
      cells: cellsOf(revision.stages, below(at, 'stages'), columns, astray),
      origin: at,
    }),
  );
  return stages === undefined && changes.length === 0 ? [] : [original, ...changes];
}

/** A list begins with the first column; a mapping names its columns. */
function cellsOf(
  stages: StageCells | undefined,
  origin: Origin,
  columns: Columns,
  astray: Astray,
): StageCell[] {
  const cells: StageCell[] = columns.map(() => ({ text: '', origin, kind: 'blank' }));
  const names: string[] = [];
  const put = (text: string, at: Origin, column: number | undefined, name: string) => {
    if (column === undefined || column >= columns.length) {
      if (text.trim() !== '') astray.outside.push({ text: name, origin: at });
      return;
    }
    const before = cells[column];
    const first = names[column];
    if (before && first !== undefined)
      astray.twice.push({ text: name, origin: at, first: { text: first, origin: before.origin } });
    names[column] = name;
    cells[column] = { text, origin: at, kind: kindOfCell(text) };
  };
  if (Array.isArray(stages)) {
    for (const [index, text] of stages.entries()) put(text ?? '', below(origin, index), index, '');
  } else {
    for (const [key, text] of Object.entries(stages ?? {}))
      put(text, below(origin, key), columnOf(columns, key), key);
  }
  return cells;
}

export function linkRecords(records: ItemEntry['records'], origin: Origin, columns: Columns): YearRecord[] {
  return Object.entries(records ?? {}).map(([at, record]) =>
    linkRecord(at, record, below(origin, at), columns),
  );
}

function linkRecord(at: string, record: RecordEntry, origin: Origin, columns: Columns): YearRecord {
  const { comment, evaluations, grade } = record;
  const year = yearOf(at, firstYear(columns));
  const single =
    grade === undefined && comment === undefined ? [] : [linkEvaluation({ grade, comment }, origin)];
  return {
    at,
    year,
    column: columnOf(columns, at) ?? openColumnOf(columns, year),
    plan: sayings(record.plan, below(origin, 'plan')),
    actual: sayings(record.actual, below(origin, 'actual')),
    evaluations: [...single, ...linkEvaluations(evaluations, below(origin, 'evaluations'))],
    reason: writtenAt(saidOrNothing(record.reason), origin, 'reason'),
    status: writtenAt(record.status, origin, 'status'),
    next: writtenList(record.next, below(origin, 'next')),
    note: writtenAt(saidOrNothing(record.note), origin, 'note'),
    origin,
  };
}

type OneSaying = Exclude<SayingEntry, readonly unknown[]>;

function sayings(entry: SayingEntry | undefined, origin: Origin): Saying[] {
  return entries<OneSaying>(entry, origin).map(({ value, origin: at }) =>
    typeof value === 'string'
      ? { stage: undefined, asOf: undefined, text: [{ text: value, origin: at }], origin: at }
      : {
          stage: writtenAt(value.stage, at, 'stage'),
          asOf: writtenAt(value['as-of'], at, 'as-of'),
          text: writtenList(value.text, below(at, 'text')),
          origin: at,
        },
  );
}
