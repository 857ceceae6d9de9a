/** Rows, columns and worksheets put in, taken out, copied, renamed: what was meant is taken, or it is said; never is anything else written. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fieldName } from '../../src/workbook/names.ts';
import { form, handOut, home, sheet } from '../returns/send.ts';
import { save, temporaryFolder } from './programs.ts';

const folder = temporaryFolder();

async function afterDeed(deed: string, field: string) {
  const world = await handOut();
  const file = save(folder, 'form.xlsx', world.files.read(form));
  const to = join(folder, `${deed}.xlsx`);
  const script = fileURLToPath(new URL('edit_workbook.py', import.meta.url));
  const name = fieldName({ entity: 'initiative/counters', field });
  const { status, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify({ file, to, deed, name }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const back = world.later({ 'back/a.xlsx': readFileSync(to) });
  const code = await back.run('import back --into data/hikarino --write --theirs --allow-delete');
  return { code, said: back.out(), text: back.text(home) };
}

const fields = [
  'issues.0',
  'issues.1',
  'content.0.points.1',
  'schedule.前期.0.text',
  'schedule.後期.0',
  'schedule.後期.1',
];

test.each(
  ['insert row', 'insert row with words', 'delete row', 'insert column'].flatMap((deed) =>
    fields.map((field) => [deed, field] as const),
  ),
)('%s at %s, and the names stay behind: said, and nothing is written', async (deed, field) => {
  const { code, said, text } = await afterDeed(deed, field);
  expect(said).toContain('文の位置が、欄の位置からずれています');
  expect(code).toBe(1);
  expect(text).toBe(sheet);
});

test.each(['copy', 'sort'])('%s of worksheets: nothing has changed', async (deed) => {
  expect(await afterDeed(deed, 'title')).toMatchObject({ code: 0, text: sheet });
});
