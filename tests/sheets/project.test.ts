/** Which folders are projects, which files are their sheets, and what is said when there is none. */
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { findProjects, readProject } from '../../src/sheets/project.ts';
import type { Entry, Files } from '../../src/world.ts';

type Tree = { readonly [name: string]: Tree | string | Uint8Array | Failure };

/** A disk in memory; `shuffled` gives the entries in another order than their names. */
function disk(tree: Tree, shuffled = false): Files {
  const at = (path: string) =>
    path
      .split('/')
      .filter((step) => step !== '' && step !== '.')
      .reduce<Tree | string | Uint8Array | Failure | undefined>(
        (node, step) => (isFolder(node) ? node[step] : undefined),
        tree,
      );
  return {
    read(path) {
      const node = at(path);
      if (node instanceof Failure) throw node;
      return node instanceof Uint8Array ? node : new TextEncoder().encode(String(node));
    },
    list(folder): Entry[] {
      const node = at(folder);
      const names = Object.keys(isFolder(node) ? node : {}).sort();
      if (shuffled) names.reverse();
      return names.map((name) => ({ name, kind: isFolder((node as Tree)[name]) ? 'folder' : 'file' }));
    },
    kind(path) {
      const node = at(path);
      return node === undefined ? 'missing' : isFolder(node) ? 'folder' : 'file';
    },
    write: () => 'new',
  };
}

function isFolder(node: unknown): node is Tree {
  return (
    typeof node === 'object' && node !== null && !(node instanceof Uint8Array) && !(node instanceof Failure)
  );
}

const city = 'city: 例市\n';

describe('projects', () => {
  const tree: Tree = {
    'reform.yaml': city,
    'b.yaml': '',
    'a.yml': '',
    '区.yaml': '',
    'notes.txt': '',
    '.git': { 'x.yaml': '' },
    '.reform': { 'x.yaml': '' },
    node_modules: { 'x.yaml': '' },
    out: { 'x.yaml': '' },
    policies: { 'c.yaml': '', deep: { 'd.yaml': '' } },
    other: { 'reform.yaml': city, 'e.yaml': '' },
  };

  test('every sheet belongs to the nearest reform.yaml above it', () => {
    expect(findProjects(disk(tree), '.')).toEqual([
      {
        folder: '.',
        sheets: ['reform.yaml', 'a.yml', 'b.yaml', 'policies/c.yaml', 'policies/deep/d.yaml', '区.yaml'],
      },
      { folder: 'other', sheets: ['other/reform.yaml', 'other/e.yaml'] },
    ]);
  });

  test('whatever order the disk has', () => {
    expect(findProjects(disk(tree, true), '.')).toEqual(findProjects(disk(tree), '.'));
  });

  test('a link that leads nowhere, or to no file, is a sheet that cannot be read, and not none', () => {
    const files = disk({ 'reform.yaml': city, 'a.yaml': '', 'lost.yaml': '', lost: '' });
    const list = (folder: string): Entry[] =>
      files.list(folder).map((one) => (one.name.startsWith('lost') ? { ...one, kind: 'other' } : one));
    expect(findProjects({ ...files, list }, '.').flatMap(({ sheets }) => sheets)).toContain('lost.yaml');
  });

  test('several below one folder', () => {
    const files = disk({
      data: { sakai: { 'reform.yaml': city, 'a.yaml': '' }, osaka: { 'reform.yaml': city, 'b.yaml': '' } },
    });
    expect(findProjects(files, 'data').map(({ folder }) => folder)).toEqual(['data/osaka', 'data/sakai']);
  });

  test('a folder that contains itself is refused where no city goes any deeper', () => {
    const loop: { [name: string]: Tree | string } = { 'reform.yaml': city, 'a.yaml': '' };
    loop.again = { inner: loop };
    expect(() => findProjects(disk(loop), '.')).toThrow(
      'フォルダーが40段を超えて重なっています: again/inner/again',
    );
  });
});

describe('no project', () => {
  test.each<[string, Tree, string, string, string]>([
    ['no such folder', {}, 'x', 'フォルダー「x」が見つかりません。', 'reform.yaml のあるフォルダー'],
    [
      'a file',
      { 'a.yaml': '' },
      'a.yaml',
      'フォルダー「a.yaml」が見つかりません。',
      'reform.yaml のあるフォルダー',
    ],
    [
      'an empty folder',
      { x: {} },
      'x',
      'フォルダー「x」とその下に、reform.yaml がありません。',
      'reform init',
    ],
    [
      'only sheets',
      { 'a.yaml': '' },
      '.',
      'reform.yaml がありません（YAML のファイルは1件あります）。',
      'reform init',
    ],
    ['no sheets', { 'reform.yaml': city }, '.', 'シートがありません', 'シート（.yaml）を置いてください'],
  ])('%s', (_, tree, folder, words, hint) => {
    let failure: unknown;
    try {
      findProjects(disk(tree), folder);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).words.ja).toContain(words);
    expect((failure as Failure).hint?.ja).toContain(hint);
  });
});

describe('reading', () => {
  const read = (tree: Tree) => {
    const files = disk({ 'reform.yaml': city, ...tree });
    const [project] = findProjects(files, '.');
    if (!project) throw new Error('no project');
    return readProject(files, project, (document) => document);
  };

  test('documents come with their origins, sources with every file', () => {
    const { documents, findings, sources } = read({ 'a.yaml': 'kind: kpi\n---\nkind: policy\n' });
    expect(documents.map(({ origin }) => origin)).toEqual([
      { file: 'reform.yaml', document: 0, path: [] },
      { file: 'a.yaml', document: 0, path: [] },
      { file: 'a.yaml', document: 1, path: [] },
    ]);
    expect([...sources.keys()]).toEqual(['reform.yaml', 'a.yaml']);
    expect(findings).toEqual([]);
  });

  test('a file that cannot be read as text does not hide the others', () => {
    const { documents, findings } = read({
      'a.yaml': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]),
      'b.yaml': 'kind: kpi\n',
    });
    expect(documents.map(({ origin }) => origin.file)).toEqual(['reform.yaml', 'b.yaml']);
    expect(findings).toMatchObject([{ rule: 'yaml/encoding', at: { file: 'a.yaml', from: 0, to: 0 } }]);
  });

  test('a broken document is known as such', () => {
    const { documents } = read({ 'a.yaml': 'kind: kpi\ntitle：x\n---\nkind: kpi\n' });
    expect(documents.map(({ whole }) => whole)).toEqual([true, false, true]);
  });

  test('a file one may not read is the operator’s to mend', () => {
    const denied = new Failure({
      ja: '「a.yaml」を読み取る権限がありません。',
      en: 'You may not read "a.yaml".',
    });
    expect(() => read({ 'a.yaml': denied })).toThrow(denied);
  });
});
