/** Names that Excel accepts: for worksheets, and for the cells that show a field. */
import type { FieldReference } from '../grid/grid.ts';
import { characters } from '../japanese/characters.ts';
import { clean } from './clean.ts';

const longestSheet = 31;
const longestName = 255;
export const fieldPrefix = 'reform.';

/** The hidden worksheet on which a workbook remembers where its words come from. */
export const recordSheet = '_reform';

/** Excel keeps it for the list of changes, each edition in its own language. */
const reserved = ['history', '履歴'];

/** Excel refuses them; that of Japan also takes the wide ones for the same. */
const forbidden = /[\\/?*:[\]＼￥／？＊：［］\s]+/g;
const quotes = /['’＇]/g;

/** The wished names made legal and different from each other, in the same order. */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set([...reserved, recordSheet]);
  const numbered = numbering(taken);
  return wishes.map((wish) => {
    const base = legal(wish) || 'シート';
    const alone = cut(base, longestSheet);
    const name = taken.has(key(alone)) ? numbered(base) : alone;
    taken.add(key(name));
    return name;
  });
}

/** The first number behind a name that makes it another; of many that begin alike none is tried twice. */
function numbering(taken: ReadonlySet<string>): (base: string) => string {
  const tried = new Map<string, number>();
  return (base) => {
    for (let most = 10; ; most *= 10) {
      const head = cut(base, longestSheet - ` (${most - 1})`.length);
      const place = `${key(head)} ${most}`;
      let number = tried.get(place) ?? Math.max(2, most / 10);
      while (number < most && taken.has(key(`${head} (${number})`))) number += 1;
      tried.set(place, number);
      if (number < most) return `${head} (${number})`;
    }
  };
}

function legal(wish: string): string {
  return clean(wish).replace(forbidden, ' ').replace(quotes, '′').trim();
}

function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  let kept = '';
  for (const character of characters(name)) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trim() || name.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function key(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

export interface FieldName {
  readonly name: string;
  /** The same for all names that Excel takes for one: it does not tell A from a. */
  readonly key: string;
}

/**
 * The defined name of a field: kana, kanji, Latin letters, digits and dots stand as they are, anything else as `_2d_`;
 * `_a_` parts entity and field. Undefined where it would be longer than Excel allows.
 */
export function fieldNames({ entity, field }: FieldReference): FieldName | undefined {
  const [owner, path] = [encode(entity), encode(field)];
  const name = `${fieldPrefix}${owner.name}_a_${path.name}`;
  if (name.length > longestName) return undefined;
  const same = owner.name === owner.key && path.name === path.key;
  return { name, key: same ? name : `${fieldPrefix}${owner.key}_a_${path.key}` };
}

export function fieldName(field: FieldReference): string | undefined {
  return fieldNames(field)?.name;
}

/** The same fields come back in every sheet. */
const encoded = new Map<string, FieldName>();

function encode(text: string): FieldName {
  const known = encoded.get(text);
  if (known) return known;
  const code = (character: string) => `_${character.codePointAt(0)?.toString(16)}_`;
  const name = text.replace(/[^A-Za-z0-9.々ぁ-ゖァ-ヺー一-龥]/gu, code);
  const made = { name, key: name.toLowerCase() };
  encoded.set(text, made);
  return made;
}
