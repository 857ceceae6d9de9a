/** The ledgers of a project, below its `.reform/cache`: an aid that may be missing, spoilt or unwritable, and nothing depends on it. */
import { Failure } from '../diagnostics/failure.ts';
import { alongWay, folderAbove, join } from '../paths.ts';
import type { Files } from '../world.ts';
import { confirm, type Ground } from './confirm.ts';
import { decode, encode, type Ledger } from './ledger.ts';
import { isLedger, ledgerShelf } from './place.ts';

export function readLedger(files: Files, path: string): Ledger | undefined {
  try {
    return files.kind(path) === 'file' ? decode(files.read(path)) : undefined;
  } catch (error) {
    // A seal of somebody else's over something else.
    if (error instanceof Failure || error instanceof SyntaxError || error instanceof TypeError)
      return undefined;
    throw error;
  }
}

export function keepLedger(files: Files, path: string, ledger: Ledger): void {
  const ignore = join(folderAbove(path), '.gitignore');
  try {
    if (files.kind(ignore) === 'missing') files.write(ignore, new TextEncoder().encode('*\n'));
    files.write(path, encode(ledger));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** Takes away the ledgers of builds whose folder is gone, and those that nobody can read: who builds into a new folder every time would pile them up. */
export function clearShelf(files: Files, home: string): void {
  try {
    const shelf = ledgerShelf(home);
    const entries = files.kind(shelf) === 'folder' ? files.list(shelf) : [];
    const ledgers = entries.filter(({ kind, name }) => kind === 'file' && isLedger(name));
    for (const path of ledgers.map(({ name }) => join(shelf, name)))
      if (isIdle(readLedger(files, path), files, home)) files.remove?.(path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function isIdle(ledger: Ledger | undefined, files: Files, home: string): boolean {
  if (ledger?.out === undefined) return ledger === undefined;
  return files.kind(alongWay(home, ledger.out)) === 'missing';
}

/** Where a ledger is kept, and what it must be of to count: of this reform, and of this day. */
export interface LedgerPlace extends Ground {
  readonly path: string;
  readonly tool: string;
  readonly moment: string;
}

/** A ledger after which nothing has changed; what it notes of the files is brought up to date. */
export function stillTrue(ledger: Ledger | undefined, place: LedgerPlace): Ledger | undefined {
  const { files, moment, path, tool } = place;
  if (ledger?.tool !== tool || ledger.moment !== moment) return undefined;
  const confirmed = confirm(ledger, place);
  if (confirmed && confirmed !== ledger) keepLedger(files, path, confirmed);
  return confirmed;
}
