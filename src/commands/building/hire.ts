/** How many threads of the machine share a build, and their start. */
import type { Project } from '../../sheets/project.ts';
import type { Machine, Threads } from '../../world.ts';
import type { Call } from '../command.ts';
import type { Message, Task } from './crew.ts';
import { threadsNamed } from './threads-option.ts';
import type { Place } from './wanted.ts';

/** Sheets for which another thread, which reads all of them too, gives back more than it takes. */
const worth = 500;
/** More would wait for each other. */
const most = 4;
/** What a sheet needs in each of them. */
const bytesASheet = 2 ** 16;

/** Undefined where this thread does better alone. What is forced or changed only this one knows. */
export async function hire(
  projects: readonly Project[],
  place: Place,
  { language, options, world }: Call,
): Promise<Threads<Message> | undefined> {
  const asked = threadsNamed(options.threads);
  const sheets = projects.reduce((sum, project) => sum + project.sheets.length, 0);
  const tooFew = asked === undefined && sheets < worth;
  if (asked === 1 || tooFew || options.force === true || options.changed !== undefined) return undefined;
  const machine = await world.threads?.();
  const count = machine ? (asked ?? fitting(sheets, machine)) : 1;
  const task: Task = { language, options, place };
  return count > 1 ? machine?.start(count - 1, task) : undefined;
}

function fitting(sheets: number, { cores, memory }: Machine): number {
  const room = Math.floor(memory / 2 / bytesASheet / sheets);
  return Math.min(most, cores, 1 + Math.floor(sheets / worth), room);
}
