/** The work of `reform import`: every returned file read, settled against the sheets, shown, and written when asked for. */
import type { Compiled } from '../../reform.ts';
import { type Choice, type Sent, type Settled, settle } from '../../returns/settle.ts';
import { take } from '../../returns/take.ts';
import type { Call } from '../command.ts';
import { homesOf } from '../scope/homes.ts';
import type { TakenFile } from './answers.ts';
import { tellCheck, type Where } from './check-written.ts';
import { readEach } from './each-file.ts';
import { filesAt } from './files-at.ts';
import { mended } from './mended.ts';
import { returnText } from './return-text.ts';

/** True when nothing is left that a person has to decide or to mend. */
export function returning(
  paths: readonly string[],
  compiled: readonly Compiled[],
  where: Where,
  call: Call,
): boolean {
  const { language, options, world } = call;
  const choice = choiceOf(options);
  const projects = homesOf(compiled);
  const { read: taken, refused } = readEach(filesAt(paths, world.files), (file): TakenFile => {
    return { file, ...take(world.files.read(file), projects) };
  });
  const sent = taken.flatMap(({ changes, file }) => changes.map((change): Sent => ({ file, change })));
  const settled = settle(sent, choice);
  const { files, left } = mended(settled.ready, compiled, world.files, where);
  const written = options.write === true;
  if (written) for (const [file, bytes] of files) world.files.write(file, bytes);
  // A single file says nothing about who else has answered.
  const gathered =
    taken.length + refused.length > 1 || paths.some((path) => world.files.kind(path) === 'folder');
  const outcome = { taken, refused, settled, left, projects, written };
  world.terminal.out(returnText(outcome, language, gathered));
  const errors = written ? tellCheck([...files.keys()], where, call) : 0;
  return isDone(settled) && refused.length === 0 && left.length === 0 && errors === 0;
}

function choiceOf({ allowDelete, ours, theirs }: Call['options']): Choice {
  const conflicts = theirs === true ? 'theirs' : ours === true ? 'ours' : undefined;
  return { conflicts, allowDelete: allowDelete === true };
}

function isDone({ clashes, open }: Settled): boolean {
  return open.length === 0 && clashes.length === 0;
}
