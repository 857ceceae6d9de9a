/** The real process, on a real disk: what a world in memory cannot show. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled } from '../bundled.ts';

const { folder, program } = bundled();

function reform(...argv: string[]) {
  const env = { PATH: process.env['PATH'], LANG: 'ja_JP.UTF-8' };
  return spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the process', () => {
  test('prints its version and ends with 0, and with 2 when a command is unknown', () => {
    expect(reform('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { status, stderr } = reform('chek');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'エラー: chek というコマンドはありません。\nヒント: もしかして: check\n',
    });
  });

  test('starts a city, checks it, builds it, and finds nothing to do the second time', () => {
    expect(reform('init', 'data/hikarino').status).toBe(0);
    expect(reform('check')).toMatchObject({ status: 0, stderr: '' });
    expect(reform('build')).toMatchObject({ status: 0, stderr: '' });
    const before = listing(join(folder, 'out'));
    expect(reform('build', '--check').status).toBe(0);
    expect(reform('build').stdout).toContain('変更なし');
    expect(listing(join(folder, 'out'))).toEqual(before);
    expect(Object.keys(before).filter((name) => name.includes('.reform'))).toEqual([]);
  });

  test('follows links to sheets, and no link that leads back up', () => {
    mkdirSync(join(folder, 'links/a'), { recursive: true });
    mkdirSync(join(folder, 'links/b'), { recursive: true });
    writeFileSync(join(folder, 'links/reform.yaml'), 'city: 例市\nyear: 令和7年度\n');
    symlinkSync('..', join(folder, 'links/a/up'));
    symlinkSync('../b', join(folder, 'links/a/to-b'));
    symlinkSync('../a', join(folder, 'links/b/to-a'));
    writeFileSync(join(folder, 'elsewhere.yaml'), 'kind: kpi\nid: a\ntitle: 人数\nbetter: highr\n');
    symlinkSync('../elsewhere.yaml', join(folder, 'links/kpi.yaml'));
    const { stderr, stdout } = reform('check', 'links', '--format', 'line');
    expect(stderr).toBe('');
    expect(stdout).toContain('links/kpi.yaml:4');
    symlinkSync('nowhere', join(folder, 'links/broken.yaml'));
    expect(reform('check', 'links').stderr).toContain('「links/broken.yaml」が見つかりません。');
    expect(reform('check', 'links/broken.yaml').stderr).toContain('リンクの先がありません。');
  });

  test('is quiet when nobody reads on', () => {
    const line = `"${process.execPath}" "${program}" schema | head -c 1`;
    const { stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  test('ends with 2 where nothing can be written, and never as if it had findings', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'rules'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'エラー: 出力を書き込めません（ENOSPC）。 error: the output cannot be written (ENOSPC).\n',
    );
  });

  test('writes a report through a link and into a pipe, which stay what they are', async () => {
    const [link, pipe] = ['link.json', 'pipe.json'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(join(folder, 'real.json'), '');
    symlinkSync('real.json', link);
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const heard: string[] = [];
    reader.stdout.on('data', (part) => heard.push(String(part)));
    reform('check', 'data/hikarino', `--format=json=${link}`, `--format=line=${join(folder, 'x.txt')}`);
    const done = once(reader, 'close');
    reform('check', 'data/hikarino', `--format=json=${pipe}`);
    await done;
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(heard.join('')).toBe(readFileSync(join(folder, 'real.json'), 'utf8'));
    expect(heard.join('')).toMatch(/^\{\n.*\n\}\n$/s);
  });

  test('ends with 130 when it is interrupted, and leaves nothing half written', async () => {
    reform('init', 'interrupted');
    const child = start('check', 'interrupted', '--watch');
    await said(child, 'Ctrl-C');
    child.kill('SIGINT');
    expect(await ended(child)).toEqual({ code: 130, signal: null });
    expect(
      Object.keys(listing(join(folder, 'interrupted'))).filter((name) => name.endsWith('.reform')),
    ).toEqual([]);
  });

  test('is ended at once by the signal while it works or reads', async () => {
    const child = start('check', '--stdin', '--stdin-filename', 'a.yaml');
    await once(child, 'spawn');
    child.kill('SIGINT');
    expect(await ended(child)).toEqual({ code: null, signal: 'SIGINT' });
  });

  test('checks again when a sheet is saved, beside it or in a new folder', async () => {
    reform('init', 'watched');
    const child = start('check', 'watched', '--watch', '--format', 'line');
    await said(child, 'Ctrl-C');
    writeFileSync(join(folder, 'watched/kpis/other.yaml'), 'kind: kpi\nid: other\nunitt: 件\n');
    await said(child, 'watched/kpis/other.yaml:3');
    mkdirSync(join(folder, 'watched/parks'));
    await said(child, 'Ctrl-C');
    writeFileSync(join(folder, 'watched/parks/one.yaml'), 'kind: kpi\nid: one\ntitlee: 件\n');
    await said(child, 'watched/parks/one.yaml:3', 'Ctrl-C');
    child.kill('SIGINT');
    expect((await ended(child)).code).toBe(130);
  });

  test('waits for a plan that is gone to come back', async () => {
    reform('init', 'moved.r7');
    const child = start('check', 'moved.r7', '--watch', '--format', 'line');
    await said(child, 'Ctrl-C');
    renameSync(join(folder, 'moved.r7'), join(folder, 'away'));
    await said(child, '「moved.r7」が見つかりません', 'Ctrl-C');
    writeFileSync(join(folder, 'away/kpis/late.yaml'), 'kind: kpi\nid: late\nunitt: 件\n');
    renameSync(join(folder, 'away'), join(folder, 'moved.r7'));
    await said(child, 'moved.r7/kpis/late.yaml:3', 'Ctrl-C');
    child.kill('SIGINT');
    expect((await ended(child)).code).toBe(130);
  });

  test('checks the text of an editor', () => {
    reform('init', 'edited');
    const line = ['check', '--stdin', '--stdin-filename', 'edited/kpis/fresh.yaml', '--format', 'line'];
    const { status, stdout } = spawnSync(process.execPath, [program, ...line], {
      cwd: folder,
      encoding: 'utf8',
      input: 'kind: kpi\nid: fresh\nunitt: 件\n',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('edited/kpis/fresh.yaml:3');
  });

  test('ends where no folder can be made', { timeout: 10_000 }, () => {
    expect(reform('build', '--out', '/proc/nowhere')).toMatchObject({ status: 2, stdout: '' });
  });

  test('names the file that cannot be written', () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const { status, stderr } = reform('build', '--out', 'in-the-way');
    expect(status).toBe(2);
    expect(stderr).toContain('in-the-way');
  });
});

describe('what git says', () => {
  const at = join(folder, 'history');
  const git = (...argv: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.jp', ...argv], { cwd: at });
  const built = (...argv: string[]) => {
    const { status, stderr, stdout } = reform('build', 'history/計画', '--out', 'of-history', ...argv);
    return {
      status,
      stderr,
      workbooks: [...stdout.matchAll(/of-history\/(\S+)\.xlsx/g)].map(([, path]) => path),
    };
  };
  const sheet = (name: string, title: string) =>
    writeFileSync(
      join(at, '計画', `${name}.yaml`),
      `kind: initiative\nid: ${name}\ntitle: ${title}\nowner: 総務局\n`,
    );

  beforeAll(() => {
    mkdirSync(join(at, '計画'), { recursive: true });
    writeFileSync(join(at, '計画/reform.yaml'), 'city: 例市\nyear: 令和7年度\nforms: [yoshiki4]\n');
    sheet('one', '窓口');
    sheet('two', '学校');
  });

  test('a folder without history is told so', () => {
    expect(built('--changed')).toMatchObject({ status: 2, workbooks: [] });
    expect(built('--changed').stderr).toContain('git で管理されていない');
  });

  const checked = (...argv: string[]) => {
    const { status, stderr, stdout } = reform('check', 'history/計画', '--format', 'line', ...argv);
    return { status, stderr, files: [...stdout.matchAll(/計画\/(\S+)\.yaml:/g)].map(([, name]) => name) };
  };

  test('a check of what changed or is staged needs a history, too', () => {
    expect(checked('--staged').stderr).toContain('--staged を使えません');
    expect(checked('--changed').stderr).toContain('--changed を使えません');
  });

  test('only what changed is built, new sheets too', () => {
    git('init', '-q');
    expect(built('--changed').stderr).toContain('「HEAD」という版はありません');
    git('add', '.');
    git('commit', '-q', '-m', '初め');
    expect(built('--changed')).toEqual({ status: 0, stderr: '', workbooks: [] });
    sheet('two', '学校の統合');
    expect(built('--changed').workbooks).toEqual(['yoshiki4/two', 'progress-list', 'data-list']);
    sheet('窓口', '新しい窓口');
    expect(built('--changed').workbooks).toEqual(['yoshiki4/窓口', 'progress-list', 'data-list']);
    git('add', '.');
    git('commit', '-q', '-m', '次');
    expect(built('--changed', 'HEAD~1', '--check').status).toBe(0);
    expect(built('--changed', '--output=x').status).toBe(2);
    expect(built('--changed', 'nowhere').stderr).toContain('「nowhere」という版はありません');
  });

  test('a check tells what the change brings, on the disk or in the index', () => {
    expect(checked('--changed')).toEqual({ status: 0, stderr: '変わったシートはありません。\n', files: [] });
    const twin = 'kind: initiative\nid: one\ntitle: 窓口\nowner: 総務局\n';
    writeFileSync(join(at, '計画/a.yaml'), twin);
    expect(checked('--changed')).toMatchObject({ status: 1, files: ['one'] });
    expect(checked('--staged').files).toEqual([]);
    git('add', '.');
    sheet('a', '別の窓口');
    expect(checked('--changed').files).toEqual([]);
    expect(checked('--staged')).toMatchObject({ status: 1, files: ['one'] });
    git('reset', '-q');
    rmSync(join(at, '計画/a.yaml'));
    expect(checked('--changed', 'nowhere').stderr).toContain('「nowhere」という版はありません');
  });

  test('a hook sees what git commit -a is about to commit', () => {
    const hook = join(at, '.git/hooks/pre-commit');
    const line = `'${process.execPath}' '${program}' check 計画 --staged --format line`;
    writeFileSync(hook, `#!/bin/sh\nexec ${line}\n`, { mode: 0o755 });
    writeFileSync(join(at, '計画/窓口.yaml'), 'kind: initiative\nid: one\ntitlee: 窓口\nowner: 総務局\n');
    expect(() => git('commit', '-q', '-a', '-m', '誤り')).toThrow(/計画\/窓口.yaml:3/);
    sheet('窓口', '開かれた窓口');
    git('commit', '-q', '-a', '-m', '直し');
  });
});

/** The process while it runs, and all it has said so far. */
function start(...argv: string[]): ChildProcess & { told: string } {
  const child = spawn(process.execPath, [program, ...argv], { cwd: folder, env: { LANG: 'ja_JP.UTF-8' } });
  const telling = Object.assign(child, { told: '' });
  const hear = (text: string) => {
    telling.told += text;
    telling.emit('told');
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  return telling;
}

/** What was said before is forgotten. */
async function said(child: ReturnType<typeof start>, ...words: string[]): Promise<void> {
  while (!words.every((one) => child.told.includes(one))) await once(child, 'told');
  child.told = '';
}

async function ended(child: ChildProcess) {
  const [code, signal] = await once(child, 'exit');
  return { code, signal };
}

function listing(path: string): Record<string, number> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(names.map((name) => [name, statSync(join(path, name)).mtimeMs]));
}
