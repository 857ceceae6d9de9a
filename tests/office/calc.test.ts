/** LibreOffice itself puts rows in and takes them out: the names follow their cells, and what was meant is taken back. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { fieldName } from '../../src/workbook/names.ts';
import type { MemoryWorld } from '../memory-world.ts';
import { form, handOut, home, sheet } from '../returns/send.ts';
import { save, temporaryFolder } from './programs.ts';

interface Deed {
  readonly deed: string;
  readonly field: string;
  /** Moved to the row of this field, or so many rows below it. */
  readonly before?: string;
  readonly below?: number;
  /** What the sheet says afterwards. */
  readonly text: string;
  /** What is told. */
  readonly told: string;
}

const words = '窓口の案内を改める（5月～）';
const nothing = '\n✓ シートと違うところはありません。\n';
const added = (after: string) => `前の項目  ${after}\n  追加　　  ${words}\n`;
const moved = (after: string, text: string) => `前の項目  ${after}\n  移動　　  ${text}\n`;
const deleted = (text: string) =>
  `シート  ${text}\n  = 行が削除されているため、シートからも消します（--allow-delete）。\n`;
const below = (item: string) => sheet.replace(`${item}\n`, `${item}\n    - ${words}\n`);

const survey = '    - { id: survey, text: 待ち時間を調査（～9月） }\n';
const spec = '    - 予約システムの仕様を作成（～1月）\n';
const purchase = '    # 次年度へ続く\n    - 調達の手続を開始（2月～）\n';

const deeds: readonly Deed[] = [
  ...['issues.1', 'content.0.title', 'schedule.後期.1', 'progress.前期.0.text'].map((field) => ({
    deed: 'insert row above',
    field,
    text: sheet,
    told: nothing,
  })),
  {
    deed: 'insert row with words below',
    field: 'schedule.前期.0.text',
    text: below('    - { id: survey, text: 待ち時間を調査（～9月） }'),
    told: added('待ち時間を調査（～9月）'),
  },
  {
    deed: 'insert row with words below',
    field: 'schedule.後期.1',
    text: below('    - 調達の手続を開始（2月～）'),
    told: added('調達の手続を開始（2月～）'),
  },
  {
    deed: 'insert row with words below',
    field: 'content.0.title',
    text: sheet.replace('points: [対象', `points: [${words}, 対象`),
    told: added('（先頭）'),
  },
  {
    deed: 'delete row',
    field: 'issues.1',
    text: sheet.replace('  - 手続が分かれている。\n', ''),
    told: deleted('手続が分かれている。'),
  },
  {
    deed: 'delete row',
    field: 'schedule.後期.0',
    text: sheet.replace('    - 予約システムの仕様を作成（～1月）\n', ''),
    told: deleted('予約システムの仕様を作成（～1月）'),
  },
  {
    deed: 'move row',
    field: 'schedule.後期.1',
    before: 'schedule.後期.0',
    text: sheet.replace(`${spec}${purchase}`, `${purchase}${spec}`),
    told: moved('調達の手続を開始（2月～）', '予約システムの仕様を作成（～1月）'),
  },
  {
    deed: 'move row',
    field: 'schedule.前期.0.text',
    before: 'schedule.後期.0',
    below: 1,
    text: sheet.replace(survey, '').replace(spec, `${spec}${survey}`),
    told: moved('予約システムの仕様を作成（～1月）', '待ち時間を調査（～9月）'),
  },
  {
    deed: 'move row',
    field: 'schedule.後期.0',
    before: 'schedule.前期.0.text',
    text: sheet.replace(spec, '').replace(survey, `${spec}${survey}`),
    told: moved('（先頭）', '予約システムの仕様を作成（～1月）'),
  },
  {
    deed: 'strike row, write below',
    field: 'schedule.後期.0',
    text: sheet.replace(spec, ''),
    told: `${words}\n  = 新しい文に取り消し線`,
  },
  {
    deed: 'move into',
    field: 'progress.前期.0.text',
    before: 'progress.後期.+',
    text: sheet,
    told: 'progress.前期.0 → progress.後期',
  },
  ...['insert column', 'rename worksheet', 'move worksheet'].map((deed) => ({
    deed,
    field: 'title',
    text: sheet,
    told: nothing,
  })),
];

const folder = temporaryFolder();
let world: MemoryWorld;

beforeAll(async () => {
  world = await handOut();
  const file = save(folder, 'form.xlsx', world.files.read(form));
  const nameOf = (field: string | undefined) => field && fieldName({ entity: 'initiative/counters', field });
  const jobs = deeds.map(({ before, below: rows = 0, deed, field }, index) => {
    const to = join(folder, `${index}.xlsx`);
    return { file, to, deed, name: nameOf(field), words, before: nameOf(before), below: rows };
  });
  const script = fileURLToPath(new URL('calc_deeds.py', import.meta.url));
  const { status, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stderr}\ninstall libreoffice-calc-nogui python3-uno`);
}, 120_000);

test.each(deeds.map((one, index) => ({ ...one, index })))(
  '$deed at $field',
  async ({ index, text, told }) => {
    const bytes = readFileSync(join(folder, `${index}.xlsx`));
    const back = world.later({ 'back/a.xlsx': bytes });
    await back.run('import back --into data/hikarino --write --allow-delete');
    expect(back.text(home), back.out()).toBe(text);
    expect(back.out()).toContain(told);
  },
);
