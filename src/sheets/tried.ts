/** An edit is tried by reading: only one after which the sheet says what it said before, but for what was wanted, is taken. */
import type { Path } from '../diagnostics/finding.ts';
import { oncePer } from '../once.ts';
import { equal, valueAt } from './amend.ts';
import type { Plain } from './plain.ts';
import { readDocuments } from './read.ts';
import type { Source } from './source.ts';
import { type Edit, spliceText } from './splice.ts';

export interface Place {
  readonly document: number;
  readonly path: Path;
}

/** The value at a place; undefined where nothing is written. */
export function sheetValue(source: Source, { document, path }: Place): Plain | undefined {
  return valueAt(readAgain(source).documents.find(({ index }) => index === document)?.value, path);
}

const readAgain = oncePer(({ file, text }: Source) => readDocuments(file, text));

/** Of edits that all mean the same, the first that reads as `expect` says. */
export function firstThatReads(
  source: Source,
  document: number,
  expect: (data: Plain) => Plain | undefined,
  edits: readonly Edit[],
): Edit[] | undefined {
  const before = readAgain(source);
  const data = before.documents.find(({ index }) => index === document);
  const wanted = data?.whole ? expect(data.value) : undefined;
  if (wanted === undefined) return undefined;
  const reads = (edit: Edit): boolean => {
    const after = readDocuments(source.file, spliceText(source.text, [edit]));
    return (
      after.findings.length <= before.findings.length &&
      after.documents.length === before.documents.length &&
      after.documents.every(({ index, value }, number) => {
        const old = before.documents[number];
        if (old?.index !== index) return false;
        return index === document ? same(value, wanted) : equal(value, old.value);
      })
    );
  };
  const found = edits.find(reads);
  return found && [found];
}

/** An empty list is as good as none. */
function same(a: Plain | undefined, b: Plain | undefined): boolean {
  return equal(bare(a ?? null), bare(b ?? null));
}

function bare(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) return value;
  const members = Array.isArray(value) ? value : Object.values(value);
  if (members.length === 0) return null;
  if (Array.isArray(value)) return value.map(bare);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bare(member)]));
}
