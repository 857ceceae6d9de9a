/** What findings say to write, put into the sheets by edits on their text, again and again until nothing is left to mend. */
import type { Fix } from '../../diagnostics/finding.ts';
import { countBefore } from '../../lists.ts';
import { spliceBytes } from '../../sheets/splice.ts';
import type { Files } from '../../world.ts';
import type { Asked } from '../scope/projects.ts';

/** Mending one thing may bring another to light. */
const mostRounds = 10;

type Mended = Pick<Mending, 'count' | 'sheets'>;

type Compile = (files: Files) => Asked;
type Accepts = (fix: Fix) => boolean;

/** `compile` sees the sheets as they would be. */
export function mend(files: Files, compile: Compile, accepts: Accepts): Mended {
  const mending = new Mending(files, compile, accepts);
  for (let round = 0; round < mostRounds; round += 1) if (!mending.round()) break;
  return mending;
}

/** A sheet as it was before a round, and how many fixes the round put into it. */
interface Tried {
  readonly before: Uint8Array | undefined;
  readonly fixes: number;
}

class Mending {
  /** The sheets that are other than on the disk. */
  readonly sheets = new Map<string, Uint8Array>();
  count = 0;
  readonly #seen: Files;
  readonly #compile: Compile;
  readonly #accepts: Accepts;
  /** Sheets that read worse after their fixes: they are left alone from then on. */
  readonly #hopeless = new Set<string>();
  #asked: Asked;

  constructor(files: Files, compile: Compile, accepts: Accepts) {
    this.#seen = { ...files, read: (path) => this.sheets.get(path) ?? files.read(path) };
    this.#compile = compile;
    this.#accepts = accepts;
    this.#asked = compile(this.#seen);
  }

  /** False when there was nothing more to mend. */
  round(): boolean {
    const tried = this.#tryAll();
    if (tried.size === 0) return false;
    const then = this.#compile(this.#seen);
    const [old, now] = [troublesIn(this.#asked), troublesIn(then)];
    for (const [file, { before, fixes }] of tried) {
      if ((now.get(file) ?? 0) <= (old.get(file) ?? 0)) this.count += fixes;
      else this.#takeBack(file, before);
    }
    this.#asked = this.#hopeless.size > 0 ? this.#compile(this.#seen) : then;
    return true;
  }

  #tryAll(): ReadonlyMap<string, Tried> {
    const tried = new Map<string, Tried>();
    for (const [file, fixes] of fixesIn(this.#asked, this.#accepts)) {
      const bytes = this.#hopeless.has(file) ? undefined : spliceBytes(this.#seen.read(file), fixes);
      if (!bytes) continue;
      tried.set(file, { before: this.sheets.get(file), fixes: fixes.length });
      this.sheets.set(file, bytes);
    }
    return tried;
  }

  #takeBack(file: string, before: Uint8Array | undefined): void {
    this.#hopeless.add(file);
    if (before) this.sheets.set(file, before);
    else this.sheets.delete(file);
  }
}

/** Of two that overlap, the second waits for the next round. */
function fixesIn({ compiled, includes }: Asked, accepts: Accepts): Map<string, Fix[]> {
  const found = new Map<string, Fix[]>();
  for (const { file, fix } of compiled.flatMap(({ diagnostics }) => diagnostics.filter(includes))) {
    if (!fix || !accepts(fix)) continue;
    const others = found.get(file) ?? [];
    found.set(file, others);
    const at = countBefore(others.length, (index) => (others[index]?.from ?? 0) < fix.from);
    const [before, after] = [others[at - 1], others[at]];
    if ((before && before.to >= fix.from) || (after && after.from <= fix.to)) continue;
    others.splice(at, 0, fix);
  }
  return found;
}

/** How many in each sheet: one that reads worse than before is left as it was. */
function troublesIn({ compiled }: Asked): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file, rule } of compiled.flatMap(({ diagnostics }) => diagnostics))
    if (rule.startsWith('yaml/')) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
