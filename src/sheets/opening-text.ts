/** Steps to a new place and the words for it → the lines, or what stands in brackets, as a sheet may write them: the plainest first. */
import { greatest } from '../lists.ts';
import { isItem, type Step, type Steps } from './opening-steps.ts';
import { candidates } from './scalar.ts';

/** In lines of their own from a column on; a list is as far inside its key as elsewhere in the sheet. */
export function blockTexts(steps: Steps, values: readonly string[], column: number, sheet: string): string[] {
  const dash = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( *)- /m.exec(sheet);
  const inset = dash ? Math.max(0, (dash[2]?.length ?? 0) - (dash[1]?.length ?? 0)) : 2;
  const inBraces = steps.some(({ kind }) => kind === 'dated-item');
  return writingsOf(steps).flatMap((written) =>
    scalarsFor(values, inBraces).map((scalars) => block(written, scalars, column, inset)),
  );
}

export function flowTexts(steps: Steps, values: readonly string[]): string[] {
  return writingsOf(steps).flatMap((written) =>
    scalarsFor(values, true).map((scalars) => flow(written, scalars)),
  );
}

/** With the time of a new item as YAML may write it. */
function writingsOf(steps: Steps): Steps[] {
  const at = steps.findIndex(({ kind }) => kind === 'dated-item');
  const step = steps[at];
  if (step?.kind !== 'dated-item') return [steps];
  return scalarsFor([step.value], true).map(([value = '']) => steps.with(at, { ...step, value }));
}

function block([step, ...below]: Steps, scalars: readonly string[], column: number, inset: number): string {
  const indent = ' '.repeat(column);
  switch (step?.kind) {
    case undefined:
      return '';
    case 'item':
      return scalars.map((one) => `${indent}- ${one}`).join('\n');
    case 'dated-item':
      return `${indent}- ${datedItem(step, below, scalars)}`;
    case 'key': {
      if (below.length === 0) return `${indent}${step.key}: ${scalars[0]}`;
      const inside = column + (isItem(below[0]) ? inset : 2);
      return `${indent}${step.key}:\n${block(below, scalars, inside, inset)}`;
    }
  }
}

function flow([step, ...below]: Steps, scalars: readonly string[]): string {
  switch (step?.kind) {
    case undefined:
      return '';
    case 'item':
      return scalars.join(', ');
    case 'dated-item':
      return datedItem(step, below, scalars);
    case 'key': {
      if (below.length === 0) return `${step.key}: ${scalars[0]}`;
      const inner = flow(below, scalars);
      return `${step.key}: ${isItem(below[0]) ? `[${inner}]` : `{ ${inner} }`}`;
    }
  }
}

function datedItem(
  { key, value }: Extract<Step, { kind: 'dated-item' }>,
  [below]: Steps,
  [scalar]: readonly string[],
): string {
  return `{ ${key}: ${value}, ${below?.kind === 'key' ? below.key : ''}: ${scalar} }`;
}

/** Plain words where YAML lets them stand, else in quotation marks; all of one kind, tried one after the other. */
function scalarsFor(values: readonly string[], isFlow: boolean): string[][] {
  const place = { written: '', flow: isFlow, column: 0, last: true, newline: '\n' };
  const parts = (one: string) => isFlow && /^[^"'].*[,[\]{}]/.test(one);
  const all = values.map((value) =>
    candidates(value, place).filter((one) => !/^[|>]/.test(one) && !parts(one)),
  );
  const most = greatest([0, ...all.map((one) => one.length)]);
  const whole = Array.from({ length: most }, (_, index) =>
    all.map((one) => one[Math.min(index, one.length - 1)] ?? '""'),
  );
  return [...whole, values.map((value) => JSON.stringify(value))];
}
