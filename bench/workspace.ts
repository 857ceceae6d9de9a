/** A folder for one run of the bench: sheets in every size as YAML, and as JSON for the floor. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { oneForm, type Sheets } from './sheets/index.ts';

export interface Workspace {
  /** Made when first asked for. */
  sheets(size: number): string;
  /** The same sheets in a folder of their own. */
  copy(size: number): string;
  json(size: number): string;
  /** Other sheets by a name of their own, as YAML or as JSON. */
  folder(name: string, sheets: () => Sheets): string;
  jsonFolder(name: string, sheets: () => Sheets): string;
  /** A path for what a contender writes. */
  output(name: string): string;
  /** Out of the way, if it is there. ext4 makes new files slowly for a minute after many were removed, so none is while times are taken. */
  putAside(path: string): void;
  remove(): void;
}

export function openWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'reform-bench-'));
  const made = new Set<string>();
  const once = (name: string, sheets: () => Sheets) => {
    const folder = join(root, name);
    if (!made.has(name)) save(folder, sheets());
    made.add(name);
    return folder;
  };
  let aside = 0;
  return {
    sheets: (size) => once(`sheets-${size}`, () => oneForm(size)),
    copy: (size) => once(`copy-${size}`, () => oneForm(size)),
    json: (size) => once(`json-${size}`, () => jsonOf(oneForm(size))),
    folder: once,
    jsonFolder: (name, sheets) => once(`json-${name}`, () => jsonOf(sheets())),
    output: (name) => join(root, name),
    putAside: (path) => {
      aside += 1;
      if (existsSync(path)) renameSync(path, join(root, `aside-${aside}`));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function save(folder: string, sheets: Sheets): void {
  for (const [path, text] of Object.entries(sheets)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function jsonOf(sheets: Sheets): Sheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([path, text]) => {
      const documents = [...parseAllDocuments(text)].map((document) => document.toJS());
      return [`${basename(path, '.yaml')}.json`, JSON.stringify(documents)];
    }),
  );
}
