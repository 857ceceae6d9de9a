/** A workbook as a package of parts: which of them is the workbook, what each leads to, and their texts within limits. */
import { refuseKind } from './others.ts';
import { refused } from './refused.ts';
import { type Parts, unzip } from './unzip.ts';
import { scan } from './xml.ts';

/** A package that is known to hold a workbook. */
export interface Package {
  readonly parts: Parts;
  /** The path of the workbook's own part. */
  readonly path: string;
  /** Of a part: what it leads to, inside the package. */
  relations(path: string): readonly Relation[];
  text(path: string): string | undefined;
}

export function openPackage(bytes: Uint8Array): Package {
  const parts = unzip(bytes);
  const count = counter();
  const text = (path: string) => textOf(parts, path, count);
  const called = callingIn(parts);
  const relationsOf = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return relations(text(relationsPath(path)) ?? '', folder, called);
  };
  const path = relations(text('_rels/.rels') ?? refuseKind(parts), '', called).find(
    ({ type }) => type === 'officeDocument',
  )?.path;
  if (path === undefined) throw refuseKind(parts);
  if (path.endsWith('.bin')) throw refused('binary');
  const workbook = text(path);
  if (workbook === undefined || !/<(?:\w+:)?workbook[\s>]/.test(workbook)) throw refused('other');
  return { parts, path, relations: relationsOf, text };
}

/** The part that holds the relations of another. */
export function relationsPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: the addresses before it differ between editions of the standard. */
  readonly type: string;
  readonly path: string;
}

type Calling = (path: string) => string;

/** The path of a part as the zip has it: for Excel `SharedStrings.xml` is `sharedStrings.xml`. */
function callingIn({ paths }: Parts): Calling {
  const own = new Map(paths.map((path) => [path.toLowerCase(), path]));
  return (path) => own.get(path.toLowerCase()) ?? path;
}

function relations(xml: string, folder: string, called: Calling): Relation[] {
  const found: Relation[] = [];
  for (const piece of scan(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    if (piece.attribute('TargetMode') === 'External') continue;
    const type = piece.attribute('Type') ?? '';
    found.push({
      id: piece.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: called(resolve(folder, piece.attribute('Target') ?? '')),
    });
  }
  return found;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const mebibyte = 2 ** 20;
/** Of XML, not of pictures: a quarter of a million cells are read, and no more memory is taken than a small machine has. */
const most = { part: 48 * mebibyte, all: 96 * mebibyte, signs: 1_500_000 };

/** What has been read of a package, each part once. */
function counter() {
  const seen = new Set<string>();
  const sum = { bytes: 0, signs: 0 };
  return {
    size(path: string, size: number): void {
      if (!seen.has(path)) sum.bytes += size;
      if (size > most.part || sum.bytes > most.all) throw refused('too-full');
    },
    signs(path: string, bytes: Uint8Array): void {
      if (!seen.has(path)) sum.signs += signsIn(bytes);
      seen.add(path);
      if (sum.signs > most.signs) throw refused('too-full');
    },
  };
}

/** `<`, `&` and `_`: every tag, entity and code of Excel's costs work. */
function signsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x3c || byte === 0x26 || byte === 0x5f) count += 1;
  }
  return count;
}

function textOf(parts: Parts, path: string, count: ReturnType<typeof counter>): string | undefined {
  count.size(path, parts.packed(path)?.size ?? 0);
  const bytes = parts.read(path);
  if (!bytes) return undefined;
  count.signs(path, bytes);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    throw refused('broken');
  }
}
