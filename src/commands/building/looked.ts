/** The sheets of a build: read, linked, checked, and what is said of them; other threads begin meanwhile. */
import { type Asked, asked } from '../../cache/asked.ts';
import type { Words } from '../../diagnostics/words.ts';
import { type Compiled, compileProject, type Linked } from '../../reform.ts';
import type { Threads } from '../../world.ts';
import type { Call } from '../command.ts';
import { type Edition, editionsOf } from '../scope/edition.ts';
import { namedBy } from '../scope/projects.ts';
import { shardNamed } from '../scope/shard.ts';
import type { Message } from './crew.ts';
import { tellFindings } from './delivery.ts';
import { hire } from './hire.ts';
import type { Wanted } from './jobs.ts';
import type { Kept } from './kept.ts';
import { type Place, wantedOf } from './wanted.ts';

export interface Looked extends Told {
  readonly compiled: readonly Compiled[];
  readonly wanted: Wanted;
  /** Nothing of it but what is kept in `said` must be said again. */
  readonly calm: boolean;
  /** What was asked of the files. */
  readonly ear: Asked;
  /** Those that do the same besides. */
  readonly threads: Threads<Message> | undefined;
}

interface Told {
  readonly editions: readonly Edition[];
  readonly stopped: boolean;
  /** What was said of the sheets. */
  readonly said: Words;
}

export async function lookAt(place: Place, kept: Kept | undefined, call: Call): Promise<Looked> {
  const { folder, moment } = place;
  const { asset, files } = call.world;
  const ear = asked(files, asset, kept?.home ?? folder);
  const named = namedBy(ear.files, [folder], shardNamed(call.options.shard));
  const wanted = wantedOf(place, call, named);
  const threads = await hire(named.projects, place, call);
  try {
    const compiled = named.projects.map((project) => compileProject(ear.files, project, moment));
    const told = await tell(compiled, () => named.everywhere(moment), call);
    const calm = told.editions.length === compiled.length && compiled.every(isWhole);
    return { ...told, ear, calm, wanted, compiled, threads };
  } catch (error) {
    threads?.dismiss();
    throw error;
  }
}

/** Said in both languages, for whoever builds next in the other may be told by the record. */
async function tell(
  compiled: readonly Compiled[],
  everywhere: () => readonly Linked[],
  call: Call,
): Promise<Told> {
  const { language, options, world } = call;
  const said = { ja: '', en: '' };
  const telling = async (as: Call['language'], err: (text: string) => void) => {
    const out = (text: string) => {
      said[as] += text;
    };
    const muted = { ...call, language: as, world: { ...world, terminal: { ...world.terminal, out, err } } };
    const editions = editionsOf(compiled, muted, everywhere);
    const projects = editions.map(({ project }) => project);
    return { editions, stopped: await tellFindings(projects, options.force === true, muted) };
  };
  const { editions, stopped } = await telling(language, world.terminal.err);
  world.terminal.out(said[language]);
  if (!stopped) await telling(language === 'ja' ? 'en' : 'ja', () => {});
  return { editions, stopped, said };
}

function isWhole({ diagnostics }: Compiled): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error');
}
