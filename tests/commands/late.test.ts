/** Heavy rooms open late: a check of sheets that fit opens neither the parser of YAML nor zod nor the examples of the rules, and one of sheets that do not opens the first two. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { filesOf } from '../../src/rules/plain-example.ts';
import { bundled } from '../bundled.ts';

let program: string;
let folder: string;

beforeAll(() => {
  ({ folder, program } = bundled());
}, 60_000);

/** What is found in the files of the bundle that a check of this sheet opens. */
function openedFor(
  name: string,
  sheet: string,
): { zod: boolean; yaml: boolean; examples: boolean; said: string } {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, 'reform.yaml'), 'city: 例市\nyear: 令和7年度\n');
  writeFileSync(join(place, 'sheet.yaml'), sheet);
  const spy = `process.argv.splice(1, 0, ${JSON.stringify(program)});
    const { scripts } = require(${JSON.stringify(program)});
    process.on('exit', () => { process.exitCode = 0; process.stderr.write('\\0' + [...scripts.keys()].join('\\0')); });`;
  const both = `${process.execPath} -e "$SPY" check "$PLACE" 2>&1`;
  const told = execFileSync('sh', ['-c', both], {
    env: { ...process.env, SPY: spy, PLACE: place },
    encoding: 'utf8',
  });
  const [said = '', ...files] = told.split('\0');
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return {
    zod: text.includes('ZodObject'),
    yaml: text.includes('LineCounter'),
    examples: text.includes('"schedule/wrong-half":{title'),
    said,
  };
}

test('a sheet that fits opens none of the late rooms', () => {
  const sheet = 'kind: initiative\nid: wards\ntitle: 区役所改革の推進\nowner: [企画局, 企画課]\n';
  expect(openedFor('fits', sheet)).toMatchObject({ zod: false, yaml: false, examples: false });
});

test('a key that no sheet has opens zod alone, and is found', () => {
  const { said, ...opened } = openedFor('misfit', 'kind: initiative\nid: wards\ntitel: 区役所改革の推進\n');
  expect(opened).toEqual({ zod: true, yaml: false, examples: false });
  expect(said).toContain('shape/unknown-key');
});

test('a sheet that is no YAML opens the parser, and the slip is found', () => {
  const { said, ...opened } = openedFor('broken', 'kind: initiative\nowner: [企画局\n');
  expect(opened).toMatchObject({ yaml: true });
  expect(said).toContain('yaml/unclosed-bracket');
});

test('what a rule says of itself is opened by explain', () => {
  const explain = (id: string) =>
    execFileSync(process.execPath, [program, 'explain', id], { encoding: 'utf8' });
  for (const { bad, id, title, why } of rules.filter((_, at) => at % 12 === 0)) {
    const said = explain(id);
    expect(said).toContain(title.ja);
    expect(said).toContain(why.ja);
    if (typeof bad.files === 'string') expect(said).toContain(bad.files.split('\n')[1]);
  }
}, 120_000);

test('rules find in the bundle what they find in the source', () => {
  const played = rules.filter(({ bad }) => bad.asOf === undefined && bad.submit !== true);
  for (const { bad, id } of played)
    for (const [file, text] of Object.entries(filesOf(bad))) write(join(folder, 'rules', id, file), text);
  const said = spawnSync(
    process.execPath,
    [program, 'check', join(folder, 'rules'), '--format', 'json', '--as-of', '2026-01-01'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  ).stdout;
  const { results: findings } = JSON.parse(said) as { results: { file: string; rule: string }[] };
  const found = new Set(findings.map(({ file, rule }) => (file.includes(`/${rule}/`) ? rule : '')));
  expect(findings.filter(({ rule }) => rule === 'reform/broken-rule')).toEqual([]);
  expect(played.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Of each file that a start opens, whether what V8 made of it before was of use; null where there was none. */
function usedBy(before: string): unknown[] {
  const spy = `${before}
    process.argv.splice(1, 0, ${JSON.stringify(program)}, '--version');
    const { scripts } = require(${JSON.stringify(program)});
    const used = [...scripts.values()].map(({ cachedDataRejected: no }) => no === undefined ? null : !no);
    process.stderr.write(JSON.stringify(used));`;
  return JSON.parse(spawnSync(process.execPath, ['-e', spy], { encoding: 'utf8' }).stderr);
}

test.each([
  ['by the same program', '', true],
  ['by no other version of it', "Object.defineProperty(process, 'version', { value: 'v20.15.0' });", null],
  ['on no other machine', "Object.defineProperty(process, 'arch', { value: 'arm64' });", null],
  ['by no other build of it', "process.execPath = '/bin/sh';", null],
])('what V8 compiled before is taken %s', (_, before, used) => {
  expect(usedBy(before)).toEqual([used]);
});
