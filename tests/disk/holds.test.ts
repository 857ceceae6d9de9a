/** A file is compared with what is to be written: told to be the same when it is, and not read to its end when it is not. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { inMemory, Waiting } from '../../src/chunks.ts';
import { holds } from '../../src/disk/holds.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'reform-holds-'));
const path = join(folder, 'file');
const piece = 2 ** 16;

afterEach(() => vi.restoreAllMocks());
afterAll(() => fs.rmSync(folder, { recursive: true }));

const length = fc.oneof(
  fc.nat(40),
  fc.nat(8).map((more) => 2 * piece - 4 + more),
);

function inTwo(bytes: Uint8Array, cut: number): Waiting {
  const at = cut % (bytes.length + 1);
  const chunks = new Waiting(inMemory);
  for (const chunk of [bytes.subarray(0, at), bytes.subarray(at)]) chunks.add(chunk);
  return chunks;
}

test('one byte more, less or other is another file, wherever it stands', () => {
  fc.assert(
    fc.property(length, fc.nat(), fc.nat(), (size, number, cut) => {
      const bytes = new Uint8Array(size).map((_, at) => at % 251);
      const at = size === 0 ? 0 : number % size;
      fs.writeFileSync(path, bytes);
      const held = (one: Uint8Array) => {
        const answer = holds(path, one);
        expect(holds(path, inTwo(one, cut))).toBe(answer);
        return answer;
      };
      expect(held(bytes)).toBe(true);
      expect(held(Buffer.concat([bytes.subarray(0, at), Uint8Array.of(255), bytes.subarray(at)]))).toBe(
        false,
      );
      if (size === 0) return;
      expect(held(bytes.with(at, 255))).toBe(false);
      expect(held(bytes.subarray(1))).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('is read no further than to the first piece that differs', () => {
  const bytes = new Uint8Array(20 * piece);
  fs.writeFileSync(path, bytes);
  const read = vi.spyOn(fs, 'readSync');
  expect(holds(path, bytes.with(piece + 1, 1))).toBe(false);
  expect(read).toHaveBeenCalledTimes(2);
});

test('what cannot be opened is no matter of being the same', () => {
  expect(() => holds(join(folder, 'none'), new Uint8Array())).toThrow(/ENOENT/);
});
