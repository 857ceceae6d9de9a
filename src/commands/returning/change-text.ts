/** One change as a person reads it: its place, the old words beside the new, and what is to be decided. */
import type { Origin } from '../../diagnostics/finding.ts';
import type { Language, Words } from '../../diagnostics/words.ts';
import { textWidth } from '../../japanese/width.ts';
import { visible } from '../../reporters/visible.ts';
import { type Change, isPlaced, type PlacedChange } from '../../returns/change.ts';
import type { Sent } from '../../returns/settle.ts';
import { writtenPath } from '../../sheets/pruned.ts';
import { besides, decided, labels, whys } from './change-words.ts';
import type { Places } from './places.ts';

type Stray = Extract<Change, { kind: 'stray' }>;

export interface Telling {
  readonly language: Language;
  readonly places: Places;
  /** More than one file came back: it is said which. */
  readonly several: boolean;
  /** Of what can be written nothing is left to be decided. */
  readonly isDecided: boolean;
}

/** `why` is said instead of what the change says itself. */
export function changeText({ change, file }: Sent, telling: Telling, why?: Words): string[] {
  const { language, places, several } = telling;
  const say = labels[language];
  const from = several ? `  (${visible(file)})` : '';
  if (!isPlaced(change)) {
    const where = change.kind === 'stray' ? placeOf(change, language) : `${change.entity} ${change.field}`;
    const told = change.kind === 'stray' ? whys[change.in ?? 'stray'] : whys.homeless;
    return [`${visible(where)}${from}`, ...shown(say.theirs, change.theirs), `  = ${told[language]}`];
  }
  const { file: sheet, line } = places(change);
  const head = `${visible(sheet)}:${line}  ${visible(fieldOf(change))}${from}`;
  const reasons = why ? [why] : whysOf(change, telling);
  return [head, ...bodyOf(change, language), ...reasons.map((reason) => `  = ${visible(reason[language])}`)];
}

/** The cell, and where its row says a field, which one. */
function placeOf({ beside, cell }: Stray, language: Language): string {
  if (beside === undefined) return cell;
  return `${cell}${besides[language](beside)}`;
}

/** `schedule.前期.2 → schedule.後期` where an item changes to another list. */
function fieldOf(change: PlacedChange): string {
  const from = nameOf(change.at);
  if (change.kind !== 'moved' || !change.after) return from;
  const to = nameOf({ ...change.after, path: change.after.path.slice(0, -1) });
  return from.startsWith(`${to}.`) ? from : `${from} → ${to}`;
}

/** `actuals.H29.value` where an item for H29 is to be made. */
function nameOf(at: Origin): string {
  const steps = writtenPath(at).filter((step) => step !== '+');
  return steps.map((step) => String(step).replace(/^\+\w+=/, '')).join('.');
}

function bodyOf(change: PlacedChange, language: Language): string[] {
  const say = labels[language];
  switch (change.kind) {
    case 'changed':
    case 'doubtful':
      return [...shown(say.ours, change.ours), ...shown(say.theirs, change.theirs)];
    case 'conflict':
      return [
        ...shown(say.base, change.base),
        ...shown(say.ours, change.ours),
        ...shown(say.theirs, change.theirs),
      ];
    case 'added':
      return [
        ...shown(say.after, change.ours || say.first),
        ...change.values.flatMap((value) => shown(say.added, value)),
      ];
    case 'opened':
      return change.values.flatMap((value) => shown(say.added, value));
    case 'moved':
      return [
        ...(change.after ? shown(say.after, change.previous || say.first) : []),
        ...shown(say.moved, change.ours),
      ];
    case 'emptied':
    case 'deleted':
      return shown(say.ours, change.ours);
  }
}

/** A label and the words, every line of them. */
function shown(label: string, text: string): string[] {
  const indent = ' '.repeat(textWidth(label));
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => `  ${index === 0 ? label : indent}  ${visible(line)}`);
}

function whysOf(change: PlacedChange, { isDecided }: Telling): Words[] {
  const note = 'note' in change && change.note ? [change.note] : [];
  switch (change.kind) {
    case 'conflict':
    case 'emptied':
    case 'deleted':
      return [...note, (isDecided ? decided : whys)[change.kind]];
    case 'doubtful':
      return [change.why];
    case 'moved':
      return change.after ? [] : [whys.moved];
    default:
      return note;
  }
}
