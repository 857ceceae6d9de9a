/** A condition of a city's own rule, made ready to be asked of subjects; a mistake in it is told by its key. */
import type { Words } from '../../diagnostics/words.ts';
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import { oncePer } from '../../once.ts';
import type { ConditionEntry } from '../../sheets/shape/index.ts';
import type { Subject } from './subject.ts';
import { type TestName, tests } from './tests.ts';
import { type Found, stepsOf, type Value, valuesAt } from './value.ts';

/** What a condition found wrong: with the value, where one is to blame. */
export interface Breach {
  readonly says: Words;
  readonly value?: Found;
}

/** A test with the words it was given. */
interface Ready {
  readonly of: 'value' | 'count';
  readonly forbids: boolean;
  readonly says: Words;
  /** Of all values, looked at once. */
  judge(values: readonly Found[]): Judgement;
}

interface Judgement {
  /** The first that fails. */
  readonly wrong: Found | Value | undefined;
  readonly isMeant: boolean;
}

export class Condition {
  /** The tests whose words make no sense; they are left out. */
  readonly senseless: readonly TestName[];
  readonly #title: string;
  readonly #steps: ReturnType<typeof stepsOf>;
  /** Another field that must say the same. */
  readonly #same: { readonly name: string; readonly steps: ReturnType<typeof stepsOf> } | undefined;
  readonly #tests: readonly Ready[];
  readonly #presence: ConditionEntry['written'];

  /** `title` is what the field is called where a breach is told. */
  constructor(entry: ConditionEntry, title: string) {
    const same = entry['same-as'];
    const asked = (Object.keys(tests) as TestName[]).filter((name) => entry[name] !== undefined);
    const made = asked.map((name) => ({ name, test: readyTest(name, wordsOf(entry[name])) }));
    this.#title = title;
    this.#steps = stepsOf(entry.field);
    this.#same = same === undefined ? undefined : { name: same, steps: stepsOf(same) };
    this.#tests = made.flatMap(({ test }) => test ?? []);
    this.#presence = entry.written ?? (asked.length === 0 && same === undefined ? 'yes' : undefined);
    this.senseless = made.flatMap(({ name, test }) => (test ? [] : [name]));
  }

  /** Every value must pass. */
  breachOf(subject: Subject): Breach | undefined {
    const values = valuesAt(subject, this.#steps);
    const [first] = values;
    if (this.#presence === 'no' && first) return { says: mustBeEmpty(this.#title), value: first };
    if (!first && (this.#presence === 'yes' || this.#tests.some(needsValue)))
      return { says: isMissing(this.#title) };
    if (this.#same && !this.#isSame(subject, values))
      return { says: differs(this.#title, this.#same.name), ...(first && { value: first }) };
    for (const test of this.#tests) {
      const { wrong } = test.judge(values);
      if (wrong) return breach(test, wrong, this.#title);
    }
    return undefined;
  }

  /** One value that passes is enough for a subject to be meant. */
  means(subject: Subject): boolean {
    const values = valuesAt(subject, this.#steps);
    if (this.#presence === 'no') return values.length === 0;
    if (this.#presence === 'yes' && values.length === 0) return false;
    return this.#isSame(subject, values) && this.#tests.every((test) => test.judge(values).isMeant);
  }

  #isSame(subject: Subject, values: readonly Found[]): boolean {
    return !this.#same || sameWords(values, valuesAt(subject, this.#same.steps));
  }
}

function readyTest(name: TestName, wanted: readonly string[]): Ready | undefined {
  const { forbids = false, of, prepare: make, says } = tests[name];
  const holds = make(wanted);
  if (!holds) return undefined;
  const judge = oncePer((values: readonly Found[]): Judgement => {
    const all = candidates(of, values);
    const wrong = all.find((value) => !holds(value));
    return { wrong, isMeant: forbids ? wrong === undefined : all.some(holds) };
  });
  return { of, forbids, judge, says: says(wanted) };
}

function wordsOf(wanted: string | readonly string[] | undefined): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : (wanted ?? []);
}

function needsValue({ forbids, of }: Ready): boolean {
  return of === 'value' && !forbids;
}

/** A count is a value, too: one that stands nowhere. */
function candidates(of: Ready['of'], values: readonly Found[]): readonly (Found | Value)[] {
  return of === 'count' ? [{ text: String(values.length) }] : values;
}

function sameWords(some: readonly Value[], others: readonly Value[]): boolean {
  return wordsIn(some) === wordsIn(others);
}

const wordsIn = oncePer((values: readonly Value[]) =>
  JSON.stringify([...new Set(values.map(({ text }) => fold(text)))].sort()),
);

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
