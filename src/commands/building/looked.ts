/** The sheets of a build: read, linked, checked, and what is said of them; other threads begin meanwhile. */
import { type Asked, asked } from '../../cache/asked.ts';
import type { Words } from '../../diagnostics/words.ts';
import { type Compiled, compileProject, type Linked, withForms } from '../../reform.ts';
import type { Threads } from '../../world.ts';
import type { Call } from '../command.ts';
import { hasErrors } from '../findings/findings.ts';
import { type Edition, editionsOf } from '../scope/edition.ts';
import { namedBy } from '../scope/projects.ts';
import { shardNamed } from '../scope/shard.ts';
import type { Message } from './crew.ts';
import { tellFindings } from './delivery.ts';
import { hire } from './hire.ts';
import type { Wanted } from './jobs.ts';
import type { Kept } from './kept.ts';
import { leftOutOf } from './left-out.ts';
import { type Place, wantedOf } from './wanted.ts';

export interface Looked extends Sorted {
  readonly compiled: readonly Compiled[];
  readonly wanted: Wanted;
  /** Nothing of it but what is kept in `said` must be said again. */
  readonly calm: boolean;
  /** What was said of the sheets. */
  readonly said: Words;
  /** What was asked of the files. */
  readonly ear: Asked;
  /** Those that do the same besides. */
  readonly threads: Threads<Message> | undefined;
}

interface Sorted {
  /** What is built. */
  readonly editions: readonly Edition[];
  readonly leftOut: readonly Compiled[];
}

export async function lookAt(place: Place, kept: Kept | undefined, call: Call): Promise<Looked> {
  const { folder, moment } = place;
  const { asset, files } = call.world;
  const ear = asked(files, asset, kept?.home ?? folder);
  const named = namedBy(ear.files, [folder], shardNamed(call.options.shard));
  const threads = await hire(named.projects, place, call);
  try {
    const wanted = wantedOf(place, call, named);
    const checked = named.projects.map((project) => compileProject(ear.files, project, moment));
    const compiled = await withForms(checked, ear.files, wanted.forms);
    const told = tell(compiled, () => named.everywhere(moment), call);
    const { editions, leftOut } = sortOut(told.editions, call);
    const isWhole = leftOut.length === 0;
    // They have not checked anything, and would build all of them.
    if (!isWhole) threads?.dismiss();
    return {
      ear,
      editions,
      leftOut,
      compiled,
      said: told.said,
      calm: editions.length === compiled.length && !compiled.some(hasErrors),
      wanted: { ...wanted, incomplete: !isWhole },
      threads: isWhole ? threads : undefined,
    };
  } catch (error) {
    threads?.dismiss();
    throw error;
  }
}

function sortOut(all: readonly Edition<Compiled>[], { options }: Call): Sorted {
  const projects = all.map(({ project }) => project);
  const leftOut = leftOutOf(projects, options.force === true);
  return { leftOut, editions: all.filter(({ project }) => !leftOut.includes(project)) };
}

interface Told {
  readonly editions: readonly Edition<Compiled>[];
  readonly said: Words;
}

/** Said in both languages, for whoever builds next in the other may be told by the record. */
function tell(compiled: readonly Compiled[], everywhere: () => readonly Linked[], call: Call): Told {
  const { language, world } = call;
  const said = { ja: '', en: '' };
  const telling = (as: Call['language'], err: (text: string) => void) => {
    const out = (text: string) => {
      said[as] += text;
    };
    const muted = { ...call, language: as, world: { ...world, terminal: { ...world.terminal, out, err } } };
    const editions = editionsOf(compiled, muted, everywhere);
    tellFindings(
      editions.map(({ project }) => project),
      muted,
    );
    return editions;
  };
  const editions = telling(language, world.terminal.err);
  world.terminal.out(said[language]);
  telling(language === 'ja' ? 'en' : 'ja', () => {});
  return { editions, said };
}
