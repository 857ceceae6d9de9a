/** Threads of this machine: each opens the same program, draws from one counter and is heard through a port. */
import { availableParallelism, freemem } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Machine, Threads } from '../world.ts';
import { drawing, type Line } from './line.ts';

export function machine(program: URL): Machine {
  return {
    cores: availableParallelism(),
    memory: Math.min(freemem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
    start: (count, task) => startAll(count, task, program),
  };
}

function startAll<Message>(count: number, task: unknown, program: URL): Threads<Message> {
  const counter = new SharedArrayBuffer(4);
  const all = Array.from({ length: count }, () => startOne({ counter, task }, program));
  const ended = all.map(({ port }) => new Promise((resolve) => port.once('close', resolve)));
  return {
    draw: drawing(counter),
    listen(listener) {
      for (const [from, { port }] of all.entries()) port.on('message', (said) => listener(from, said));
    },
    done: Promise.all(ended).then(() => {}),
    dismiss() {
      for (const { worker } of all) worker.terminate();
    },
  };
}

interface Started {
  readonly worker: Worker;
  readonly port: MessagePort;
}

function startOne(line: Omit<Line<unknown>, 'port'>, program: URL): Started {
  const { port1, port2 } = new MessageChannel();
  const workerData: Line<unknown> = { ...line, port: port2 };
  const worker = new Worker(program, { workerData, transferList: [port2] });
  // A thread that breaks down says nothing more, and its work is done here.
  worker.on('error', () => {});
  return { worker, port: port1 };
}
