/** The ledgers of a project, below its `.reform/cache`: an aid that may be missing, spoilt or unwritable, and nothing depends on it. */
import { Failure } from '../diagnostics/failure.ts';
import type { Files } from '../world.ts';
import { decode, encode, type Ledger } from './ledger.ts';

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
  const ignore = `${path.slice(0, path.lastIndexOf('/'))}/.gitignore`;
  try {
    if (files.kind(ignore) === 'missing') files.write(ignore, new TextEncoder().encode('*\n'));
    files.write(path, encode(ledger));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
