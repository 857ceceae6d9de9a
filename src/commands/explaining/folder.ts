/** A record of texts → Files, so that an example is compiled as if it lay on the disk. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Files } from '../../world.ts';

export function folderOf(texts: Readonly<Record<string, string>>): Files {
  const names = Object.keys(texts).sort();
  const entriesIn = (folder: string) => {
    const prefix = folder === '.' ? '' : `${folder.replace(/^\.\//, '')}/`;
    const below = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
    return [...new Map(below.map((rest) => [rest.split('/')[0] ?? '', rest.includes('/')]))];
  };
  return {
    read(path) {
      const text = texts[path.replace(/^\.\//, '')];
      if (text !== undefined) return new TextEncoder().encode(text);
      throw new Failure({ ja: `「${path}」が見つかりません。`, en: `"${path}" does not exist.` });
    },
    list: (folder) => entriesIn(folder).map(([name, deep]) => ({ name, kind: deep ? 'folder' : 'file' })),
    kind(path) {
      if (texts[path.replace(/^\.\//, '')] !== undefined) return 'file';
      return entriesIn(path).length > 0 ? 'folder' : 'missing';
    },
    write() {
      throw new Error('An example is only read.');
    },
  };
}
