/** What waits on the disk comes back as it was, cannot be seen meanwhile, and is refused in words where there is no room. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { aside } from '../../src/disk/aside.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'reform-aside-'));

afterEach(() => vi.restoreAllMocks());
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Takes and gives no more than a few bytes at once, as a disk may. */
function takingLittle(): void {
  const read = fs.readSync.bind(fs);
  vi.spyOn(fs, 'readSync').mockImplementation(((
    file: number,
    bytes: Uint8Array,
    from: number,
    count: number,
    at: number,
  ) => read(file, bytes, from, Math.min(count, 5), at)) as typeof fs.readSync);
  const write = fs.writeSync.bind(fs);
  vi.spyOn(fs, 'writeSync').mockImplementation(((
    file: number,
    bytes: Uint8Array,
    from: number,
    count: number,
    at: number,
  ) => write(file, bytes, from, Math.min(count, 7), at)) as typeof fs.writeSync);
}

test('bytes come back as they were put, in any order, and nobody sees them meanwhile', () => {
  takingLittle();
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (contents) => {
      const put = aside(join(folder, 'out/not/there/yet'));
      const back = contents.map((bytes) => ({ bytes, take: put(bytes) }));
      expect(fs.readdirSync(folder)).toEqual([]);
      for (const { bytes, take } of back.reverse()) expect(take()).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test('what waits on the disk is not in memory, too', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const put = aside(folder);
  const taken: [WeakRef<Uint8Array>, () => Uint8Array][] = [1, 2, 3].map((byte) => {
    const bytes = new Uint8Array(1000).fill(byte);
    return [new WeakRef(bytes), put(bytes)];
  });
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(taken.map(([held, take]) => [held.deref(), take()[0]])).toEqual(
    [1, 2, 3].map((byte) => [undefined, byte]),
  );
});

test('a full disk is told with the folder', () => {
  const put = aside(folder);
  vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  });
  expect(() => put(Uint8Array.of(1))).toThrow(Failure);
  expect(() => put(Uint8Array.of(1))).toThrow(`空き容量が足りず、「${folder}」を書き込めません。`);
});

test('where a file keeps its name while it is open, it is one that the next build takes away', () => {
  vi.spyOn(fs, 'unlinkSync').mockImplementationOnce(() => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  });
  const once = vi.spyOn(process, 'once');
  const take = aside(folder)(Uint8Array.of(1, 2));
  const [name = ''] = fs.readdirSync(folder);
  expect(name).toMatch(/^\.\d+-[a-z\d]+\.reform$/);
  expect(take()).toEqual(Uint8Array.of(1, 2));
  const leave = once.mock.calls.find(([event]) => event === 'exit')?.[1] as () => void;
  leave();
  process.off('exit', leave);
  expect(fs.readdirSync(folder)).toEqual([]);
});
