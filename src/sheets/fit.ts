/** Plain data → a sheet of a known shape: what does not fit is said and cut out, so that the rest is still checked. */
import type * as z from 'zod';
import { below, type Origin, type Path } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import { valueAt } from './amend.ts';
import { withoutLineEnds } from './line-end.ts';
import { isMapping } from './mapping.ts';
import { type Misfit, misfitsOf } from './misfit.ts';
import * as say from './misfit-words.ts';
import { judge } from './overflow.ts';
import type { Plain } from './plain.ts';
import type { Pruned } from './pruned.ts';
import { Pruning } from './pruning.ts';
import type { Raised } from './raised.ts';
import { exampleAt, membersAt } from './schema.ts';
import { suggest } from './suggest.ts';
import { synonyms } from './synonyms.ts';
import { traps } from './traps.ts';

export interface Shaped<Data> {
  /** What survives; null when nothing does. */
  readonly data: Data | null;
  /** The origin of the data: knows the list items left out, so that `below(origin, …)` leads to the written places. */
  readonly origin: Origin;
  readonly findings: readonly Raised[];
}

/** Cutting a value may leave its surroundings incomplete, one level a round. */
const mostRounds = 50;

export function fitSheet<Schema extends z.ZodType>(
  schema: Schema,
  value: Plain,
  origin: Origin,
): Shaped<z.output<Schema>> {
  const pruning = new Pruning(value);
  const findings: Raised[] = dropPrototypeKeys(pruning, origin);
  for (let round = 0; round < mostRounds && pruning.value !== undefined; round += 1) {
    const result = judge(schema, pruning, origin, findings);
    if (result.success)
      return { data: withoutLineEnds(result.data), origin: originOf(pruning, origin), findings };
    const misfits = sentences(misfitsOf(result.error.issues, pruning.value), pruning.value, schema);
    for (const misfit of misfits) append(findings, raise(misfit, pruning, schema, origin));
    for (const misfit of misfits) cut(misfit, pruning);
    pruning.settle();
  }
  return { data: null, origin, findings };
}

function originOf({ without }: Pruning, origin: Origin): Origin | Pruned {
  return without.length === 0 ? origin : { ...origin, without };
}

type Found = Misfit | { readonly kind: 'sentence'; readonly path: Path; readonly text: string };

/** `- 目標: 900件` is a mapping to YAML and a sentence to its author, and so is `- 次のとおり:`. */
function sentences(misfits: readonly Misfit[], root: unknown, schema: z.ZodType): Found[] {
  const sentenceAt = new Set<string>();
  const found: Found[] = [];
  for (const misfit of misfits) {
    const place = JSON.stringify(misfit.path);
    if (sentenceAt.has(place)) continue;
    const text = sentenceOf(misfit, root, schema);
    if (text === undefined) found.push(misfit);
    else {
      sentenceAt.add(place);
      found.push({ kind: 'sentence', path: misfit.path, text });
    }
  }
  // A mapping that is a sentence lacks keys only because it is none.
  return found.filter(
    ({ kind, path }) => kind !== 'missing' || !sentenceAt.has(JSON.stringify(path.slice(0, -1))),
  );
}

function sentenceOf(misfit: Misfit, root: unknown, schema: z.ZodType): string | undefined {
  const { kind, path } = misfit;
  const textIsDue = kind === 'wrong-type' && misfit.expected.includes('text');
  const inList = typeof path.at(-1) === 'number';
  if (!textIsDue && !(kind === 'unknown-key' && inList)) return undefined;
  const value = valueAt(root, path);
  const entries = isMapping(value) ? Object.entries(value) : [];
  const [key = '', said] = entries[0] ?? [];
  if (entries.length !== 1 || (typeof said !== 'string' && said !== undefined)) return undefined;
  const { keys, titles } = membersAt(schema, root, path);
  return nearest(key, keys, titles) === undefined ? `${key}: ${said ?? ''}`.trimEnd() : undefined;
}

function nearest(
  key: string,
  keys: readonly string[],
  titles: ReadonlyMap<string, string>,
): string | undefined {
  return suggest(key, keys, new Map([...synonyms, ...titles]));
}

function raise(misfit: Found, pruning: Pruning, schema: z.ZodType, origin: Origin): Raised[] {
  const { path } = misfit;
  const value = valueAt(pruning.value, path);
  const at = below(origin, ...pruning.written(path));
  switch (misfit.kind) {
    case 'sentence': {
      const { rule, message, hint } = traps.colonInValue({ from: 0, to: 0 }, misfit.text);
      return [{ rule, at, message, hint }];
    }
    case 'unknown-key':
      return [{ ...unknownKey(misfit, pruning, schema), at: below(at, misfit.key) }];
    case 'unknown-value': {
      const said = say.unknownValue(
        keyOf(path),
        String(value),
        suggest(String(value), misfit.choices),
        misfit.choices,
      );
      return [{ rule: 'shape/unknown-value', at, ...said }];
    }
    case 'unknown-kind': {
      const isThere = isWrittenEmpty(pruning.value, path);
      const misspelt = isThere ? undefined : keysBeside(path, pruning).find(isMeantAsKind);
      if (misspelt !== undefined) return [misspeltKind(misspelt, below(origin, misspelt))];
      const near = typeof value === 'string' ? suggest(value, misfit.choices, kinds) : undefined;
      return [{ rule: 'shape/unknown-kind', at, ...say.unknownKind(value, isThere, near, misfit.choices) }];
    }
    case 'wrong-type':
      return [
        {
          rule: 'shape/wrong-type',
          at,
          key: typeof value === 'object',
          ...say.wrongType(path, value, misfit.expected),
        },
      ];
    case 'missing':
      if (isWrittenEmpty(pruning.value, path) || pruning.wasCut(path) || isMisspelt(path, pruning, schema))
        return [];
      return [{ rule: 'shape/missing', at, ...say.missing(path, pruning.wasEmpty(path)) }];
    case 'malformed-value': {
      const said = say.malformed(path, value, misfit.words, exampleAt(schema, pruning.value, path));
      return [{ rule: 'shape/unknown-value', at, ...said }];
    }
  }
}

function unknownKey(
  { key, path }: Extract<Misfit, { kind: 'unknown-key' }>,
  pruning: Pruning,
  schema: z.ZodType,
): Omit<Raised, 'at'> {
  const { keys, titles } = membersAt(schema, pruning.value, path);
  const near = nearest(key, keys, titles);
  const value = valueAt(pruning.value, path);
  const isTaken = typeof value === 'object' && value !== null && near !== undefined && near in value;
  return {
    rule: 'shape/unknown-key',
    key: true,
    ...say.unknownKey(key, near, keys, isHigher(key, pruning, schema, path)),
    ...(near !== undefined && !isTaken && { fix: { text: near, safe: true } }),
  };
}

function keysBeside(path: Path, pruning: Pruning): string[] {
  const above = valueAt(pruning.value, path.slice(0, -1));
  return isMapping(above) ? Object.keys(above) : [];
}

/** Kind, ｋｉｎｄ, 種類; type is a key of its own. */
const kindNames: ReadonlyMap<string, string> = new Map([
  ['種類', 'kind'],
  ['種別', 'kind'],
]);

function isMeantAsKind(key: string): boolean {
  return suggest(key, ['kind'], kindNames) !== undefined;
}

function misspeltKind(key: string, at: Origin): Raised {
  const fix = { text: 'kind', safe: true };
  return { rule: 'shape/unknown-key', at, key: true, fix, ...say.unknownKey(key, 'kind', [], false) };
}

/** What a kind of sheet is called in Japanese. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['取組', 'initiative'],
  ['取り組み', 'initiative'],
  ['方針', 'policy'],
  ['指標', 'kpi'],
  ['モニタリング', 'monitoring'],
]);

/** The key is known to a mapping further out: only its indentation is wrong. */
function isHigher(key: string, pruning: Pruning, schema: z.ZodType, path: Path): boolean {
  return path.some((_, depth) => membersAt(schema, pruning.value, path.slice(0, depth)).keys.includes(key));
}

function keyOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

/** The key is there, but misspelt: that is said already. */
function isMisspelt(path: Path, pruning: Pruning, schema: z.ZodType): boolean {
  // An empty item of a list has no name.
  if (typeof path.at(-1) === 'number') return false;
  const above = path.slice(0, -1);
  const { keys, titles } = membersAt(schema, pruning.value, above);
  return Object.keys(valueAt(pruning.value, above) ?? {}).some(
    (key) => !keys.includes(key) && nearest(key, keys, titles) === path.at(-1),
  );
}

/** `title:` with nothing after it is as good as left out. */
function isWrittenEmpty(root: unknown, path: Path): boolean {
  const above = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  return typeof above === 'object' && above !== null && typeof key === 'string' && key in above;
}

function cut(misfit: Found, pruning: Pruning): void {
  const { path } = misfit;
  if (misfit.kind === 'unknown-key') pruning.cut([...path, misfit.key]);
  else if (misfit.kind === 'unknown-kind') pruning.cut([]);
  else if (misfit.kind !== 'missing' || typeof path.at(-1) === 'number') pruning.cut(path);
  else if (isWrittenEmpty(pruning.value, path)) pruning.leaveOut(path);
  else pruning.cut(path.slice(0, -1));
}

/** zod passes over `__proto__` in records without a word. */
function dropPrototypeKeys(pruning: Pruning, origin: Origin): Raised[] {
  const findings: Raised[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (step === '__proto__') {
        const at = below(origin, ...path, step);
        findings.push({
          rule: 'shape/unknown-key',
          at,
          key: true,
          ...say.unknownKey(key, undefined, [], false),
        });
        pruning.cut([...path, step]);
      } else visit(member, [...path, step]);
    }
  };
  visit(pruning.value, []);
  return findings;
}
