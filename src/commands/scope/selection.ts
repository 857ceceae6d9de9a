/** `--only`: words of the operator → which pages, findings or duties are meant; either of several within one key, all of several keys. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import { fold } from '../../japanese/fold.ts';
import { put } from '../../lists.ts';
import type { Traits } from '../../reform.ts';
import { suggest } from '../../sheets/suggest.ts';
import { didYouMean } from '../line/usage.ts';

const keys = ['owner', 'kind', 'id', 'status'] as const;
type Key = (typeof keys)[number];

/** What the kinds are called on paper. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['取組', 'initiative'],
  ['方針', 'policy'],
  ['指標', 'kpi'],
  ['一覧', 'plan'],
  ['計画', 'plan'],
]);

type Wish = (traits: Traits) => boolean;

/** Undefined when nothing was chosen, and then everything is meant. */
export function selectionOf(only: unknown): Wish | undefined {
  if (!Array.isArray(only) || only.length === 0) return undefined;
  const wishes = new Map<string, Wish[]>();
  for (const words of only.map(String)) {
    const [key, wish] = wishOf(words);
    put(wishes, key, wish);
  }
  return (traits) => [...wishes.values()].every((any) => any.some((wish) => wish(traits)));
}

function wishOf(words: string): [key: string, wish: Wish] {
  const [, name, value = ''] = /^([^=＝]*)[=＝](.*)$/su.exec(words) ?? [];
  if (name === undefined)
    return ['', (traits) => valuesOf(traits, 'owner').has(fold(words)) || fold(traits.id) === fold(words)];
  const key = keys.find((one) => one === name.normalize('NFKC').trim().toLowerCase());
  if (!key) throw unknownKey(name);
  const wanted = fold(key === 'kind' ? (kinds.get(value.trim()) ?? value) : value);
  return [key, (traits) => valuesOf(traits, key).has(wanted)];
}

/** An owner is found by any of its levels, and by all of them together. */
function valuesOf(traits: Traits, key: Key): ReadonlySet<string> {
  const given = traits[key];
  const values = typeof given === 'string' ? [given] : given;
  const parts = key === 'owner' ? [values.join(' '), ...values.flatMap((one) => one.split(/\s+/))] : [];
  return new Set([...values, ...parts].filter((one) => one.trim() !== '').map(fold));
}

function unknownKey(name: string): Failure {
  const meant = suggest(name, keys);
  return new Failure(
    {
      ja: `--only に「${name}」は使えません（${keys.join('・')} のいずれかです）。`,
      en: `--only does not know "${name}" (one of: ${keys.join(', ')}).`,
    },
    meant === undefined ? undefined : didYouMean(meant),
  );
}

/** At most so many of each key are named. */
const most = 10;

export function nothingChosen(only: unknown, all: readonly Traits[]): Failure {
  const asked = Array.isArray(only) ? only.map(String).join(' ') : '';
  const lines = keys.flatMap((key) => {
    const values = [...new Set(all.flatMap((traits) => traits[key]))];
    return values.length === 0 ? [] : [{ key, values }];
  });
  const list = (between: string): string =>
    lines
      .map(({ key, values }) => {
        const rest = values.length > most ? `${between}…` : '';
        return `${key}=${values.slice(0, most).join(between)}${rest}`;
      })
      .join(' / ');
  const hint: Words = {
    ja: `次のものがあります: ${list('・')}`,
    en: `there are: ${list(', ')}`,
  };
  return new Failure(
    { ja: `--only（${asked}）に当てはまるものはありません。`, en: `Nothing fits --only (${asked}).` },
    lines.length === 0 ? undefined : hint,
  );
}
