/** What no build of a form can go below: read the same data as JSON, deflate as many bytes, write as many files. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const [source = '', target = '', ...weight] = process.argv.slice(2);
const [workbooks = 0, unpacked = 0, texts = 0, plain = 0] = weight.map(Number);
mkdirSync(target, { recursive: true });
const words = readdirSync(source)
  .map((file) => JSON.stringify(JSON.parse(readFileSync(join(source, file), 'utf8'))))
  .join('\n');

for (const part of partsOf(workbooks, unpacked))
  writeFileSync(join(target, `${part.number}.xlsx`), deflateRawSync(part.text, { level: 1 }));
for (const part of partsOf(texts, plain)) writeFileSync(join(target, `${part.number}.md`), part.text);

/** Every part another stretch of the words, most of which take three bytes. */
function* partsOf(
  count: number,
  bytes: number,
): Generator<{ readonly number: number; readonly text: string }> {
  const length = Math.ceil(bytes / count / 3);
  const all = words.repeat(Math.ceil(length / words.length) + 1);
  for (let number = 0; number < count; number += 1) {
    const from = (number * length) % words.length;
    yield { number, text: all.slice(from, from + length) };
  }
}
