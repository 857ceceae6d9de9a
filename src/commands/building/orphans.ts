/** What a former build wrote and no sheet makes any more: told, and removed on request as long as nobody edited it. */
import { contentOf } from '../../cache/confirm.ts';
import type { Left } from '../../cache/ledger.ts';
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import { join } from '../../paths.ts';
import type { Output } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import type { Call } from '../command.ts';
import type { Kept, News } from './kept.ts';
import { fileKey } from './render.ts';

export interface Orphan {
  readonly path: string;
  readonly left: Left;
  /** Byte for byte as it was left. */
  readonly ours: boolean;
}

export function orphansOf(
  { files, ledger, out, whole }: Kept,
  outputs: readonly Output[],
  isTheirs: News['isTheirs'],
): Orphan[] {
  if (!whole || !ledger) return [];
  const made = new Set(outputs.map(({ path }) => fileKey(path)));
  return [...ledger.outputs, ...ledger.orphans].flatMap((left) => {
    const path = join(out, left.path);
    if (isTheirs(path) || made.has(fileKey(path)) || files.kind(path) !== 'file') return [];
    return { path, left, ours: contentOf(path, files) === left.hash };
  });
}

/** Those to be told again: whoever has asked for it once knows what stays. */
export function removeOrphans(
  orphans: readonly Orphan[],
  { language, options, world }: Call,
): readonly Orphan[] {
  const pruning = options.prune === true;
  for (const orphan of orphans) {
    const removed = pruning && orphan.ours;
    if (removed) world.files.remove?.(orphan.path);
    world.terminal.out(`${(removed ? gone : told)(orphan)[language]}\n`);
  }
  return pruning ? [] : orphans;
}

function gone({ path }: Orphan): Words {
  return { ja: `削除  ${visible(path)}`, en: `removed  ${visible(path)}` };
}

function told({ ours, path }: Orphan): Words {
  const name = visible(path);
  return ours
    ? {
        ja: `${name} は今のシートからは作られません（--prune で削除できます）`,
        en: `${name} is no longer made from any sheet (--prune deletes it)`,
      }
    : {
        ja: `${name} は今のシートからは作られませんが、作成後に書き換えられているため残します`,
        en: `${name} is no longer made from any sheet, but was edited since and is left alone`,
      };
}

export function refuseLonelyPrune(kept: Kept | undefined, options: Call['options']): void {
  if (options.prune !== true || kept?.whole) return;
  throw new Failure(
    {
      ja: '--prune は、計画のすべてを前回の記録と比べるときに使います。',
      en: '--prune compares a build of everything with the record of the last one.',
    },
    {
      ja: '計画のフォルダーを指定し、--only・--shard・--form・--changed・--no-cache を外してください。',
      en: 'name the folder of the plan, and leave out --only, --shard, --form, --changed and --no-cache.',
    },
  );
}
