/** `--shard 2/5`: one of five equal runs of all sheets, in the order in which they are read; a plan that it touches is read whole. */
import { Failure } from '../../diagnostics/failure.ts';
import { foldersAbove } from '../../paths.ts';
import type { Project } from '../../sheets/project.ts';
import type { Option } from '../command.ts';

export const shardOption: Option = {
  flags: '--shard <i/n>',
  about: {
    ja: 'n に分けたうちの i 番目だけを受け持ちます: 1/4（何台かで手分けするとき）',
    en: 'do only the i-th of n parts, as 1/4 (to share the work between machines)',
  },
};

/** Counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface Part {
  /** Those with a sheet in this part. */
  readonly projects: readonly Project[];
  /** Every file belongs to one part: a sheet to its own, whatever else a plan has to that of its reform.yaml. */
  owns(file: string): boolean;
}

export function shardNamed(words: unknown): Shard | undefined {
  if (words === undefined) return undefined;
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(String(words)) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new Failure(
    {
      ja: `--shard の「${words}」は、全体のうちの何番目かを表していません。`,
      en: `--shard ${words} does not say which part of how many.`,
    },
    {
      ja: '4つに分けた1番目は 1/4、最後は 4/4 と書いてください。',
      en: 'the first of four is 1/4, the last 4/4.',
    },
  );
}

export function partOf(projects: readonly Project[], shard: Shard | undefined): Part {
  if (!shard) return { projects, owns: () => true };
  const all = projects.flatMap(({ sheets }) => sheets);
  const cut = (part: number) => Math.floor((all.length * part) / shard.count);
  const own = new Set(all.slice(cut(shard.index - 1), cut(shard.index)));
  const sheets = new Set(all);
  const firsts = new Map(projects.map(({ folder, sheets: [first = ''] }) => [folder, first]));
  // A plan may lie in another.
  const homeOf = (file: string) => foldersAbove(file).find((folder) => firsts.has(folder)) ?? '';
  return {
    projects: projects.filter((project) => project.sheets.some((sheet) => own.has(sheet))),
    owns: (file) => own.has(sheets.has(file) ? file : (firsts.get(homeOf(file)) ?? '')),
  };
}
