/** Fields whose entry on the hidden worksheet cannot be trusted: neither they nor what shares their cell is read. */
import { expect, test } from 'vitest';
import { returnedOf } from '../../src/returns/returned.ts';
import { unreadChanges } from '../../src/returns/unread.ts';
import { fieldName, recordSheet } from '../../src/workbook/names.ts';
import type { ReadCell } from '../../src/workbook/read/cell.ts';
import { recordRows } from '../../src/workbook/record.ts';

const passport = {
  city: '例市',
  year: '令和7年度',
  edition: '',
  files: new Map([['initiative/a', 'a.yaml']]),
};
const field = (name: string, text: string, lead = '') => {
  const reference = { entity: 'initiative/a', field: name };
  return { ...reference, name: fieldName(reference) ?? '', lead, text };
};
const all = [field('title', '窓口'), field('owner', '市民課', '／'), field('summary', '待たない。')];
const shows = { sheet: '様式', form: '市様式', subject: 'initiative/a' };
const rows = recordRows(passport, [{ shows, fields: all, words: [] }], 'official');

const cell = (text: string): ReadCell => ({ kind: 'text', text, formula: false });
const rowsOf = (texts: readonly (readonly string[])[]) =>
  new Map(
    texts.map((row, at) => [at + 1, new Map(row.map((text, column) => [column + 1, cell(text)] as const))]),
  );
const sheet = (name: string, texts: readonly (readonly string[])[]) => ({
  name,
  hidden: name === recordSheet,
  rows: rowsOf(texts),
  merges: [],
  notes: [],
});
const places = new Map(
  all.map(({ name }, index) => {
    const row = index < 2 ? 1 : 2;
    return [name.toLowerCase(), [{ sheet: '様式', column: 1, from: row, to: row }]];
  }),
);

function returned(alter: (text: string) => string) {
  const record = rows.map((row) => row.map(alter));
  const sheets = [sheet('様式', [['窓口／市民課'], ['待たない。']]), sheet(recordSheet, record)];
  return returnedOf({ names: places, sheets });
}

test('of two fields in a cell neither is read where one was altered, and the cell is told once', () => {
  const altered = returned((text) => text.replace('"市民課"', '"総務課"'));
  expect(altered.fields.map((one) => one.field)).toEqual(['summary']);
  expect(unreadChanges(altered)).toEqual([
    { kind: 'stray', cell: '様式!A1', theirs: '窓口／市民課', in: 'unread' },
  ]);
});

test('a field whose row is gone is told by its cell, though nobody wrote there', () => {
  const without = returned((text) => text.replace(/\["field","\d+","summary"[^\]]*\],/, ''));
  expect(without.fields.map((one) => one.field)).toEqual(['title', 'owner']);
  expect(unreadChanges(without)).toEqual([
    { kind: 'stray', cell: '様式!A2', theirs: '待たない。', in: 'unread' },
  ]);
});

test('a name that a city’s own form had before is no field of it', () => {
  const [old] = recordRows(passport, [{ shows, fields: all.slice(0, 2), words: [] }], 'official').slice(1);
  const altered = returned((text) => (text.startsWith('[') ? (old?.[0] ?? '') : text));
  expect(altered.fields.map((one) => one.field)).toEqual(['title', 'owner']);
  expect(unreadChanges(altered)).toEqual([]);
});

test('where nothing was altered all are read', () => {
  const whole = returned((text) => text);
  expect(whole.fields.map((one) => one.field)).toEqual(['title', 'owner', 'summary']);
  expect(unreadChanges(whole)).toEqual([]);
});
