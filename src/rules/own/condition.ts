/** A condition of a city's own rule, made ready to be asked of subjects; a mistake in it is told by its key. */
import type { Words } from '../../diagnostics/words.ts';
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import type { ConditionEntry } from '../../sheets/shape/index.ts';
import type { Subject } from './subject.ts';
import { type TestName, tests } from './tests.ts';
import { type Found, stepsOf, type Value, valuesAt } from './value.ts';

/** What a condition found wrong: with the value, where one is to blame. */
export interface Breach {
  readonly says: Words;
  readonly value?: Found;
}

export interface Condition {
  /** Every value must pass. */
  breachOf(subject: Subject): Breach | undefined;
  /** One value that passes is enough to be meant. */
  means(subject: Subject): boolean;
}

/** The tests whose words make no sense are left out and named. */
export interface Prepared extends Condition {
  readonly senseless: readonly TestName[];
}

interface Ready {
  readonly of: 'value' | 'count';
  readonly forbids: boolean;
  readonly says: Words;
  holds(value: Value): boolean;
}

export function prepare(entry: ConditionEntry, title: string): Prepared {
  const steps = stepsOf(entry.field);
  const same = entry['same-as'] === undefined ? undefined : stepsOf(entry['same-as']);
  const asked = (Object.keys(tests) as TestName[]).filter((name) => entry[name] !== undefined);
  const ready = asked.flatMap((name) => readyTest(name, wordsOf(entry[name])) ?? []);
  const presence = entry.written ?? (asked.length + (same ? 1 : 0) === 0 ? 'yes' : undefined);

  const breachOf = (subject: Subject): Breach | undefined => {
    const values = valuesAt(subject, steps);
    if (presence === 'no' && values[0]) return { says: mustBeEmpty(title), value: values[0] };
    if (values.length === 0 && (presence === 'yes' || ready.some(needsValue)))
      return { says: isMissing(title) };
    if (same && !sameWords(values, valuesAt(subject, same)))
      return { says: differs(title, entry['same-as'] ?? ''), ...(values[0] && { value: values[0] }) };
    for (const test of ready) {
      const wrong = candidates(test, values).find((value) => !test.holds(value));
      if (wrong) return breach(test, wrong, title);
    }
    return undefined;
  };
  const means = (subject: Subject): boolean => {
    const values = valuesAt(subject, steps);
    if (presence === 'no') return values.length === 0;
    if (presence === 'yes' && values.length === 0) return false;
    if (same && !sameWords(values, valuesAt(subject, same))) return false;
    return ready.every((test) => isMeant(test, values));
  };
  return { breachOf, means, senseless: asked.filter((name) => !readyTest(name, wordsOf(entry[name]))) };
}

function readyTest(name: TestName, wanted: readonly string[]): Ready | undefined {
  const { forbids = false, of, prepare: make, says } = tests[name];
  const holds = make(wanted);
  return holds && { of, forbids, holds, says: says(wanted) };
}

function wordsOf(wanted: string | readonly string[] | undefined): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : (wanted ?? []);
}

function needsValue({ forbids, of }: Ready): boolean {
  return of === 'value' && !forbids;
}

/** A count is a value, too: one that stands nowhere. */
function candidates({ of }: Ready, values: readonly Found[]): readonly (Found | Value)[] {
  return of === 'count' ? [{ text: String(values.length) }] : values;
}

function isMeant(test: Ready, values: readonly Found[]): boolean {
  const all = candidates(test, values);
  return test.forbids ? all.every((value) => test.holds(value)) : all.some((value) => test.holds(value));
}

function sameWords(some: readonly Value[], others: readonly Value[]): boolean {
  const words = (values: readonly Value[]) =>
    JSON.stringify([...new Set(values.map(({ text }) => fold(text)))].sort());
  return words(some) === words(others);
}

function breach({ of, says }: Ready, value: Found | Value, title: string): Breach {
  const shown = of === 'count' ? `（${value.text}件）` : quote(value.text);
  const english = of === 'count' ? ` (${value.text})` : ` "${value.text}"`;
  return {
    says: { ja: `${title}${shown}${says.ja}`, en: `${title}${english} ${says.en}` },
    ...('origin' in value && { value }),
  };
}

function isMissing(title: string): Words {
  return { ja: `${title}が書かれていません。`, en: `${title} is not written.` };
}

function mustBeEmpty(title: string): Words {
  return { ja: `${title}は書けません。`, en: `${title} must not be written.` };
}

function differs(title: string, other: string): Words {
  return { ja: `${title}が ${other} と違います。`, en: `${title} differs from \`${other}\`.` };
}
