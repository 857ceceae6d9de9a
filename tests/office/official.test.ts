/** A form that LibreOffice made – a shape, a chart, lists to choose from, colours by condition, breaks, a header – filled in, printed, opened, sent back. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { returnedOf } from '../../src/returns/returned.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { unzip } from '../../src/workbook/read/unzip.ts';
import { memoryWorld } from '../memory-world.ts';
import { sheetsOf } from './cities.ts';
import type { OpenedBook } from './opened.ts';
import {
  convert,
  cut,
  open,
  type Printed,
  print,
  readPrinted,
  save,
  temporaryFolder,
  unspaced,
} from './programs.ts';

const folder = temporaryFolder();
const source = fileURLToPath(new URL('city-form.fods', import.meta.url));
const sheets = sheetsOf('sakai');

const filledPath = 'out/調書/ward-offices.xlsx';
let empty: Uint8Array = new Uint8Array();
let filled: Uint8Array = new Uint8Array();
let [emptyPdf, filledPdf] = ['', ''];
let printed: Printed;
let opened: OpenedBook | undefined;
let files: Record<string, string | Uint8Array> = {};

beforeAll(async () => {
  const [form = ''] = convert([source], join(folder, 'form'));
  empty = readFileSync(form);
  const world = memoryWorld({ ...sheets, '調書.xlsx': empty });
  const code = await world.run('build data/sakai --form 調書.xlsx');
  if (code !== 0) throw new Error(world.out() + world.err());
  filled = world.contents.get(filledPath) ?? filled;
  files = Object.fromEntries(world.contents);
  const saved = [save(folder, 'empty.xlsx', empty), save(folder, 'filled.xlsx', filled)];
  [emptyPdf = '', filledPdf = ''] = print(saved, folder);
  printed = readPrinted(filledPdf);
  [opened] = open(saved.slice(1));
}, 120_000);

describe('every part that says nothing of the words', () => {
  const text = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzip(bytes).read(path));

  test('stays byte for byte', () => {
    const patched = [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ];
    const [before, after] = [unzip(empty), unzip(filled)];
    expect(before.paths).toEqual(expect.arrayContaining(['xl/charts/chart1.xml', ...patched]));
    const differing = before.paths.filter(
      (path) => Buffer.compare(before.packed(path)?.bytes ?? empty, after.packed(path)?.bytes ?? empty) !== 0,
    );
    // The chart looks at cells that have moved down, and so says where they are now.
    expect(differing.sort()).toEqual([...patched, 'xl/charts/chart1.xml'].sort());
  });

  test('and what follows the repeated rows differs by the number of its row alone', () => {
    for (const path of ['xl/drawings/drawing1.xml', 'xl/charts/chart1.xml']) {
      const bare = (xml: string) => xml.replace(/(<xdr:row>)\d+/g, '$1').replace(/(\$[A-Z]\$)\d+/g, '$1');
      expect(bare(text(filled, path)), path).toBe(bare(text(empty, path)));
    }
  });
});

test('openpyxl reads the words, and all that the form had', () => {
  const [sheet] = opened?.sheets ?? [];
  expect(sheet?.values).toMatchObject({
    A2: '堺市　令和7年度',
    B4: '「区役所と本庁のあり方基本方針」の推進',
    B5: '市民人権局 市民生活部（ward-offices）',
  });
  const values = Object.values(sheet?.values ?? {});
  expect(values).toEqual(expect.arrayContaining([1195, 895, '備考', '順調']));
  expect(values.filter((value) => String(value).includes('{{'))).toEqual([]);
  expect(sheet?.protected).toBe(true);
  expect(sheet?.unlocked).toEqual(expect.arrayContaining(['B4', 'B6']));
  expect(sheet?.validations).toEqual([{ cells: 'D32', list: '"順調,遅れ,完了"' }]);
  expect(sheet?.merged).toEqual(expect.arrayContaining(['A1:D1', 'A8:A26', 'C9:D9', 'C25:D25']));
  expect(sheet?.page.breaks).toEqual([26]);
  expect(sheet?.page.header).toContain('（様式第7号）');
});

describe('LibreOffice prints', () => {
  test('every word, the shape, the chart, the header of every page, and what was computed', () => {
    const all = printed.pages.join('');
    for (const words of ['庁内限り', '指標の推移', '1,195件', '-300件', '□基本方針を改定(3月)', '備考'])
      expect(all).toContain(unspaced(words));
    for (const page of printed.pages) expect(page).toContain(unspaced('（様式第7号）'));
    expect(all).not.toMatch(/\{\{|###/);
  });

  test('what was not touched looks the same', () => {
    // The right half of the title, and the shape beside it: in points from the top left.
    const place = { page: 1, left: 310, top: 90, width: 250, height: 80 };
    const [before, after] = [cut(emptyPdf, place), cut(filledPdf, place)];
    expect(new Set(before).size).toBeGreaterThan(20);
    expect(Buffer.compare(before, after)).toBe(0);
  });
});

describe('sent back', () => {
  const back = (file: string) => memoryWorld({ ...files, [`back/${basename(file)}`]: readFileSync(file) });

  test('saved by LibreOffice: a zero diff', async () => {
    const [saved = ''] = convert([save(folder, 'again.xlsx', filled)], join(folder, 'saved'));
    const world = back(saved);
    const code = await world.run('import back --into data/sakai --write');
    expect({ code, said: world.out() }).toEqual({
      code: 0,
      said: expect.stringContaining('✓ シートと違うところはありません。'),
    });
    expect(world.written).toEqual([]);
  });

  test('corrected by openpyxl: just these values change', async () => {
    const { fields } = returnedOf(readWorkbook(filled));
    const alone = fields.filter(
      (one) => fields.filter(({ areas }) => JSON.stringify(areas) === JSON.stringify(one.areas)).length === 1,
    );
    // What went out empty has no words to correct.
    const chosen = alone.filter(({ tail, text }) => tail === undefined && !/^[\d,]*$/.test(text));
    expect(chosen.length).toBeGreaterThan(10);
    const to = join(folder, 'corrected.xlsx');
    const task = {
      file: save(folder, 'outgoing.xlsx', filled),
      to,
      word: '改',
      fields: Object.fromEntries(chosen.map(({ lead, name }) => [name, lead])),
    };
    const script = fileURLToPath(new URL('correct_workbook.py', import.meta.url));
    const { status, stderr } = spawnSync('/usr/bin/python3', [script], {
      input: JSON.stringify(task),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const world = back(to);
    await world.run('import back --into data/sakai --write');
    const path = 'data/sakai/initiatives/ward-offices.yaml';
    const old = new TextDecoder().decode(sheets[path]);
    const now = world.text(path);
    expect(now.split('改').length - old.split('改').length).toBe(
      chosen.filter(({ entity }) => entity.startsWith('initiative')).length,
    );
    expect(now.replaceAll(/改|'/g, '')).toBe(old.replaceAll(/改|'/g, ''));
  });
});
