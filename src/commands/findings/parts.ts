/** Files of `--format blob` → parts that make a whole: of one reform and one day, none missing, none twice. */
import { Failure } from '../../diagnostics/failure.ts';
import { join } from '../../paths.ts';
import { type Blob, blobVersion } from '../../reporters/blob.ts';
import { isMapping } from '../../sheets/mapping.ts';
import { walk } from '../../walk.ts';
import type { Entry, Files } from '../../world.ts';
import { version } from '../line/version.ts';
import { pathOf } from '../scope/spelled.ts';

interface Part {
  readonly path: string;
  readonly blob: Blob;
}

/** In the order of the sheets. */
export function partsAt(paths: readonly string[], files: Files): readonly Blob[] {
  const found = paths.flatMap((path) => filesAt(pathOf(path, files), files));
  if (found.length === 0) throw noParts(paths.join(' '));
  const share = sharing();
  const parts = found.map((path) => ({ path, blob: share(readBlob(path, files)) }));
  forbidStrangers(parts);
  const count = parts[0]?.blob.run.shard?.count;
  if (count === undefined) forbidTwins(parts);
  else forbidGaps(parts, count);
  const place = ({ blob }: Part) => blob.run.shard?.index ?? 0;
  return parts.sort((a, b) => place(a) - place(b)).map(({ blob }) => blob);
}

function filesAt(path: string, files: Files): string[] {
  switch (files.kind(path)) {
    case 'file':
      return [path];
    case 'folder':
      return [...walk(files, path)].flatMap(({ entries, folder }) =>
        entries.filter(isReport).map(({ name }) => join(folder, name)),
      );
    default:
      throw noParts(path);
  }
}

function isReport({ kind, name }: Entry): boolean {
  return kind === 'file' && name.endsWith('.json');
}

/** Every part brings the text of what its findings point at: a policy that all of them name is kept once. */
function sharing(): (blob: Blob) => Blob {
  const known = new Map<string, string>();
  return (blob) => ({
    ...blob,
    texts: blob.texts.map(([file, text]) => {
      const first = known.get(file);
      if (first === undefined) known.set(file, text);
      return [file, first === text ? first : text];
    }),
  });
}

function readBlob(path: string, files: Files): Blob {
  const value = parsed(new TextDecoder().decode(files.read(path)));
  if (isBlob(value)) return value;
  throw new Failure(
    {
      ja: `「${path}」は、この reform（${version}）の check --format blob が書いたファイルではありません。`,
      en: `"${path}" was not written by check --format blob of this reform (${version}).`,
    },
    {
      ja: 'そのファイルだけが入ったフォルダーを指定してください。版が違うときは、すべての部分を同じ版の reform で点検し直してください。',
      en: 'name a folder that holds only these; if the version is another, check every part with the same version of reform.',
    },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const lists = ['diagnostics', 'silenced', 'known', 'subjects', 'rules', 'files', 'texts'] as const;

function isBlob(value: unknown): value is Blob {
  return (
    isMapping(value) &&
    value['blobVersion'] === blobVersion &&
    value['reform'] === version &&
    isMapping(value['run']) &&
    Array.isArray(value['run']['plans']) &&
    isMapping(value['summary']) &&
    lists.every((name) => Array.isArray(value[name]))
  );
}

/** Another day or another stage finds something else, and another cut has other sheets. */
function forbidStrangers(parts: readonly Part[]): void {
  const saying = ({ blob: { run } }: Part) =>
    [
      run.asOf,
      run.submit ? '--submit' : '',
      run.period ?? '',
      run.shard ? `--shard …/${run.shard.count}` : '',
    ]
      .filter(Boolean)
      .join(' ');
  const [first] = parts;
  const other = first && parts.find((part) => saying(part) !== saying(first));
  if (!first || !other) return;
  throw new Failure(
    {
      ja: `「${first.path}」（${saying(first)}）と「${other.path}」（${saying(other)}）は、同じ点検の部分ではありません。`,
      en: `"${first.path}" (${saying(first)}) and "${other.path}" (${saying(other)}) are no parts of one check.`,
    },
    {
      ja: '--as-of に同じ日を指定して、すべての部分を同じように点検してください。',
      en: 'check all parts alike, with one day for --as-of.',
    },
  );
}

/** In order each number stands in its own place; the first that does not tells what is wrong. */
function forbidGaps(parts: readonly Part[], count: number): void {
  const numbers = parts.map(({ blob }) => blob.run.shard?.index ?? 0).sort((a, b) => a - b);
  const odd = numbers.findIndex((number, index) => number !== index + 1);
  if (odd < 0 && numbers.length === count) return;
  const at = odd < 0 ? numbers.length : odd;
  const wrong = Math.min(numbers[at] ?? count, at + 1);
  const twice = wrong <= at;
  throw new Failure(
    {
      ja: `--shard ${wrong}/${count} の結果が${twice ? '2つ以上あります' : 'ありません'}。`,
      en: `The part --shard ${wrong}/${count} ${twice ? 'is there more than once' : 'is missing'}.`,
    },
    {
      ja: `1/${count} から ${count}/${count} までの結果を、1つずつそろえてください。`,
      en: `give each part from 1/${count} to ${count}/${count} once.`,
    },
  );
}

/** Two whole reports on one plan would count it twice. */
function forbidTwins(parts: readonly Part[]): void {
  const seen = new Map<string, string>();
  for (const { blob, path } of parts)
    for (const plan of blob.run.plans) {
      const other = seen.get(plan);
      if (other !== undefined) throw twins(plan, other, path);
      seen.set(plan, path);
    }
}

function twins(plan: string, one: string, other: string): Failure {
  return new Failure(
    {
      ja: `「${one}」と「${other}」は、どちらも「${plan}」の点検です。`,
      en: `Both "${one}" and "${other}" are checks of "${plan}".`,
    },
    { ja: '古い方を除いてください。', en: 'leave the older one out.' },
  );
}

function noParts(path: string): Failure {
  return new Failure(
    {
      ja: `「${path}」に、まとめる点検の結果がありません。`,
      en: `There is no part of a check in "${path}".`,
    },
    {
      ja: 'check --format blob=… が書いたファイルか、そのフォルダーを指定してください。',
      en: 'name a file that check --format blob=… wrote, or its folder.',
    },
  );
}
