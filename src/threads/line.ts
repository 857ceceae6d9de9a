/** What a thread is given: its task, the counter all threads draw from, and a port to speak through. */
import type { MessagePort } from 'node:worker_threads';

export interface Line<Task> {
  readonly task: Task;
  readonly counter: SharedArrayBuffer;
  readonly port: MessagePort;
}

export function drawing(counter: SharedArrayBuffer): () => number {
  const drawn = new Int32Array(counter);
  return () => Atomics.add(drawn, 0, 1);
}
