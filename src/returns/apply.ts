/** Decided changes → the new bytes of a sheet's file, one edit after the other from the end; each is tried by reading. */
import type { Origin, Path } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import { insertItems, type NewScalar, removeValue, replaceScalar, replaceScalars } from '../sheets/edit.ts';
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
  const work = new Work(file, before);
  const moves: Move[] = [];
  for (const ready of changes.filter(isMove)) {
    const now = moves.reduce(afterMove, ready.change);
    if (work.apply(ready, now) && now.kind === 'moved' && now.after)
      moves.push({ from: now.at, after: now.after });
  }
  const others = changes
    .filter((ready) => !isMove(ready))
    .map((ready) => ({ ready, now: moves.reduce(afterMove, ready.change) }));
  for (const run of runsOf(fromTheEnd(others, work.source))) work.applyAll(run);
  return { bytes: work.bytes, done: work.done, left: work.left };
}

function isMove({ change }: Ready): boolean {
  return change.kind === 'moved';
}

interface Step {
  readonly ready: Ready;
  /** The change with its places as they stand by now. */
  readonly now: PlacedChange;
}

/** Other words in place of some move nothing else: those that follow each other can be written at once. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[0] && isReplacing(last[0]) && isReplacing(step)) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** A file under work: each edit is made on what the one before it has left. */
class Work {
  readonly done: Ready[] = [];
  readonly left: Ready[] = [];
  readonly #file: string;
  bytes: Uint8Array;
  source: Source | undefined;

  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    this.bytes = bytes;
    this.source = sourceOf(file, bytes);
  }

  /** At once where they can be, by halves where they cannot. */
  applyAll(run: readonly Step[]): void {
    const [only] = run;
    const edits = run.length > 1 && this.source && replaceScalars(this.source, run.flatMap(newScalar));
    const next = edits && spliceBytes(this.bytes, edits);
    if (next) {
      append(
        this.done,
        run.map(({ ready }) => ready),
      );
      this.bytes = next;
      this.source = sourceOf(this.#file, next);
    } else if (run.length === 1 && only) this.apply(only.ready, only.now);
    else {
      const half = run.length >> 1;
      this.applyAll(run.slice(0, half));
      this.applyAll(run.slice(half));
    }
  }

  /** False where nothing could be written. */
  apply(ready: Ready, now: PlacedChange): boolean {
    const edits = this.source && editsOf(this.source, now);
    const next = edits && spliceBytes(this.bytes, edits);
    (next ? this.done : this.left).push(ready);
    if (!next) return false;
    this.bytes = next;
    this.source = sourceOf(this.#file, next);
    return true;
  }
}

function isReplacing(step: Step): boolean {
  return newScalar(step).length > 0;
}

function newScalar({ now }: Step): NewScalar[] {
  const replaces = now.kind === 'changed' || now.kind === 'conflict' || now.kind === 'doubtful';
  return replaces ? [{ at: now.at, value: now.theirs }] : [];
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

/** So that no path changes before its turn; what is new after an item comes before the item. */
function fromTheEnd<One extends { readonly now: PlacedChange }>(
  changes: readonly One[],
  source: Source | undefined,
): One[] {
  const from = ({ now: { at } }: One) => (source ? locate(source, at.document, at.path).located.from : 0);
  const rank = ({ now }: One) => (now.kind === 'added' ? 0 : 1);
  return changes.toSorted((a, b) => from(b) - from(a) || rank(a) - rank(b));
}

function editsOf(source: Source, change: PlacedChange): Edit[] | undefined {
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
