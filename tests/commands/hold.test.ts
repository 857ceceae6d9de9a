/** What a build has made waits for the rest: a little of it in memory, no more. */
import { expect, test } from 'vitest';
import type { Left } from '../../src/cache/ledger.ts';
import { holding } from '../../src/commands/building/hold.ts';
import { memoryWorld } from '../memory-world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function held(room: number) {
  const { files } = memoryWorld({ 'out/same.md': 'as it is', 'out/other.md': 'old' });
  const put: string[] = [];
  const same: Left[] = [];
  const aside = (folder: string) => (content: Uint8Array) => {
    put.push(`${folder} ${new TextDecoder().decode(content)}`);
    return () => content.slice();
  };
  const hold = holding({ ...files, aside }, 'out', (_, left) => same.push(left), room);
  return { hold, put, same };
}

test('what is more than there is room for waits on the disk, and comes back', () => {
  const { hold, put } = held(6);
  const takes = ['one', 'two', 'three', 'four'].map((text) => hold(`out/${text}.md`, '', bytes(text)));
  expect(put).toEqual(['out three', 'out four']);
  expect(takes.map((take) => new TextDecoder().decode(take?.()))).toEqual(['one', 'two', 'three', 'four']);
});

test('what is there already is not held at all, and known by its bytes', () => {
  const { hold, put, same } = held(0);
  expect(hold('out/same.md', 'key', bytes('as it is'))).toBeUndefined();
  expect(hold('out/other.md', 'key', bytes('new'))).toBeDefined();
  expect(put).toEqual(['out new']);
  expect(same).toEqual([{ path: 'same.md', key: 'key', hash: expect.stringMatching(/^.{22}$/), stamp: '' }]);
});
