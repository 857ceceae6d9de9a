/** A workbook as a package of parts: which part is the workbook, its strings, styles and worksheets; what else a file may be. */
import { refused } from './refused.ts';
import { type Parts, unzip } from './unzip.ts';
import { scan } from './xml.ts';

export interface BookParts {
  readonly workbook: string;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** The worksheet that the workbook calls `rId1`. */
  worksheet(id: string): SheetParts | undefined;
}

export interface SheetParts {
  readonly xml: string;
  /** What it leads to that holds words: comments and drawings. */
  readonly notes: readonly { readonly type: string; readonly xml: string }[];
}

/** Says what the file is instead, where it is no zip. */
export function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refused('empty');
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b)) return;
  if (!starts(0xd0, 0xcf, 0x11, 0xe0)) throw refused(isText(bytes) ? 'text' : 'other');
  // Names in an OLE file are UTF-16.
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  throw refused(includes(bytes, name) ? 'locked' : 'old');
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(wanted));
}

function isText(bytes: Uint8Array): boolean {
  return (
    bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) &&
    bytes[0] !== 0x25
  );
}

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
  const relationsOf = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return relations(text(relationsPath(path)) ?? '', folder);
  };
  const path = relations(text('_rels/.rels') ?? kindOf(parts), '').find(
    ({ type }) => type === 'officeDocument',
  )?.path;
  if (path === undefined) throw kindOf(parts);
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

export function partsOf(bytes: Uint8Array): BookParts {
  const { path, relations: relationsOf, text } = openPackage(bytes);
  const own = relationsOf(path);
  const typed = (wanted: string) => {
    const found = own.find(({ type }) => type === wanted);
    return found && text(found.path);
  };
  const worksheets = sheetRelations(own);
  return {
    workbook: text(path) ?? '',
    strings: typed('sharedStrings'),
    styles: typed('styles'),
    worksheet: (id) => {
      const found = worksheets.get(id);
      worksheets.delete(id);
      const xml = found && text(found.path);
      return xml === undefined ? undefined : { xml, notes: notesAt(found?.path ?? '', relationsOf, text) };
    },
  };
}

const noted = new Set(['comments', 'threadedComment', 'drawing']);

/** The parts beside a worksheet that hold words. */
export function notesAt(
  path: string,
  relationsOf: Package['relations'],
  text: (path: string) => string | undefined,
): SheetParts['notes'] {
  return relationsOf(path)
    .filter(({ type }) => noted.has(type))
    .map(({ path: part, type }) => ({ type, xml: text(part) ?? '' }));
}

/** Every worksheet has a part of its own: one part under many names would be read many times. */
export function sheetRelations(own: readonly Relation[]): Map<string, Relation> {
  const worksheets = own.filter(({ type }) => type === 'worksheet');
  if (new Set(worksheets.map((one) => one.path)).size < worksheets.length) throw refused('broken');
  return new Map(worksheets.map((relation) => [relation.id, relation]));
}

function kindOf(parts: Parts): never {
  const mime = parts.read('mimetype');
  if (mime && new TextDecoder().decode(mime.subarray(0, 100)).includes('opendocument'))
    throw refused('opendocument');
  throw refused('other-zip');
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: the addresses before it differ between editions of the standard. */
  readonly type: string;
  readonly path: string;
}

function relations(xml: string, folder: string): Relation[] {
  const found: Relation[] = [];
  for (const piece of scan(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    if (piece.attribute('TargetMode') === 'External') continue;
    const type = piece.attribute('Type') ?? '';
    found.push({
      id: piece.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolve(folder, piece.attribute('Target') ?? ''),
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
      if (size > most.part || sum.bytes > most.all) throw refused('too-large');
    },
    signs(path: string, bytes: Uint8Array): void {
      if (!seen.has(path)) sum.signs += signsIn(bytes);
      seen.add(path);
      if (sum.signs > most.signs) throw refused('too-large');
    },
  };
}

/** `<`, `&` and `_`: every tag, entity and code of Excel's costs work. */
function signsIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3c || byte === 0x26 || byte === 0x5f) count += 1;
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
