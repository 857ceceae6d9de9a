/** One build at a time into a folder: a file there says who is writing, and what a dead one left of it is taken away. */
import fs from 'node:fs';
import { hostname } from 'node:os';
import { isRunning, nameBeside } from './leftovers.ts';
import { attempt, codeOf } from './refused.ts';
import { makeFolder } from './replace.ts';

const ownSign = `${process.pid} ${hostname()}`;

const beat = 1000;
/** On another machine nobody can be asked whether he lives; whoever shows no sign for so long does not. */
const patience = 30 * beat;

/** `waiting` is told once, when somebody else is at it. */
export async function alone<Result>(
  folder: string,
  waiting: () => void,
  action: () => Promise<Result>,
): Promise<Result> {
  const lock = `${folder}/.reform-lock`;
  attempt(folder, 'write', () => makeFolder(folder));
  await take(lock, folder, waiting);
  // Whoever was suspended may have been taken for dead: then it is another's.
  const isOurs = () => signOf(lock).startsWith(`${ownSign} `);
  const leave = () => isOurs() && fs.rmSync(lock, { force: true });
  process.once('exit', leave);
  process.once('SIGTERM', stop);
  const living = setInterval(() => isOurs() && touch(lock), beat).unref();
  try {
    return await action();
  } finally {
    clearInterval(living);
    process.off('exit', leave);
    process.off('SIGTERM', stop);
    leave();
  }
}

/** A run of CI that is called off leaves in order, too; as shells count it. */
function stop(): void {
  process.exit(143);
}

async function take(lock: string, folder: string, waiting: () => void): Promise<void> {
  let sign = '';
  let since = performance.now();
  let told = false;
  while (!attempt(folder, 'write', () => claim(lock))) {
    const now = signOf(lock);
    if (now !== sign) since = performance.now();
    sign = now;
    if (isDead(now) || performance.now() - since > patience) breakOpen(lock, now);
    else {
      if (!told) waiting();
      told = true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Signed beside and linked, so that it never stands there without a name: nobody could ask whose it is. */
function claim(lock: string): boolean {
  if (fs.existsSync(lock)) return false;
  const beside = nameIn(lock);
  try {
    sign(beside);
    return link(beside, lock);
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

/** Some disks know no second name for a file; there it is signed where it stands. */
function link(beside: string, lock: string): boolean {
  try {
    fs.linkSync(beside, lock);
    return true;
  } catch (error) {
    return codeOf(error) !== 'EEXIST' && signInPlace(lock);
  }
}

function signInPlace(lock: string): boolean {
  try {
    sign(lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A full disk still takes an empty file. */
function sign(path: string): void {
  const file = fs.openSync(path, 'wx');
  try {
    fs.writeFileSync(file, `${ownSign}\n`);
  } catch (error) {
    fs.rmSync(path, { force: true });
    throw error;
  } finally {
    fs.closeSync(file);
  }
}

/** Who holds it, and when he last showed that he lives; empty when it is gone meanwhile. */
function signOf(lock: string): string {
  try {
    return `${fs.readFileSync(lock, 'utf8').trim()} ${fs.statSync(lock).mtimeMs}`;
  } catch {
    return '';
  }
}

function isDead(sign: string): boolean {
  const [pid, host] = sign.split(' ');
  return host === hostname() && !isRunning(Number(pid));
}

/** Moved away first: what two waiting ones take for dead may be the lock of the quicker of them, and goes back. */
function breakOpen(lock: string, dead: string): void {
  const aside = nameIn(lock);
  try {
    fs.renameSync(lock, aside);
    if (signOf(aside) !== dead) fs.linkSync(aside, lock);
  } catch {
    // Somebody else was quicker.
  }
  fs.rmSync(aside, { force: true });
}

function nameIn(lock: string): string {
  return `${lock.slice(0, lock.lastIndexOf('/') + 1)}${nameBeside()}`;
}

function touch(lock: string): void {
  try {
    const now = new Date();
    fs.utimesSync(lock, now, now);
  } catch {
    // Whoever took it for dead goes on alone.
  }
}
