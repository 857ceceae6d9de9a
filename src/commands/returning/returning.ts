/** The work of `reform import`: every returned file read, settled against the sheets, shown, and written when asked for. */
import { codeOfPeriod } from '../../calendar/period.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { periodsOf } from '../../plan/edition.ts';
import type { Compiled } from '../../reform.ts';
import { pretty } from '../../reporters/pretty.ts';
import { applyTo } from '../../returns/apply.ts';
import { type Choice, type Ready, type Sent, type Settled, settle } from '../../returns/settle.ts';
import { type ProjectHome, type Taken, take } from '../../returns/take.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import { lookOf, reportOf } from '../findings/findings.ts';
import { over } from '../scope/over.ts';
import { projectsAt } from '../scope/projects.ts';
import { type Outcome, returnText } from './return-text.ts';

/** A returned file, and why it could not be taken. */
export interface Refused {
  readonly file: string;
  readonly failure: Failure;
}

export interface Where {
  readonly into: string;
  readonly moment: Moment;
}

/** True when nothing is left that a person has to decide or to mend. */
export function returning(
  paths: readonly string[],
  compiled: readonly Compiled[],
  { into, moment }: Where,
  call: Call,
): boolean {
  const { language, options, world } = call;
  const choice = choiceOf(options);
  const projects = compiled.flatMap(homeOf);
  const { refused, taken } = takeAll(filesAt(paths, world.files), projects, world.files);
  const sent = taken.flatMap(({ changes, file }) => changes.map((change): Sent => ({ file, change })));
  const settled = settle(sent, choice);
  const made = makeAll(settled.ready, world.files, into, moment, compiled);
  const outcome: Outcome = {
    taken,
    refused,
    settled,
    left: made.left,
    projects,
    written: options.write === true,
  };
  if (outcome.written) for (const [file, bytes] of made.files) world.files.write(file, bytes);
  // A single file says nothing about who else has answered.
  const gathered =
    taken.length + refused.length > 1 || paths.some((path) => world.files.kind(path) === 'folder');
  world.terminal.out(returnText(outcome, language, gathered));
  const errors = outcome.written ? tellCheck([...made.files.keys()], into, moment, call) : 0;
  return isDone(settled) && refused.length === 0 && made.left.length === 0 && errors === 0;
}

function choiceOf({ allowDelete, ours, theirs }: Call['options']): Choice {
  if (theirs === true && ours === true)
    throw new Failure(
      { ja: '--theirs と --ours は同時に指定できません。', en: '--theirs and --ours exclude each other.' },
      { ja: 'どちらか1つにしてください。', en: 'give one of them.' },
    );
  const conflicts = theirs === true ? 'theirs' : ours === true ? 'ours' : undefined;
  return { conflicts, allowDelete: allowDelete === true };
}

export type Home = ProjectHome & { readonly compiled: Compiled };

function homeOf(compiled: Compiled): Home[] {
  const { folder, plan, sources } = compiled;
  if (!plan) return [];
  return [{ folder, plan, sources, compiled, editions: periodsOf(plan).map(codeOfPeriod) }];
}

/** What Excel leaves beside an open workbook is none. */
export function filesAt(paths: readonly string[], files: Files): string[] {
  const visit = (path: string): string[] => {
    if (files.kind(path) !== 'folder') return [path];
    return files.list(path).flatMap(({ kind, name }) => {
      if (/^[.~]/.test(name)) return [];
      if (kind === 'folder') return visit(`${path}/${name}`);
      return /\.xls[xmb]?$|\.ods$|\.csv$/i.test(name) ? [`${path}/${name}`] : [];
    });
  };
  const found = [...new Set(paths.flatMap(visit))];
  if (found.length > 0) return found;
  throw new Failure(
    {
      ja: `「${paths.join('、')}」に様式（.xlsx）がありません。`,
      en: `There is no form (.xlsx) in "${paths.join(', ')}".`,
    },
    { ja: '戻ってきたファイルの場所を確かめてください。', en: 'see where the files are.' },
  );
}

export type TakenFile = Taken<Home> & { readonly file: string };

function takeAll(paths: readonly string[], projects: readonly Home[], files: Files) {
  const taken: TakenFile[] = [];
  const refused: Refused[] = [];
  for (const file of paths) {
    try {
      taken.push({ file, ...take(files.read(file), projects) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused.push({ file, failure: error });
    }
  }
  return { taken, refused };
}

interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly left: readonly Ready[];
}

/** Where a new item is not what the sheet may hold there, it is left to a person. */
function makeAll(
  ready: readonly Ready[],
  files: Files,
  into: string,
  moment: Moment,
  before: readonly Compiled[],
): Made {
  const made = make(ready, files);
  if (!ready.some(({ change }) => 'values' in change)) return made;
  const after = projectsAt(over(files, made.files), [into], moment).compiled;
  const misfits = (compiled: readonly Compiled[], file: string) =>
    compiled.flatMap(({ diagnostics }) =>
      diagnostics.filter((one) => one.file === file && one.rule.startsWith('shape/')),
    ).length;
  const spoilt = [...made.files.keys()].filter((file) => misfits(after, file) > misfits(before, file));
  if (spoilt.length === 0) return made;
  const [out, kept]: [Ready[], Ready[]] = [[], []];
  for (const one of ready)
    ('values' in one.change && spoilt.includes(one.change.at.file) ? out : kept).push(one);
  const again = make(kept, files);
  return { files: again.files, left: [...again.left, ...out] };
}

function make(ready: readonly Ready[], files: Files): Made {
  const made = new Map<string, Uint8Array>();
  const left: Ready[] = [];
  for (const file of new Set(ready.map(({ change }) => change.at.file))) {
    const own = ready.filter(({ change }) => change.at.file === file);
    const applied = applyTo(file, files.read(file), own);
    if (applied.done.length > 0) made.set(file, applied.bytes);
    left.push(...applied.left);
  }
  return { files: made, left };
}

function isDone({ clashes, open }: Settled): boolean {
  return open.length === 0 && clashes.length === 0;
}

/** What the sheets say now, in the files that were written. */
export function tellCheck(written: readonly string[], into: string, moment: Moment, call: Call): number {
  if (written.length === 0) return 0;
  const { compiled } = projectsAt(call.world.files, [into], moment);
  const report = reportOf(compiled, ({ file }) => written.includes(file));
  if (report.diagnostics.length > 0) call.world.terminal.out(`\n${pretty.report(report, lookOf(call))}`);
  return report.summary.errors;
}
