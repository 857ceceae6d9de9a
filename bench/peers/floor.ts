/** What no build can go below: read the same data as JSON, deflate as much as a form weighs, write as many files. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const [source = '', target = ''] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
const index: string[] = [];
for (const file of readdirSync(source)) {
  const words = [...wordsIn(JSON.parse(readFileSync(join(source, file), 'utf8')))];
  const cells = words.map((word, row) => `<c r="D${row}" s="7" t="inlineStr"><is><t>${word}</t></is></c>`);
  const worksheet = cells.join('') + '<c r="A1" s="3"/>'.repeat(150);
  writeFileSync(join(target, `${file}.xlsx`), deflateRawSync(worksheet, { level: 1 }));
  writeFileSync(join(target, `${file}.md`), words.join('\n- '));
  index.push(file);
}
writeFileSync(join(target, 'index.md'), index.join('\n'));

function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* wordsIn(inner);
}
