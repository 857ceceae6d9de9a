/** What a build has made waits for the rest: a little of it in memory, no more. */
import { expect, test } from 'vitest';
import type { Left } from '../../src/cache/ledger.ts';
import { type Aside, type Bytes, Waiting, whole } from '../../src/chunks.ts';
import { comparing, holding } from '../../src/commands/building/hold.ts';
import { memoryWorld } from '../memory-world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (made: Bytes | undefined) => new TextDecoder().decode(made && whole(made));

function disk(mayWrite = true) {
  const { files } = memoryWorld({ 'out/same.md': 'as it is', 'out/other.md': 'old' });
  const put: string[] = [];
  const aside = (folder: string) => (content: Uint8Array) => {
    put.push(`${folder} ${text(content)}`);
    return () => content.slice();
  };
  return { files: { ...files, aside, mayWrite: () => mayWrite }, put };
}

function held(room: number) {
  const { files, put } = disk();
  const same: Left[] = [];
  return { ...holding(files, 'out', (_, left) => same.push(left), room), put, same };
}

function inChunks(aside: Aside, ...texts: readonly string[]): Waiting {
  const waiting = new Waiting(aside);
  for (const one of texts) waiting.add(bytes(one));
  return waiting;
}

test('what is more than there is room for waits on the disk, and comes back', () => {
  const { hold, put } = held(6);
  const takes = ['one', 'two', 'three', 'four'].map((text) => hold(`out/${text}.md`, '', bytes(text)));
  expect(put).toEqual(['out three', 'out four']);
  expect(takes.map((take) => text(take?.()))).toEqual(['one', 'two', 'three', 'four']);
});

test('chunks share the room with the rest, and are put aside once', () => {
  const { aside, hold, put } = held(6);
  const first = hold('out/first.csv', '', inChunks(aside, 'one', 'two', 'three'));
  const second = hold('out/second.md', '', bytes('four'));
  expect(put).toEqual(['out three', 'out four']);
  expect([first, second].map((take) => text(take?.()))).toEqual(['onetwothree', 'four']);
});

test('what is there already is not held at all, and known by its bytes', () => {
  const { aside, hold, put, same } = held(0);
  expect(hold('out/same.md', 'key', bytes('as it is'))).toBeUndefined();
  expect(hold('out/other.md', 'key', bytes('new'))).toBeDefined();
  expect(put).toEqual(['out new']);
  expect(hold('out/same.md', 'key', inChunks(aside, 'as ', 'it is'))).toBeUndefined();
  expect(hold('out/same.md', 'key', inChunks(aside, 'as it', 'was'))).toBeDefined();
  const left = { path: 'same.md', key: 'key', hash: expect.stringMatching(/^.{22}$/), stamp: '' };
  expect(same).toEqual([left, left]);
  expect(same[1]).toEqual(same[0]);
});

test('a comparison puts only chunks aside, and nothing where nothing may be written', () => {
  for (const mayWrite of [true, false]) {
    const { files, put } = disk(mayWrite);
    const { aside, hold } = comparing(files, 'out', 0);
    expect(hold('out/same.md', '', inChunks(aside, 'as ', 'it is'))).toBeUndefined();
    expect(hold('out/other.md', '', inChunks(aside, 'new'))).toBeDefined();
    expect(hold('out/other.md', '', bytes('new'))).toBeDefined();
    expect(put).toEqual(mayWrite ? ['out as ', 'out it is', 'out new'] : []);
  }
});
