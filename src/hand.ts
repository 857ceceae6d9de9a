/** The edge of another thread of a build: it reads the same disk, says nothing, and ends with its work. */
import { readFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Message, Task } from './commands/building/crew.ts';
import { files } from './disk/files.ts';
import { drawing, type Line } from './threads/line.ts';
import type { World } from './world.ts';

const { counter, port, task }: Line<Task> = workerData;
const root = new URL('..', import.meta.url);

const world: World = {
  files,
  terminal: { out: () => {}, err: () => {}, columns: 80, color: false, interactive: false },
  env: {},
  today: () => task.place.moment.asOf,
  stdin: () => Promise.resolve(new Uint8Array()),
  engine: process.version,
  asset: (name) => readFileSync(new URL(name, root), 'utf8'),
};

const send = (said: Message) => port.postMessage(said, carriedBy(said));
import('./commands/rooms.ts')
  .then(({ lendHand }) => lendHand(task, { draw: drawing(counter), send }, world))
  .finally(() => port.close());

/** Handed over, not copied, where they have their memory to themselves. */
function carriedBy(said: Message): ArrayBuffer[] {
  const all = 'made' in said ? said.made.flatMap(({ bytes }) => bytes ?? []) : [];
  return all.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : [],
  );
}
