/** What a filled form remembers of itself: whose it is, where each field stands with its words, and all other words in sight. */
import { append, put } from '../../lists.ts';
import { clean } from '../clean.ts';
import { fieldNames } from '../names.ts';
import { columnLetters } from '../ranges.ts';
import { readNotes } from '../read/notes.ts';
import { legendOf, readSheet } from '../read/sheet.ts';
import { type FieldRecord, type Remembered, recordRows } from '../record.ts';
import { addNames } from './added-names.ts';
import type { Content } from './content.ts';
import type { Desk } from './desk.ts';
import type { FilledCell, Wanted } from './fill-sheet.ts';
import type { OpenForm } from './open.ts';
import { placeName } from './place.ts';
import { addRecord } from './record-part.ts';

export function remember(desk: Desk, form: OpenForm, filled: readonly FilledCell[], wanted: Wanted): void {
  const named = new Set<string>();
  const found = filled.map((cell) => ({ cell, records: recordsOf(cell.content, named) }));
  const places = found.flatMap(({ cell: { column, row, sheet }, records }) =>
    records.map(({ name }) => ({ name, sheet, row, column, range: `$${columnLetters(column)}$${row}` })),
  );
  const shows = { sheet: filled[0]?.sheet ?? '', form: wanted.form, subject: wanted.subject };
  const fields = found.flatMap(({ records }) => records);
  const words = wordsIn(desk, form, new Set(places.map(placeName)));
  addRecord(desk, recordRows(wanted.passport, [{ shows, fields, ...words }], 'official'));
  addNames(desk, places);
}

/** Where a field stands again it is only shown, as a word of the form like any other. */
function recordsOf({ fields }: Content, named: Set<string>): FieldRecord[] {
  const records: FieldRecord[] = [];
  let before = '';
  for (const { field, lead, tail, text, written } of fields) {
    const { key, name } = fieldNames(field) ?? {};
    if (name === undefined || key === undefined || named.has(key)) {
      before += lead + text + tail;
      continue;
    }
    named.add(key);
    const said = written === undefined ? { text } : { text: clean(written), prose: true as const };
    records.push({ name, ...field, lead: before + lead, ...said, ...(tail !== '' && { tail }) });
    before = '';
  }
  const last = records.at(-1);
  if (last && before !== '') records[records.length - 1] = { ...last, tail: (last.tail ?? '') + before };
  return records;
}

/** All that people see and no field holds. */
function wordsIn(
  desk: Desk,
  form: OpenForm,
  owned: ReadonlySet<string>,
): Pick<Required<Remembered>, 'columns' | 'words'> {
  const legend = legendOf(form, desk.text);
  const columns = new Map<number, string[]>();
  const words: string[] = [];
  for (const { hidden, name, path } of form.sheets) {
    if (hidden) continue;
    for (const [row, cells] of readSheet(desk.text(path) ?? '', legend).rows)
      for (const [column, { formula, text }] of cells)
        if (!owned.has(placeName({ sheet: name, row, column })) && !formula && text !== '')
          put(columns, column, text);
    append(
      words,
      readNotes(path, desk).map(({ text }) => text),
    );
  }
  return { columns, words };
}
