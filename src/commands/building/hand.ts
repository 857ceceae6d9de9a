/** What another thread does of a build: all of it again, in silence and without the check, and of the files only those that are its own. */
import { asked } from '../../cache/asked.ts';
import { whole } from '../../chunks.ts';
import { linkProject } from '../../reform.ts';
import type { World } from '../../world.ts';
import type { Call } from '../command.ts';
import { editionsOf } from '../scope/edition.ts';
import { namedBy } from '../scope/projects.ts';
import { shardNamed } from '../scope/shard.ts';
import { claiming, isLong, type Message, type Sent, type Task } from './crew.ts';
import { jobsOf } from './jobs.ts';
import { keeper, keptAt, type Verdict } from './kept.ts';
import { fromTheLast, makeAt, type Placed } from './making.ts';
import { wantedOf } from './wanted.ts';

export interface Ties {
  draw(): number;
  send(message: Message): void;
}

export async function lendHand({ language, options, place }: Task, ties: Ties, world: World): Promise<void> {
  const { folder, moment } = place;
  const call: Call = { arguments: [], language, options, world };
  const kept = keptAt(place, call);
  const ear = asked(world.files, world.asset, kept?.home ?? folder);
  const heard = { ...world, files: ear.files, asset: ear.asset };
  const named = namedBy(ear.files, [folder], shardNamed(options.shard));
  const linked = named.projects.map((project) => linkProject(ear.files, project, moment));
  const editions = editionsOf(linked, call, () => named.everywhere(moment));
  const jobs = await jobsOf(editions, wantedOf(place, call, named), heard);
  ties.send({ heard: ear.everything() });
  const verdicts = new Map<string, Verdict>();
  const keeping = kept ? { keeps: keeper(kept, verdicts) } : {};
  const claims = claiming(ties.draw);
  for (const { job, piece } of fromTheLast(jobs)) {
    if (isLong(piece) || !claims()) continue;
    const made = await makeAt(job, piece, keeping);
    ties.send({ made: made.map((output) => sent(output, verdicts.get(output.path))) });
  }
}

function sent({ bytes, key, notes, path }: Placed, verdict: Verdict | undefined): Sent {
  return {
    path,
    key,
    ...(notes && { notes }),
    ...(bytes && { bytes: alone(whole(bytes())) }),
    ...(verdict && { verdict }),
  };
}

/** Small ones share their memory with others, and all of that would be sent. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
