/** The steps from what a sheet has down to a place it does not have yet → the data that stands there once words are written into it. */
import type { Plain } from './plain.ts';

/** The key of a mapping; `+`, an item of a list that is a text; `+at=H29`, an item that is a mapping and says when it was. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'item' }
  | { readonly kind: 'dated-item'; readonly key: string; readonly value: string };

export type Steps = readonly Step[];

export function stepOf(step: string): Step {
  if (step === '+') return { kind: 'item' };
  const [, key, value] = /^\+([^=]+)=(.*)$/s.exec(step) ?? [];
  return key === undefined || value === undefined
    ? { kind: 'key', key: step }
    : { kind: 'dated-item', key, value };
}

export function isItem(step: Step | undefined): boolean {
  return step !== undefined && step.kind !== 'key';
}

/** The members to come: of a list its new items, of a mapping the one value of its new key. */
export function membersOf([step, ...below]: Steps, values: readonly string[]): Plain[] {
  const [value = ''] = values;
  switch (step?.kind) {
    case undefined:
      return [];
    case 'item':
      return [...values];
    case 'dated-item': {
      const [key] = below;
      return [{ [step.key]: step.value, ...(key?.kind === 'key' && { [key.key]: value }) }];
    }
    case 'key':
      return [below.length === 0 ? value : containerOf(below, values)];
  }
}

function containerOf(steps: Steps, values: readonly string[]): Plain {
  const [first] = steps;
  const members = membersOf(steps, values);
  return first?.kind === 'key' ? { [first.key]: members[0] ?? null } : members;
}
