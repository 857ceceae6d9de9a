/** Threads of this machine: each opens the same program, draws from one counter and is heard through a port. */
import { readFileSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Machine, Threads } from '../world.ts';
import { drawing, type Line } from './line.ts';

export function machine(program: URL): Machine {
  return {
    cores: availableParallelism(),
    memory: isBounded(limits())
      ? 0
      : Math.min(freemem(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
    start: (count, task) => startAll(count, task, program),
  };
}

/** Linux tells them there; elsewhere nobody sets this one. */
function limits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}

/** By `ulimit -v`: a thread sets apart far more addresses than it uses, and where they run out everything ends. */
export function isBounded(limits: string): boolean {
  return /^Max address space +\d/m.test(limits);
}

function startAll<Message>(count: number, task: unknown, program: URL): Threads<Message> {
  const counter = new SharedArrayBuffer(4);
  const all = Array.from({ length: count }).flatMap(() => startOne({ counter, task }, program) ?? []);
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

/** Undefined where the system grants no thread, or forbids them. */
function startOne(line: Omit<Line<unknown>, 'port'>, program: URL): Started | undefined {
  const { port1, port2 } = new MessageChannel();
  const workerData: Line<unknown> = { ...line, port: port2 };
  try {
    const worker = new Worker(program, { workerData, transferList: [port2] });
    // A thread that breaks down says nothing more, and its work is done here.
    worker.on('error', () => {});
    return { worker, port: port1 };
  } catch (error) {
    port1.close();
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_ACCESS_DENIED' || code === 'ERR_WORKER_INIT_FAILED';
}
