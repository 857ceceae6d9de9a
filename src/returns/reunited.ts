/** An item that is gone from its row and stands among the new ones of its list: it was moved there, not taken out and made again. */
import { isSamePath } from '../diagnostics/finding.ts';
import type { Change } from './change.ts';
import { isItem, itemOf } from './items.ts';
import { alike } from './typed.ts';

type Added = Extract<Change, { kind: 'added' }>;

export function reunited(changes: readonly Change[]): Change[] {
  return changes.reduce<readonly Change[]>(withOne, changes).slice();
}

function withOne(changes: readonly Change[], gone: Change): readonly Change[] {
  if ((gone.kind !== 'deleted' && gone.kind !== 'emptied') || !isItem(gone.at.path)) return changes;
  const at = itemOf(gone.at);
  const host = changes.find(
    (one): one is Added =>
      one.kind === 'added' && isBeside(one.at, at) && one.values.some((value) => alike(value, gone.ours)),
  );
  if (!host) return changes;
  const rest = host.values.filter((value) => !alike(value, gone.ours));
  const isThere = Number(host.at.path.at(-1)) + 1 === at.path.at(-1);
  const { entity, ours } = gone;
  return changes.flatMap((one): Change[] => {
    if (one === host) return rest.length === 0 ? [] : [{ ...host, values: rest }];
    if (one !== gone) return [one];
    return isThere ? [] : [{ kind: 'moved', at, entity, ours, after: host.at, previous: host.ours }];
  });
}

function isBeside(one: Added['at'], other: Added['at']): boolean {
  const inDocument = one.file === other.file && one.document === other.document;
  return inDocument && isSamePath(one.path.slice(0, -1), other.path.slice(0, -1));
}
