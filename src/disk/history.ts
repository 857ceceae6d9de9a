/** What git knows of a folder: which files differ from a state, and what they were. */
import { Failure } from '../diagnostics/failure.ts';
import { foldersAbove, join } from '../paths.ts';
import type { Difference } from '../world.ts';
import type { Git } from './git.ts';
import { codeOf } from './refused.ts';
import { togetherInGit } from './repository.ts';

const plainly = ['--no-renames', '--no-ext-diff', '--relative', '-z'];
const inNames = ['--name-only', ...plainly];
const strangers = ['ls-files', '--others', '--exclude-standard', '-z'];

/** The files at or below some folders that differ from a state, and git's name for what they were; new ones too. */
export async function changedSince(
  git: Git,
  folders: readonly string[],
  ref: string,
): Promise<Map<string, string>> {
  const asked = togetherInGit(folders).map((folder) => changedIn(git, folder, ref));
  const below = isBelow(folders);
  return new Map((await Promise.all(asked)).flat().filter(([path]) => below(path)));
}

async function changedIn(
  git: Git,
  folder: string,
  ref: string,
): Promise<(readonly [path: string, was: string])[]> {
  await needRepository(git, folder, '--changed');
  const commit = await commitOf(git, folder, ref);
  const [differing, strange] = await Promise.all([
    namesFrom(git, folder, ['diff', '--raw', '--no-abbrev', ...plainly, commit, '--']),
    namesFrom(git, folder, strangers),
  ]);
  // What git was told to forget differs, and is new as well.
  const all = [...strange.map((name) => [name, ''] as const), ...objectsIn(differing)];
  return all.map(([name, was]) => [join(folder, name), was]);
}

/** `:<mode before> <mode now> <object before> <object now> <status>`, and then the name. */
function objectsIn(words: readonly string[]): (readonly [name: string, was: string])[] {
  return words.flatMap((name, at) =>
    at % 2 === 1 ? [[name, words[at - 1]?.split(' ')[2] ?? ''] as const] : [],
  );
}

/** Since a state, or without one: what is staged, seen as it would be committed. */
export async function differenceOf(
  git: Git,
  folders: readonly string[],
  ref: string | undefined,
): Promise<Difference> {
  const asked = togetherInGit(folders).map((folder) => differenceIn(git, folder, ref));
  const told = await Promise.all(asked);
  const below = isBelow(folders);
  const own = (all: Difference['now'][]) =>
    new Map(all.flatMap((one) => [...one]).filter(([path]) => below(path)));
  return { now: own(told.map(({ now }) => now)), before: own(told.map(({ before }) => before)) };
}

/** What lies between the folders is nobody's. */
function isBelow(folders: readonly string[]): (path: string) => boolean {
  const known = new Set(folders);
  return (path) => foldersAbove(path).some((folder) => known.has(folder));
}

async function differenceIn(git: Git, folder: string, ref: string | undefined): Promise<Difference> {
  if (ref === undefined) return stagedIn(git, folder);
  const paths = (await changedIn(git, folder, ref)).map(([path]) => path).filter(isRead);
  const names = paths.map((path) => path.slice(join(folder, '').length));
  return { now: new Map(), before: await contentsAt(git, folder, ref, names) };
}

async function stagedIn(plain: Git, folder: string): Promise<Difference> {
  const git: Git = (at, words, asking) => plain(at, words, { ...asking, staged: true });
  await needRepository(git, folder, '--staged');
  const [staged = [], unstaged = [], strange = []] = await Promise.all([
    namesFrom(git, folder, ['diff', '--cached', ...inNames]),
    namesFrom(git, folder, ['diff', ...inNames]),
    namesFrom(git, folder, strangers),
  ]);
  const hidden = strange.filter(isRead).map((name) => [join(folder, name), undefined] as const);
  return {
    now: new Map([...(await contentsAt(git, folder, '', unstaged.filter(isRead))), ...hidden]),
    before: await contentsAt(git, folder, 'HEAD', staged.filter(isRead)),
  };
}

/** Sheets and the baseline: what a check reads. A line end in a name would break the talk with git. */
function isRead(path: string): boolean {
  return /(?:\.ya?ml|(?:^|\/)\.reform\/baseline\.json)$/i.test(path) && !path.includes('\n');
}

/** `state` is empty for the index. What was not there is undefined. */
async function contentsAt(
  git: Git,
  folder: string,
  state: string,
  names: readonly string[],
): Promise<Map<string, Uint8Array | undefined>> {
  if (names.length === 0) return new Map();
  const asked = names.map((name) => `${state}:./${name}\n`).join('');
  const told = blobsIn(await git(folder, ['cat-file', '--batch'], { input: asked }));
  return new Map(names.map((name, index) => [join(folder, name), told[index]]));
}

/** `<object> blob <size>`, then so many bytes; or `<name> missing`. */
function blobsIn(answer: Uint8Array): (Uint8Array | undefined)[] {
  const found: (Uint8Array | undefined)[] = [];
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    const size = / blob (\d+)$/.exec(new TextDecoder().decode(answer.subarray(at, end)))?.[1];
    const from = end + 1;
    found.push(size === undefined ? undefined : answer.slice(from, from + Number(size)));
    at = size === undefined ? from : from + Number(size) + 1;
  }
  return found;
}

async function namesFrom(git: Git, folder: string, words: readonly string[]): Promise<string[]> {
  const text = new TextDecoder().decode(await git(folder, words));
  return text.split('\0').filter(Boolean);
}

async function commitOf(git: Git, folder: string, ref: string): Promise<string> {
  // What begins with a dash is an option to git.
  const known = ref.startsWith('-')
    ? Promise.reject()
    : git(folder, ['rev-parse', '-q', '--verify', `${ref}^{commit}`]);
  const commit = await known.catch(() => {
    throw noSuchState(ref);
  });
  return new TextDecoder().decode(commit).trim();
}

async function needRepository(git: Git, folder: string, flag: string): Promise<void> {
  await git(folder, ['rev-parse', '--is-inside-work-tree']).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : '';
    throw said.includes('safe.directory')
      ? otherOwner(folder)
      : noRepository(folder, flag, codeOf(error) === 'ENOENT');
  });
}

/** As in a container that is lent the folder of somebody else. */
function otherOwner(folder: string): Failure {
  return new Failure(
    {
      ja: `「${folder}」の持ち主がほかの利用者なので、git は読みません。`,
      en: `git does not read "${folder}", for it belongs to another user.`,
    },
    {
      ja: '信頼できるフォルダーなら、git config --global --add safe.directory <リポジトリのフォルダー> を実行してください。',
      en: 'if you trust it: git config --global --add safe.directory <folder of the repository>.',
    },
  );
}

function noRepository(folder: string, flag: string, withoutGit: boolean): Failure {
  if (withoutGit)
    return new Failure(
      { ja: `git がないため、${flag} を使えません。`, en: `git is not installed, and ${flag} needs it.` },
      { ja: `git を入れるか、${flag} を外してください。`, en: `install git, or leave ${flag} out.` },
    );
  return new Failure(
    {
      ja: `「${folder}」は git で管理されていないため、${flag} を使えません。`,
      en: `"${folder}" is not in a git repository, and ${flag} needs one.`,
    },
    {
      ja: `${flag} を外すか、git init で管理を始めてください。`,
      en: `leave ${flag} out, or start with git init.`,
    },
  );
}

function noSuchState(ref: string): Failure {
  return new Failure(
    { ja: `git に「${ref}」という版はありません。`, en: `git knows no "${ref}".` },
    {
      ja: 'ブランチ・タグ・コミットを指定してください。フォルダーは --changed より前に書きます。まだ一度もコミットしていないときは、先に git commit をしてください。',
      en: 'give a branch, tag or commit; write the folder before --changed; commit once if nothing was committed yet.',
    },
  );
}
