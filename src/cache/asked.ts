/** Files that remember every question and its answer: who asks the same and hears the same comes to the same end. */
import type { Entry, Files } from '../world.ts';
import { hashOf } from './hash.ts';
import { hintOf, type Question } from './ledger.ts';
import { inside, ledgerShelf } from './place.ts';

export interface Asked {
  readonly files: Files;
  asset(name: string): string;
  /** In the order of asking, each once. */
  questions(): readonly Question[];
  /** Those by which alone a later run may tell that nothing has changed: none where a file that no ledger can name has a say. */
  deciding(): readonly Question[];
  /** Those about what lies outside too, which no ledger can keep. */
  everything(): readonly Question[];
}

/** What other runs have kept decides nothing, and is not noted. `home` is where the ledger lies; `sign` makes of a file what stands for it there, nothing where its stamp is enough. */
export function asked(
  files: Files,
  asset: (name: string) => string,
  home: string,
  sign: (bytes: Uint8Array) => string = hashOf,
): Asked {
  const own = new Map<string, Question>();
  const strange = new Map<string, Question>();
  const note = (of: Question['of'], full: string, answer: string, stamp = '') => {
    const within = of === 'asset' ? full : inside(home, full);
    if (within?.startsWith(ledgerShelf('.'))) return;
    const path = within ?? outside(full);
    const known = within === undefined ? strange : own;
    const key = `${of} ${path}`;
    const before = known.get(key);
    // Whoever heard two answers cannot be sure of either.
    const sure = before === undefined || before.answer === answer;
    known.set(key, { of, path, answer: sure ? answer : unsure, stamp: sure ? stamp : '' });
  };
  return {
    files: {
      ...files,
      read(path) {
        // Before the bytes: what is written in between has another.
        const stamp = hintOf(files.stamp?.(path));
        const bytes = files.read(path);
        note('content', path, sign(bytes), stamp);
        return bytes;
      },
      list(folder) {
        const entries = files.list(folder);
        note('entries', folder, answerOf(entries));
        return entries;
      },
      kind(path) {
        const kind = files.kind(path);
        note('kind', path, kind);
        return kind;
      },
    },
    asset(name) {
      const text = asset(name);
      note('asset', name, hashOf(text));
      return text;
    },
    questions: () => [...own.values()],
    deciding: () => ([...strange.values()].some(({ of }) => of !== 'kind') ? [] : [...own.values()]),
    everything: () => [...own.values(), ...strange.values()],
  };
}

/** No answer: an empty folder's is empty. */
export const unsure = '?';

/** As nothing inside is named. */
function outside(path: string): string {
  return `/${path}`;
}

/** A build makes these itself, and none of them is a sheet. */
const ownFolders = new Set(['.reform', 'out']);

/** What is short stands for itself. */
export function answerOf(entries: readonly Entry[]): string {
  const others = entries.filter(({ name }) => !ownFolders.has(name));
  const names = others.map(({ kind, linked, name }) => `${kind}/${name}${linked ? '/' : ''}`).join('\n');
  return names.length > mostNames ? hashOf(names) : names;
}

const mostNames = 400;
