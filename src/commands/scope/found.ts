/** What was found in an earlier state of the sheets, kept with all that was asked for it: whoever compares with it again need not read it again. */
import { asked } from '../../cache/asked.ts';
import type { Question } from '../../cache/ledger.ts';
import { ledgerShelf } from '../../cache/place.ts';
import { keepLedger, type LedgerPlace, readLedger, stillTrue } from '../../cache/shelf.ts';
import { join } from '../../paths.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import { sources, version } from '../line/version.ts';
import { homeOf } from './folders.ts';
import { tidy } from './path.ts';

/** Finds in these files what is wrong with them, each by a text of its own. */
type Find = (files: Files) => readonly string[];

export interface Record {
  /** What was found in a state that is not on the disk. */
  foundIn(old: Files, find: Find): readonly string[];
  /** Listens while the state of today is looked at; with the next commit it is the earlier one. */
  listen(files: Files): { readonly files: Files; note(found: readonly string[]): void };
}

const forgetful: Record = {
  foundIn: (old, find) => find(old),
  listen: (files) => ({ files, note: () => {} }),
};

const slots = { before: 'found-before', now: 'found-now' } as const;

/** Less is read again in the time it takes to remember. */
const fewest = 100;

export function recordAt(paths: readonly string[], moment: Moment, { options, world }: Call): Record {
  const { asset, files } = world;
  const [folder = '', ...more] = paths.map(tidy);
  if (options.cache === false || more.length > 0 || files.kind(folder) !== 'folder') return forgetful;
  const home = homeOf(files, folder);
  const shelf = (slot: keyof typeof slots) => join(ledgerShelf(home), slots[slot]);
  const kind = { tool: [version, sources].join(' '), moment: JSON.stringify([moment, folder]) };
  // Who looks at a part of the plans cannot speak of all.
  const noted = options.shard === undefined;
  const keep = (slot: keyof typeof slots, questions: readonly Question[], found: readonly string[]) => {
    if (questions.length < fewest) return;
    const ledger = { ...kind, out: undefined, questions, outputs: [], orphans: [], said: {}, found };
    keepLedger(files, shelf(slot), ledger);
  };
  return {
    foundIn(old, find) {
      for (const slot of ['before', 'now'] as const) {
        const path = shelf(slot);
        const place: LedgerPlace = { ...kind, files: old, asset, home, out: home, path };
        const known = stillTrue(readLedger(files, path), place);
        if (!known?.found) continue;
        if (slot === 'now') keepLedger(files, shelf('before'), known);
        return known.found;
      }
      const ear = asked(old, asset, home);
      const found = find(ear.files);
      keep('before', ear.deciding(), found);
      return found;
    },
    listen(seen) {
      const ear = asked(seen, asset, home);
      return { files: ear.files, note: (found) => noted && keep('now', ear.deciding(), found) };
    },
  };
}
