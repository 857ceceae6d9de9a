/** Files laid over others are seen as if they had been written, and what is laid over is looked through once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { over } from '../../src/commands/scope/over.ts';
import { memoryWorld, type Texts } from '../memory-world.ts';

const path = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
  .map((steps) => `${steps.join('/')}.yaml`);
const made = fc.dictionary(path, fc.option(fc.constantFrom('x', 'y'), { nil: undefined }), { maxKeys: 8 });

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

test('files laid over others are seen as if they had been written', () => {
  fc.assert(
    fc.property(fc.dictionary(path, fc.constantFrom('x', 'z'), { maxKeys: 8 }), made, (before, more) => {
      const files = over(
        memoryWorld(before).files,
        new Map(Object.entries(more).map(([name, text]) => [name, bytesOf(text)])),
      );
      const after = { ...before, ...more };
      const there = Object.entries(after).filter(([, text]) => text !== undefined);
      const written = memoryWorld(Object.fromEntries(there) as Texts).files;
      const names = Object.keys(after).flatMap((name) => {
        const steps = name.split('/');
        return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
      });
      for (const name of names) {
        // A folder that lost its last file is still a folder.
        if (written.kind(name) === 'missing' && files.kind(name) === 'folder') continue;
        expect(files.kind(name)).toBe(written.kind(name));
        if (written.kind(name) === 'file') expect(files.read(name)).toEqual(written.read(name));
        if (written.kind(name) === 'folder')
          expect(files.list(name)).toEqual(expect.arrayContaining([...written.list(name)]));
      }
    }),
  );
});

test('what is laid over is looked through once, however often it is asked', () => {
  let looks = 0;
  class Counted extends Map<string, Uint8Array> {
    override *[Symbol.iterator](): MapIterator<[string, Uint8Array]> {
      for (const one of super.entries()) {
        looks += 1;
        yield one;
      }
      return undefined;
    }
  }
  const sheet = new Uint8Array([97]);
  const all = new Counted(Array.from({ length: 100 }, (_, at) => [`data/${at}/a.yaml`, sheet] as const));
  const files = over(memoryWorld({}).files, all);
  for (const { name } of files.list('data')) {
    expect(files.kind(`data/${name}`)).toBe('folder');
    expect(files.list(`data/${name}`)).toEqual([{ name: 'a.yaml', kind: 'file' }]);
  }
  expect(looks).toBe(100);
});
