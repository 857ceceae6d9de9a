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
  const data = readAgain(source).documents.find(({ index }) => index === document);
  const wanted = data?.whole ? expect(data.value) : undefined;
  if (wanted === undefined) return undefined;
  const found = edits.find((edit) => reads(source, [edit], new Map([[document, wanted]])));
  return found && [found];
}

/** All edits in one reading; `expect` says of what was written in a document what is to be read there, `documents` in which. */
export function allRead(
  source: Source,
  documents: readonly number[],
  expect: (data: Plain, document: number) => Plain | undefined,
  edits: readonly Edit[],
): boolean {
  const wanted = new Map<number, Plain>();
  const before = readAgain(source);
  // One error might make up for another.
  if (before.findings.length > 0) return false;
  for (const { index, value, whole } of before.documents) {
    const data = whole && documents.includes(index) ? expect(value, index) : undefined;
    if (data !== undefined) wanted.set(index, data);
  }
  return wanted.size === documents.length && reads(source, edits, wanted);
}

/** Whether the sheet then says what is wanted of these documents, and what it said of the others. */
function reads(source: Source, edits: readonly Edit[], wanted: ReadonlyMap<number, Plain>): boolean {
  const before = readAgain(source);
  const after = readDocuments(source.file, spliceText(source.text, edits));
  return (
    after.findings.length <= before.findings.length &&
    after.documents.length === before.documents.length &&
    after.documents.every(({ index, value }, number) => {
      const old = before.documents[number];
      if (old?.index !== index) return false;
      const fresh = wanted.get(index);
      return fresh === undefined ? equal(value, old.value) : same(value, fresh);
    })
  );
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
