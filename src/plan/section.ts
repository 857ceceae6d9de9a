/** Free sections of a sheet, each word with the place it was written. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { greatest } from '../lists.ts';
import type { SectionEntry } from '../sheets/shape/index.ts';
import { each, writtenAt, writtenList } from './entries.ts';
import type { Written } from './plan.ts';

export interface Section {
  readonly title: Written | undefined;
  readonly text: readonly Written[];
  readonly points: readonly Written[];
  readonly table: SectionTable | undefined;
  readonly sections: readonly Section[];
  readonly notes: readonly Written[];
  readonly origin: Origin;
}

export interface SectionTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Written[])[];
  /** As many as the longest row has. */
  readonly width: number;
}

export function linkSections(written: readonly SectionEntry[] | undefined, origin: Origin): Section[] {
  return each(written, origin, linkSection);
}

function linkSection(entry: SectionEntry, origin: Origin): Section {
  if (typeof entry === 'string') {
    const text = [{ text: entry, origin }];
    return { title: undefined, text, points: [], table: undefined, sections: [], notes: [], origin };
  }
  return {
    title: writtenAt(entry.title, origin, 'title'),
    text: writtenList(entry.text, below(origin, 'text')),
    points: writtenList(entry.points, below(origin, 'points')),
    table: entry.table && linkTable(entry.table, below(origin, 'table')),
    sections: linkSections(entry.sections, below(origin, 'sections')),
    notes: writtenList(entry.note, below(origin, 'note')),
    origin,
  };
}

type TableEntry = NonNullable<Exclude<SectionEntry, string>['table']>;

function linkTable({ head = [], rows = [] }: TableEntry, origin: Origin): SectionTable {
  return {
    head: head.map((cell) => cell ?? ''),
    rows: each(rows, below(origin, 'rows'), (cells, row) =>
      each(cells, row, (cell, at) => ({ text: cell ?? '', origin: at })),
    ),
    width: greatest([1, head.length, ...rows.map((cells) => cells.length)]),
  };
}
