/** Which folder is the root of the repository, for those who read findings on its pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { namesIn, togetherInGit } from '../../src/disk/repository.ts';

const workspace = mkdtempSync(join(tmpdir(), 'reform-repository-'));
const [cloned, worktree, taken] = ['cloned', 'worktree', 'taken'].map((name) => join(workspace, name));
for (const folder of [cloned, worktree, taken])
  mkdirSync(join(folder ?? '', 'plans/data'), { recursive: true });
mkdirSync(join(cloned ?? '', '.git'));
writeFileSync(join(worktree ?? '', '.git'), 'gitdir: ../cloned/.git/worktrees/worktree\n');

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const ci = { GITHUB_WORKSPACE: workspace, CI_PROJECT_DIR: '' };

test.each([
  ['at its root', 'cloned', 'plans/data/a.yaml', 'plans/data/a.yaml'],
  ['below its root', 'cloned/plans', 'data/a.yaml', 'plans/data/a.yaml'],
  ['further below', 'cloned/plans/data', './a.yaml', 'plans/data/a.yaml'],
  ['and back up', 'cloned/plans/data', '../..a.yaml', 'plans/..a.yaml'],
  ['by its full name', 'cloned/plans', join(workspace, 'cloned/plans/data/a.yaml'), 'plans/data/a.yaml'],
  ['in a worktree', 'worktree/plans', 'data/a.yaml', 'plans/data/a.yaml'],
  ['taken without git', 'taken/plans', 'data/a.yaml', 'taken/plans/data/a.yaml'],
])('a file of a repository is named from its root: %s', (_, folder, path, name) => {
  expect(namesIn(join(workspace, folder), ci)(path)).toBe(name);
});

test('GitLab says where it has taken a repository to, too', () => {
  const env = { CI_PROJECT_DIR: join(workspace, 'taken') };
  expect(namesIn(join(workspace, 'taken/plans'), env)('data/a.yaml')).toBe('plans/data/a.yaml');
});

test('what lies outside keeps its name', () => {
  const name = namesIn(join(workspace, 'cloned/plans'), ci);
  expect(name('../../taken/a.yaml')).toBe('../../taken/a.yaml');
  expect(name('/elsewhere/a.yaml')).toBe('/elsewhere/a.yaml');
  expect(namesIn(join(workspace, 'taken'), {})('plans/a.yaml')).toBe('plans/a.yaml');
  expect(namesIn(join(workspace, 'taken'), { GITHUB_WORKSPACE: join(workspace, 'cloned') })('a.yaml')).toBe(
    'a.yaml',
  );
});

test('a folder that is not there is in no repository, and asked about by its name', () => {
  const gone = join(workspace, 'cloned/nowhere');
  expect(togetherInGit([gone])).toEqual([gone]);
});
