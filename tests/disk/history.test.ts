/** git is asked once for all plans of a repository, however many there are, and only what lies in them counts. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Git } from '../../src/disk/git.ts';
import { changedSince, differenceOf } from '../../src/disk/history.ts';

const workspace = mkdtempSync(join(tmpdir(), 'reform-history-'));
for (const folder of ['one/data/a/.reform', 'one/data/b', 'one/data/own', 'two/plans'])
  mkdirSync(join(workspace, folder), { recursive: true });
for (const root of ['one', 'one/data/own', 'two']) mkdirSync(join(workspace, root, '.git'));
symlinkSync('../../two/plans', join(workspace, 'one/data/linked'));
const at = (...names: string[]) => names.map((name) => join(workspace, name));

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const names = ['a/x.yaml', 'b/y.yaml', 'z.yaml'];
const was = '78981922613b2afb6025042ff6bd878ac1994e85';

/** The same three files differ everywhere. */
function asking(strangers: readonly string[] = []) {
  const asked: string[] = [];
  const git: Git = async (folder, [word, ...more], { input = '' } = {}) => {
    if (word === 'diff') asked.push(folder.slice(workspace.length + 1));
    if (word === 'rev-parse') return Buffer.from('0123\n');
    if (word === 'cat-file') return Buffer.from(input.replace(/.+\n/g, 'x blob 2\nab\n'));
    if (more.includes('--others')) return Buffer.from(strangers.join('\0'));
    return Buffer.from(names.map((name) => `:100644 100644 ${was} ${'0'.repeat(40)} M\0${name}\0`).join(''));
  };
  return { asked, git };
}

const plans = at('one/data/a', 'one/data/b', 'one/data/own', 'two');

test('what changed is asked once of all plans that lie side by side', async () => {
  const { asked, git } = asking();
  const found = await changedSince(git, plans, 'HEAD');
  expect(asked.sort()).toEqual(['one/data', 'one/data/own', 'two']);
  const own = names.flatMap((name) => at(`one/data/own/${name}`, `two/${name}`));
  expect(new Set(found.values())).toEqual(new Set([was]));
  expect([...found.keys()].sort()).toEqual([...at('one/data/a/x.yaml', 'one/data/b/y.yaml'), ...own].sort());
});

test('a plan behind a link is asked about by itself: git knows it by another name', async () => {
  const { asked, git } = asking();
  const found = await changedSince(git, at('one/data/a', 'one/data/b', 'one/data/linked'), 'HEAD');
  expect(asked.sort()).toEqual(['one/data', 'one/data/linked']);
  expect([...found.keys()]).toEqual(
    expect.arrayContaining(at('one/data/a/x.yaml', 'one/data/linked/z.yaml')),
  );
});

test('what git was told to forget and is still there was what it was', async () => {
  const { git } = asking(['a/x.yaml', 'a/new.yaml']);
  const found = await changedSince(git, at('two'), 'HEAD');
  expect(at('two/a/x.yaml', 'two/a/new.yaml').map((path) => found.get(path))).toEqual([was, '']);
});

test('what it was before is asked once, too', async () => {
  const { asked, git } = asking();
  const { before, now } = await differenceOf(git, plans.slice(0, 2), 'main');
  expect({ asked, now: now.size }).toEqual({ asked: ['one/data'], now: 0 });
  expect([...before].map(([path, bytes]) => [path, String(bytes)])).toEqual(
    at('one/data/a/x.yaml', 'one/data/b/y.yaml').map((path) => [path, 'ab']),
  );
});

test('a repository that git does not trust is called so, and not none at all', async () => {
  const git: Git = async () => {
    throw new Error(
      'fatal: detected dubious ownership in repository\n\tgit config --global --add safe.directory /a',
    );
  };
  await expect(changedSince(git, at('two'), 'HEAD')).rejects.toMatchObject({
    words: { ja: expect.stringContaining('持ち主がほかの利用者') },
    hint: { en: expect.stringContaining('safe.directory') },
  });
});
