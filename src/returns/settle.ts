/** The changes of all returned workbooks → what can be written, and what a person has to decide. */
import { append, grouped } from '../lists.ts';
import { type Change, isPlaced, type PlacedChange, placeKey } from './change.ts';

export interface Sent {
  /** The workbook it came in, or all where the items of several stand together. */
  readonly file: string;
  readonly change: Change;
}

export interface Choice {
  /** Of two changes to one place, theirs or ours. */
  readonly conflicts: 'theirs' | 'ours' | undefined;
  readonly allowDelete: boolean;
}

export interface Ready extends Sent {
  readonly change: PlacedChange;
}

export interface Settled {
  readonly ready: readonly Ready[];
  readonly open: readonly Sent[];
  /** The same place came back with different words: nobody's are taken. */
  readonly clashes: readonly (readonly Ready[])[];
}

export function settle(sent: readonly Sent[], choice: Choice): Settled {
  const ready: Ready[] = [];
  const open: Sent[] = [];
  const clashes: Ready[][] = [];
  for (const group of byPlace(sent)) {
    const [first] = group;
    if (!first) continue;
    const { change, file } = first;
    if (!isPlaced(change)) open.push(first);
    else if (isOfList(change)) append(ready, together(group));
    else if (new Set(group.map((one) => sayingOf(one.change))).size > 1) clashes.push(group.flatMap(placed));
    else if (isDecided(change, choice)) ready.push({ file, change });
    else if (!(change.kind === 'conflict' && choice.conflicts === 'ours')) open.push(first);
  }
  return { ready, open, clashes };
}

function byPlace(sent: readonly Sent[]): Sent[][] {
  const keyOf = (one: Sent) => {
    const { change } = one;
    if (!isPlaced(change)) return one;
    return `${'values' in change || change.kind === 'moved' ? change.kind : ''} ${placeKey(change.at)}`;
  };
  return [...grouped(sent, keyOf).values()];
}

function placed({ change, file }: Sent): Ready[] {
  return isPlaced(change) ? [{ file, change }] : [];
}

/** New items of several workbooks stand one after the other; what two of them say alike stands once. */
function together(group: readonly Sent[]): Ready[] {
  const seen = new Set<string>();
  const all = group.flatMap(placed).flatMap((one) => {
    if (!('values' in one.change)) return [];
    const values = one.change.values.filter((value) => !seen.has(value));
    for (const value of values) seen.add(value);
    return values.length === 0 ? [] : [{ ...one, change: { ...one.change, values } }];
  });
  const [first] = all;
  if (!first) return [];
  const file = [...new Set(all.map((one) => one.file))].join(', ');
  return [{ file, change: { ...first.change, values: all.flatMap((one) => one.change.values) } }];
}

/** Items of a list may come from several; a single value may not. */
function isOfList(change: PlacedChange): boolean {
  return change.kind === 'added' || (change.kind === 'opened' && change.at.path.at(-1) === '+');
}

function sayingOf(change: Change): string {
  if ('values' in change) return change.values.join('\n');
  if (change.kind === 'moved') return change.after ? placeKey(change.after) : '';
  return 'theirs' in change ? change.theirs : '';
}

function isDecided(change: PlacedChange, { allowDelete, conflicts }: Choice): boolean {
  switch (change.kind) {
    case 'changed':
    case 'added':
    case 'opened':
      return true;
    case 'moved':
      return change.after !== undefined;
    case 'conflict':
    case 'doubtful':
      return conflicts === 'theirs';
    case 'emptied':
    case 'deleted':
      return allowDelete;
  }
}
