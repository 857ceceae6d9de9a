/** A zip as it is written: other readers open it, nothing in it tells of a day, and what was packed goes on as it is. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { inMemory, Waiting, whole } from '../../src/chunks.ts';
import { GrowingPart, type Packed, pack, store } from '../../src/workbook/pack.ts';
import { unzip } from '../../src/workbook/read/unzip.ts';
import { zip } from '../../src/workbook/zip.ts';

function inChunks(path: string, chunks: readonly string[]): Packed {
  const part = new GrowingPart(path);
  for (const chunk of chunks) part.add(chunk);
  const { bytes, ...packed } = part.end('');
  return { ...packed, bytes: whole(bytes) };
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const anyParts = fc.uniqueArray(
  fc.record({ path: fc.stringMatching(/^[a-z様式]{1,8}(\/[a-z]{1,4})?\.xml$/), bytes: fc.uint8Array() }),
  { selector: ({ path }) => path, maxLength: 12 },
);

describe('a written zip', () => {
  test('is opened by another reader, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const bytes = zip(parts.map((part) => pack(part.path, part.bytes)));
        const { files } = await JSZip.loadAsync(bytes, { checkCRC32: true });
        expect(Object.keys(files).sort()).toEqual(parts.map(({ path }) => path).sort());
        for (const part of parts)
          expect(Buffer.from((await files[part.path]?.async('uint8array')) ?? [])).toEqual(
            Buffer.from(part.bytes),
          );
      }),
    );
  });

  test('is opened by our own', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const opened = unzip(zip(parts.map((part) => pack(part.path, part.bytes))));
        expect([...opened.paths].sort()).toEqual(parts.map(({ path }) => path).sort());
        for (const { bytes, path } of parts)
          expect(Buffer.from(opened.read(path) ?? [])).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('is without fault to the library of Python', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reform-zip-'));
    const file = join(folder, 'a.zip');
    writeFileSync(file, zip([store('a.xml', 'あ'), inChunks('様式/b.xml', ['い', 'う'])]));
    const program = `import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(i.filename, i.date_time) for i in z.infolist()])`;
    const said = execFileSync('python3', ['-c', program, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said.trim()).toBe(
      "None [('a.xml', (1980, 1, 1, 0, 0, 0)), ('様式/b.xml', (1980, 1, 1, 0, 0, 0))]",
    );
  });

  test('has its table of contents first, and one order whatever the order of its parts', () => {
    const parts = ['xl/b.xml', '_rels/.rels', 'a.xml', '[Content_Types].xml'].map((path) => pack(path, path));
    const bytes = Buffer.from(zip(parts));
    expect(unzip(bytes).paths).toEqual(['[Content_Types].xml', '_rels/.rels', 'a.xml', 'xl/b.xml']);
    expect(Buffer.from(zip(parts.toReversed())).equals(bytes)).toBe(true);
  });
});

/** A few of them are more than is packed at once. */
const anyChunk = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(1, 1, 1, 3000))
  .map(([text, times]) => text.repeat(times));

test('a part in chunks is the part at once', () => {
  fc.assert(
    fc.property(fc.array(anyChunk), (chunks) => {
      const [one, many] = [pack('a', chunks.join('')), inChunks('a', chunks)];
      expect({ crc: many.crc, size: many.size }).toEqual({ crc: one.crc, size: one.size });
      expect(text(unzip(zip([many])).read('a'))).toBe(chunks.join(''));
    }),
  );
});

test('a part that ends where what is packed at once ends keeps its sum', () => {
  const chunks = ['a'.repeat(2 ** 17), ''];
  expect(inChunks('a', chunks).crc).toBe(pack('a', chunks.join('')).crc);
});

test('a part that waits elsewhere stands in the zip as if it were there', () => {
  fc.assert(
    fc.property(anyParts, fc.infiniteStream(fc.nat(3)), (parts, cuts) => {
      const packed = parts.map(({ bytes, path }) => pack(path, bytes));
      const waiting = packed.map((part) => {
        const chunks = new Waiting(inMemory);
        const count = cuts.next().value ?? 0;
        for (let at = 0; at < count; at += 1)
          chunks.add(part.bytes.subarray(...between(part.bytes, at, count)));
        return count === 0 ? part : { ...part, bytes: chunks };
      });
      const made = zip(waiting);
      expect(made.length).toBe(zip(packed).length);
      expect(Buffer.compare(whole(made), zip(packed))).toBe(0);
    }),
  );
});

function between({ length }: Uint8Array, at: number, count: number): [number, number] {
  return [Math.floor((at * length) / count), Math.floor(((at + 1) * length) / count)];
}

test('a long part is handed out as it grows, and only what it begins with is held', () => {
  let handed = '';
  const part = new GrowingPart('a', (block) => {
    handed += inflateRawSync(block, { finishFlush: constants.Z_SYNC_FLUSH });
    return () => block;
  });
  const line = `${'行'.repeat(999)}\n`;
  let held = 0;
  for (let lines = 1; lines <= 2000; lines += 1) {
    part.add(line);
    held = Math.max(held, lines * line.length - handed.length);
  }
  // Less than is packed at once, for a character is three bytes here.
  expect(held).toBeLessThan(2 ** 18);
  expect(whole(part.end('').bytes).length).toBeGreaterThan(0);
  expect(handed).toBe(line.repeat(2000));
});

test.each([
  ['its sizes', 'z.ZIP64_LIMIT = 0', ''],
  ['its end', 'z.ZIP_FILECOUNT_LIMIT = 0', "made[-14:-2] = b'\\xff' * 12"],
])('a zip of wide numbers is opened: %s', (_, asking, hiding) => {
  const program = `import io, sys, zipfile as z
${asking}
file = io.BytesIO()
with z.ZipFile(file, 'w', z.ZIP_DEFLATED) as one:
    for path in ['a.xml', '様式/b.xml']: one.writestr(path, path * 9)
made = bytearray(file.getvalue())
${hiding}
sys.stdout.buffer.write(made)`;
  const opened = unzip(execFileSync('python3', ['-c', program]));
  expect(opened.paths).toEqual(['a.xml', '様式/b.xml']);
  for (const path of opened.paths) expect(text(opened.read(path))).toBe(path.repeat(9));
});

test('a part of another zip goes on without being opened', async () => {
  const other = await new JSZip()
    .file('deflated.xml', 'あ'.repeat(500), { compression: 'DEFLATE' })
    .file('stored.png', 'png')
    .generateAsync({ type: 'uint8array', streamFiles: true });
  const from = unzip(other);
  const carried = from.paths
    .map((path) => from.packed(path))
    .filter((part): part is Packed => part !== undefined);
  const opened = unzip(zip([...carried, pack('new.xml', '新')]));
  expect(opened.paths.map((path) => [path, text(opened.read(path))])).toEqual([
    ['deflated.xml', 'あ'.repeat(500)],
    ['new.xml', '新'],
    ['stored.png', 'png'],
  ]);
  expect(Buffer.from(opened.packed('deflated.xml')?.bytes ?? [])).toEqual(
    Buffer.from(from.packed('deflated.xml')?.bytes ?? []),
  );
});

test('more parts than a zip can name are refused in words', () => {
  const empty = pack('', '');
  const parts = Array.from({ length: 65_536 }, (_, index) => ({ ...empty, path: String(index) }));
  expect(() => zip(parts)).toThrow('大きすぎます');
});
