/** Bold and struck words, as LibreOffice and openpyxl keep or forget them: the emphasis of a policy comes back as it was meant. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { fieldName } from '../../src/workbook/names.ts';
import type { MemoryWorld } from '../memory-world.ts';
import { handOut } from '../returns/send.ts';
import { save, temporaryFolder } from './programs.ts';

const home = 'data/hikarino/counters.yaml';
const sentence = '区役所は**地域の要**であり、**身近な窓口**です。';
const plain = '担い手が足りなくなっています。';
const sheet = `kind: policy
id: counters
title: 窓口の方針
chapters:
  - title: 趣旨
    points:
      - ${sentence}
      - ${plain}
`;

interface Deed {
  readonly deed: string;
  readonly point: 0 | 1;
  readonly words: string;
  readonly instead?: string;
  /** What the point says afterwards. */
  readonly text: string;
}

const deeds: readonly Deed[] = [
  { deed: 'bold words', point: 1, words: '担い手', text: "'**担い手**が足りなくなっています。'" },
  {
    deed: 'bold words',
    point: 0,
    words: '区役所は',
    text: "'**区役所は地域の要**であり、**身近な窓口**です。'",
  },
  { deed: 'strike words', point: 0, words: 'であり、身近な窓口', text: '区役所は**地域の要**です。' },
  {
    deed: 'other words',
    point: 0,
    words: '窓口',
    instead: '相談先',
    text: '区役所は**地域の要**であり、**身近な相談先**です。',
  },
  {
    deed: 'type over',
    point: 0,
    words: '・区役所は地域の要であり、なくてはならない窓口です。',
    text: '区役所は**地域の要**であり、なくてはならない窓口です。',
  },
];

const folder = temporaryFolder();
let world: MemoryWorld;
let form = '';

beforeAll(async () => {
  world = await handOut({
    'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [gaiyou]\n',
    [home]: sheet,
  });
  const [path = ''] = [...world.contents.keys()].filter((one) => /gaiyou.*\.xlsx$/.test(one));
  form = save(folder, 'form.xlsx', world.files.read(path));
  const jobs = deeds.map(({ deed, instead, point, words }, index) => {
    const name = fieldName({ entity: 'policy/counters', field: `chapters.0.points.${point}` });
    return { file: form, to: join(folder, `${index}.xlsx`), deed, name, words, instead };
  });
  python('calc_deeds.py', jobs);
}, 120_000);

function python(script: string, task: unknown): void {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status, stderr } = spawnSync('/usr/bin/python3', [path], {
    input: JSON.stringify(task),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stderr}\ninstall libreoffice-calc-nogui python3-uno python3-openpyxl`);
}

async function returned(file: string): Promise<string> {
  const back = world.later({ 'back/a.xlsx': readFileSync(file) });
  await back.run('import back --into data/hikarino --write');
  return back.text(home);
}

test.each(deeds.map((deed, index) => [deed.deed, deed.words, index] as const))(
  'LibreOffice: %s – %s',
  async (_, __, index) => {
    const { point, text } = deeds[index] as Deed;
    const before = `- ${[sentence, plain][point]}\n`;
    const after = await returned(join(folder, `${index}.xlsx`));
    expect(after.replaceAll("'", '')).toBe(sheet.replace(before, `- ${text}\n`).replaceAll("'", ''));
  },
);

test('openpyxl, which forgets what is bold inside of a cell: a zero diff', async () => {
  const to = join(folder, 'openpyxl.xlsx');
  python('edit_workbook.py', { file: form, to, deed: 'save', name: '' });
  expect(await returned(to)).toBe(sheet);
});
