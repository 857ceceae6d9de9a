/** Every city's forms, saved by other programs: untouched they change nothing, corrected they change just what was corrected. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { align } from '../../src/returns/align.ts';
import { returnedOf } from '../../src/returns/returned.ts';
import { equal, setAt } from '../../src/sheets/amend.ts';
import { isOpening } from '../../src/sheets/opening.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { savedElsewhere } from '../../src/workbook/saved-elsewhere.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { cities, sheetsOf } from './cities.ts';
import { convert, save, temporaryFolder } from './programs.ts';

const python = (task: object) => {
  const script = fileURLToPath(new URL('correct_workbook.py', import.meta.url));
  const { status, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify(task),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};

describe.each(cities)('%s', (city) => {
  const folder = temporaryFolder();
  const forms: string[] = [];
  let sheets: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    sheets = sheetsOf(city);
    const built = memoryWorld(sheets);
    await built.run(`build data/${city}`);
    for (const [path, bytes] of built.contents)
      if (path.endsWith('.xlsx') && !path.endsWith('data-list.xlsx'))
        forms.push(save(folder, path.slice('out/'.length).replaceAll('/', '-'), bytes));
  });

  const back = (files: readonly string[]): MemoryWorld =>
    memoryWorld({
      ...sheets,
      ...Object.fromEntries(files.map((file) => [`back/${basename(file)}`, readFileSync(file)])),
    });

  test('LibreOffice opens and saves them: a zero diff', async () => {
    expect(forms.length).toBeGreaterThan(0);
    const saved = convert(forms, join(folder, 'saved'));
    expect(forms.filter((form) => savedElsewhere(readFileSync(form)))).toEqual([]);
    expect(saved.filter((form) => !savedElsewhere(readFileSync(form)))).toEqual([]);
    const world = back(saved);
    const code = await world.run(`import back --into data/${city} --write`);
    expect({ code, said: world.out() }).toEqual({
      code: 0,
      said: expect.stringContaining('✓ シートと違うところはありません。'),
    });
    expect(world.written).toEqual([]);
  });

  test('openpyxl corrects some fields: just these values change', async () => {
    for (const form of forms) {
      const returned = returnedOf(readWorkbook(readFileSync(form)));
      // What opens a place that the sheet does not have yet is tried in tests/returns.
      const written = returned.fields.filter(({ field, text }) => !isOpening(field) && text.trim() !== '');
      const chosen = written.filter((_, index) => index % 5 === 1);
      if (chosen.length === 0) continue;
      const to = `${form}.corrected.xlsx`;
      const fields = Object.fromEntries(chosen.map(({ lead, name }) => [name, lead]));
      python({ file: form, to, word: '改', fields });
      expect(savedElsewhere(readFileSync(to))).toBe(true);
      const world = back([to]);
      await world.run(`import back --into data/${city} --write`);
      for (const [path, before] of Object.entries(sheets).filter(([path]) => path.endsWith('.yaml'))) {
        const old = new TextDecoder().decode(before);
        const now = world.text(path);
        const entities = [...returned.record.files]
          .filter(([, file]) => path === `data/${city}/${file}`)
          .map(([key]) => key);
        const own = chosen.filter(({ entity }) => entities.includes(entity));
        expect(now.split('\n').filter((line) => !old.includes(line)).length, path).toBeLessThanOrEqual(
          own.length,
        );
        expect(now.replaceAll(/改|'/g, ''), path).toBe(old.replaceAll(/改|'/g, ''));
        const after = readDocuments(path, now).documents;
        for (const [number, { value }] of readDocuments(path, old).documents.entries()) {
          const id = typeof value === 'object' && !Array.isArray(value) ? value?.['id'] : undefined;
          const ofDocument = own.filter(({ entity }) => entity.endsWith(`/${id}`));
          let expected = value;
          for (const [field, at] of align(ofDocument, value)) {
            const text = ofDocument.find((one) => one.field === field)?.text ?? '';
            expected = setAt(expected, at, `改${text}`) ?? null;
          }
          expect(equal(after[number]?.value ?? null, expected), `${path} ${id}`).toBe(true);
        }
      }
      world.written.length = 0;
      const again = await world.run(`import back --into data/${city} --write`);
      expect(again).toBe(0);
      expect(world.written).toEqual([]);
    }
  });
});
