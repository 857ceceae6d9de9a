/** Commands that do the same work, run in turns: the median time of each, and the most memory it held. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Contender {
  readonly name: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Makes the table as it was, outside the time. */
  before?(round: number): unknown;
}

export interface Measured {
  readonly name: string;
  readonly seconds: number;
  /** Of the processors, over all threads: what stays comparable while others use the machine. */
  readonly work: number | undefined;
  /** Undefined where the system does not tell. */
  readonly mebibytes: number | undefined;
}

/** Interleaved, and every second round backwards, so that a busy minute of the machine hits all alike. Who fails is told and left out. */
export async function race(
  contenders: readonly Contender[],
  rounds: number,
  tell: (news: string) => void,
): Promise<readonly Measured[]> {
  const runs = new Map<Contender, Run[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = [...runs];
    for (const [contender, done] of round % 2 === 0 ? order : order.reverse()) {
      tell(`${round + 1}/${rounds} ${contender.name}`);
      contender.before?.(round);
      const ran = await run(contender).catch((error) => tell(String(error)));
      if (ran) done.push(ran);
      else runs.delete(contender);
    }
  }
  return [...runs].map(([{ name }, done]) => ({
    name,
    seconds: median(done.map(({ seconds }) => seconds)),
    work: median(done.flatMap(({ work }) => work ?? [])) || undefined,
    mebibytes: most(done.map(({ mebibytes }) => mebibytes)),
  }));
}

interface Run {
  readonly seconds: number;
  readonly work: number | undefined;
  readonly mebibytes: number | undefined;
}

export function run({ env, name, words }: Contender): Promise<Run> {
  const [program = '', ...rest] = words;
  const start = performance.now();
  const child = spawn(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let [peak, work, said] = [0, 0, ''];
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
    work = Math.max(work, workOf(child.pid));
  }, 20);
  child.stderr.on('data', (text) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      const seconds = (performance.now() - start) / 1000;
      clearInterval(watch);
      if (code === 0) resolve({ seconds, work: work || undefined, mebibytes: peak / 1024 || undefined });
      else reject(new Error(`${name} ended with ${code}\n${words.join(' ')}\n${said}`));
    });
  });
}

/** The kernel's own high-water mark, in KiB; asking now and then is enough, for it only grows. */
function peakOf(pid: number | undefined): number {
  return Number(/VmHWM:\s+(\d+)/.exec(told(pid, 'status'))?.[1] ?? 0);
}

/** User and system time in seconds, which the kernel counts in hundredths. */
function workOf(pid: number | undefined): number {
  const [user = 0, system = 0] =
    told(pid, 'stat').split(') ').at(-1)?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) / 100;
}

/** Nothing where the process is gone, or the system is not Linux. */
function told(pid: number | undefined, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

function most(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
