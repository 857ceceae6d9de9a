/** A form filled with a few words, for tests: the file before and after, its parts, and what is wrong with it. */
import { bindingsOf } from '../../../src/workbook/official/bindings.ts';
import { fillForm } from '../../../src/workbook/official/fill.ts';
import { openForm } from '../../../src/workbook/official/open.ts';
import { readWorkbook } from '../../../src/workbook/read/read.ts';
import { unzip } from '../../../src/workbook/read/unzip.ts';
import { formFile, type Sketch } from './form-file.ts';
import { fillingFor, type Lists, passport, vocabularyFor } from './words.ts';

export const lists: Lists = {
  取組名: ['待たない窓口'],
  課題: ['列が長い。', '手続が分かれている。'],
  予定: ['調査（～9月）', '仕様（～1月）', '調達（2月～）'],
  件数: [1195],
  割合: [12.5],
  式: ['=SUM(A1)'],
  なし: [],
};

export function fill(sketch: Sketch, words: Lists = lists, warning?: string) {
  const bytes = formFile(sketch);
  const form = openForm(bytes);
  const bindings = bindingsOf(form, vocabularyFor(words));
  const wanted = { filling: fillingFor(words), passport, form: 'f', subject: 'a', warning };
  const filled = fillForm(form, bindings, wanted);
  const parts = unzip(filled.bytes);
  const part = (path: string) => new TextDecoder().decode(parts.read(path));
  return { ...filled, before: unzip(bytes), parts, part, bindings, sheet: part('xl/worksheets/sheet1.xml') };
}

export function problemsOf(sketch: Sketch): string[] {
  const form = openForm(formFile(sketch));
  return bindingsOf(form, vocabularyFor(lists)).problems.map(({ words }) => words.ja);
}

export function cellsOf(bytes: Uint8Array, sheet = 0): Record<string, string> {
  const rows = readWorkbook(bytes).sheets[sheet]?.rows ?? new Map();
  return Object.fromEntries(
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => [`${String.fromCharCode(64 + column)}${row}`, cell.text]),
    ),
  );
}
