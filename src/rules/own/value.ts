/** A field of a subject, however deep or behind however many links → the values written there. */
import { below, type Origin } from '../../diagnostics/finding.ts';
import { grouped } from '../../lists.ts';
import { oncePer } from '../../once.ts';
import { isMapping } from '../../sheets/mapping.ts';
import { fieldOf, type Subject } from './subject.ts';

export interface Value {
  readonly text: string;
  /** The year a bare month in it belongs to. */
  readonly fiscalYear?: number | undefined;
}

export interface Found extends Value {
  readonly origin: Origin;
}

/** `initiatives.owner` → its steps. */
export function stepsOf(field: string): string[] {
  return field.split('.').map((step) => step.trim());
}

/** Those behind one entity that many are linked to are one list for all of them. */
export function valuesAt(subject: Subject, steps: readonly string[]): readonly Found[] {
  let [last, at] = [subject, 0];
  for (let next = onlyBehind(last, steps[at]); next; next = onlyBehind(last, steps[at])) {
    last = next;
    at += 1;
  }
  return at === 0 ? valuesOfAll([subject], steps) : valuesBehind(last, steps.slice(at));
}

function onlyBehind(subject: Subject, step: string | undefined): Subject | undefined {
  const linked = step !== undefined && leadsOn(subject, step) ? subject.links[step]?.() : undefined;
  return linked?.length === 1 ? linked[0] : undefined;
}

const knownBehind = oncePer((_: Subject) => new Map<string, readonly Found[]>());

function valuesBehind(subject: Subject, steps: readonly string[]): readonly Found[] {
  const known = knownBehind(subject);
  const name = steps.join('.');
  const found = known.get(name) ?? valuesOfAll([subject], steps);
  known.set(name, found);
  return found;
}

function valuesOfAll(subjects: readonly Subject[], steps: readonly string[]): readonly Found[] {
  let reached = subjects;
  let at = 0;
  for (; leadsOn(reached[0], steps[at]); at += 1) reached = linkedBy(reached, steps[at] ?? '');
  return reached.flatMap((one) => valuesOf(one, steps.slice(at)));
}

function valuesOf(subject: Subject, [step, ...rest]: readonly string[]): Found[] {
  const { fiscalYear, origin, title } = subject;
  if (step === undefined) return [{ text: title, origin, fiscalYear }];
  const field = fieldOf(subject, step);
  return valuesIn(field.data, field.origin, stepsInto(step, field.data, rest)).map((found) => ({
    ...found,
    fiscalYear,
  }));
}

function leadsOn(subject: Subject | undefined, step: string | undefined): boolean {
  return subject !== undefined && step !== undefined && Object.hasOwn(subject.links, step);
}

/** Each once, however many ways lead there: from links to links and back they would multiply. */
function linkedBy(subjects: readonly Subject[], step: string): readonly Subject[] {
  const linked = subjects.flatMap((one) => one.links[step]?.() ?? []);
  if (subjects.length < 2) return linked;
  return [...grouped(linked, placeOf).values()].flatMap(([first]) => first ?? []);
}

function placeOf({ origin: { document, file, path } }: Subject): string {
  return [file, document, ...path].join('\u0000');
}

/** Lists are walked through; `*` stands for any key. */
function valuesIn(data: unknown, origin: Origin, steps: readonly string[]): Found[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => valuesIn(item, below(origin, index), steps));
  if (typeof data === 'string')
    return steps.length === 0 || (steps.length === 1 && steps[0] === 'text') ? textAlone(data, origin) : [];
  if (typeof data !== 'object' || data === null) return [];
  const [step, ...rest] = steps;
  if (step === undefined) return [{ text: nameOf(data), origin }];
  const members = step === '*' ? Object.entries(data) : Object.entries(data).filter(([key]) => key === step);
  return members.flatMap(([key, member]) =>
    valuesIn(member, below(origin, key), stepsInto(key, member, rest)),
  );
}

/** An owner that is named alone leads, and beside others the one who leads is meant. */
function stepsInto(field: string, data: unknown, steps: readonly string[]): readonly string[] {
  if (field !== 'owner' || steps.length > 1 || (steps[0] ?? 'lead') !== 'lead') return steps;
  return isMapping(data) ? ['lead'] : [];
}

function textAlone(text: string, origin: Origin): Found[] {
  return text.trim() === '' ? [] : [{ text, origin }];
}

/** What a person would call a mapping by. */
function nameOf(data: object): string {
  const named = ['text', 'value', 'title'].map((key) => Reflect.get(data, key));
  return String(named.find((name) => typeof name === 'string') ?? '');
}
