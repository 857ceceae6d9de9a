/** Decided changes → the new bytes of a sheet's file, one edit after the other from the end; each is tried by reading. */
import type { Origin, Path } from '../diagnostics/finding.ts';
import { insertItems, removeValue, replaceScalar } from '../sheets/edit.ts';
import { moveItem, pathAfterMove } from '../sheets/move.ts';
import { openWith, resolve } from '../sheets/opening.ts';
import { readDocuments } from '../sheets/read.ts';
import { locate, type Source } from '../sheets/source.ts';
import { type Edit, spliceBytes } from '../sheets/splice.ts';
import { readText } from '../sheets/text.ts';
import { sheetValue } from '../sheets/tried.ts';
import type { PlacedChange } from './change.ts';
import type { Ready } from './settle.ts';

export interface Applied {
  readonly bytes: Uint8Array;
  readonly done: readonly Ready[];
  /** Nothing but a person can write them: a repeated value, a sheet with errors, another encoding. */
  readonly left: readonly Ready[];
}

/** All `changes` belong to the file. */
export function applyTo(file: string, before: Uint8Array, changes: readonly Ready[]): Applied {
  const [done, left]: [Ready[], Ready[]] = [[], []];
  let bytes = before;
  let source = sourceOf(file, bytes);
  const tryOne = (ready: Ready, asStanding: Ready): boolean => {
    const edits = source && editsOf(source, asStanding);
    const next = edits && spliceBytes(bytes, edits);
    (next ? done : left).push(ready);
    if (!next) return false;
    bytes = next;
    source = sourceOf(file, bytes);
    return true;
  };
  const moves: Move[] = [];
  const standing = (ready: Ready) => ({ ...ready, change: moves.reduce(afterMove, ready.change) });
  for (const ready of changes.filter(({ change }) => change.kind === 'moved')) {
    const asStanding = standing(ready);
    const { at, kind } = asStanding.change;
    if (tryOne(ready, asStanding) && kind === 'moved' && asStanding.change.after)
      moves.push({ from: at, after: asStanding.change.after });
  }
  const others = changes.filter(({ change }) => change.kind !== 'moved');
  const given = new Map(others.map((ready) => [standing(ready), ready]));
  for (const one of inOrder([...given.keys()], source)) tryOne(given.get(one) ?? one, one);
  return { bytes, done, left };
}

interface Move {
  readonly from: Origin;
  readonly after: Origin;
}

/** The same change, its places counted as they are once an item has moved. */
function afterMove(change: PlacedChange, { after, from }: Move): PlacedChange {
  const placed = (at: Origin) =>
    at.document === from.document ? { ...at, path: pathAfterMove(at.path, from.path, after.path) } : at;
  const moved = { ...change, at: placed(change.at) };
  return moved.kind === 'moved' && moved.after ? { ...moved, after: placed(moved.after) } : moved;
}

function sourceOf(file: string, bytes: Uint8Array): Source | undefined {
  const { text } = readText(file, bytes);
  return text === undefined ? undefined : readDocuments(file, text).source;
}

/** From the end of the file, so that no path changes before its turn; what is new after an item comes before the item. */
function inOrder(changes: readonly Ready[], source: Source | undefined): Ready[] {
  const from = ({ change: { at } }: Ready) =>
    source ? locate(source, at.document, at.path).located.from : 0;
  const rank = ({ change }: Ready) => (change.kind === 'added' ? 0 : 1);
  return changes.toSorted((a, b) => from(b) - from(a) || rank(a) - rank(b));
}

function editsOf(source: Source, { change }: Ready): Edit[] | undefined {
  switch (change.kind) {
    case 'changed':
    case 'conflict':
    case 'doubtful':
      return replaceScalar(source, change.at, change.theirs);
    case 'moved':
      return change.after && moveItem(source, change.at, change.after.path);
    case 'added':
      return insertItems(source, change.at, change.values);
    case 'opened':
      return openWith(source, { ...change.at, path: resolve(source, change.at) }, change.values);
    case 'emptied':
    case 'deleted': {
      const { document, path } = change.at;
      const whole = wholeItem(source, document, path);
      return whole && removeValue(source, { document, path: whole });
    }
  }
}

/** `{ id: outline, text: … }` goes as a whole; an item that holds lists of its own is left to a person. */
function wholeItem(source: Source, document: number, path: Path): Path | undefined {
  const above = path.slice(0, -1);
  const isText = path.at(-1) === 'text' || path.at(-1) === 'title';
  if (!isText || typeof above.at(-1) !== 'number') return path;
  const item = sheetValue(source, { document, path: above });
  if (typeof item !== 'object' || item === null) return undefined;
  return Object.values(item).every((member) => typeof member !== 'object') ? above : undefined;
}
