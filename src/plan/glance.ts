/** One look over a document's data: what its texts have in them together, with no text listed. */
import { beginAlike } from '../japanese/letters.ts';
import { leadingNumber } from '../japanese/ordinal.ts';
import { traitsOf } from '../japanese/traits.ts';
import { isMapping, type Mapping } from '../sheets/mapping.ts';

/** Ids, codes and words of a fixed list are no prose. */
const notProse = new Set([
  'kind',
  'id',
  'code',
  'of',
  'after',
  'to',
  'policy',
  'action',
  'initiative',
  'kpi',
  'kpis',
  'answers',
  'leads-to',
  'restates',
  'status',
  'cycle',
  'standard',
  'show',
  'better',
  'paper',
  'marks',
  'mark',
  'number',
  'dictionary',
  'forms',
  'page',
  'order',
]);

/** `to` names an upper plan by its id, but a law or a plan in words where relations are told. `inside` is the key above it. */
export function isProse(key: string, inside: string): boolean {
  return !notProse.has(key) || (key === 'to' && inside === 'relations');
}

export class Glance {
  /** As bits of `trait`. */
  traits = 0;
  /** How long the longest text is. */
  longest = 0;
  /** Two texts of a list, one after the other, may begin with the same words. */
  alike = false;
  /** A list may carry numbers: ①, (1). */
  numbered = false;

  constructor(data: unknown) {
    this.#look(data, '', true);
  }

  #look(value: unknown, field: string, prose: boolean): void {
    if (typeof value === 'string') this.#text(value, prose);
    else if (Array.isArray(value)) this.#list(value, field, prose);
    else if (isMapping(value)) this.#mapping(value, field, prose);
  }

  #text(text: string, prose: boolean): void {
    if (leadingNumber(text) !== undefined) this.numbered = true;
    if (!prose) return;
    this.traits |= traitsOf(text);
    if (text.length > this.longest) this.longest = text.length;
  }

  #list(list: readonly unknown[], field: string, prose: boolean): void {
    for (let at = 0; at < list.length; at += 1) {
      const item = list[at];
      const next = list[at + 1];
      if (typeof item === 'string' && typeof next === 'string' && beginAlike(item, next)) this.alike = true;
      this.#look(item, field, prose);
    }
  }

  #mapping(mapping: Mapping, inside: string, prose: boolean): void {
    const keys = Object.keys(mapping);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? '';
      if (key === 'number' || key === 'mark') this.numbered = true;
      this.#look(mapping[key], key, prose && isProse(key, inside));
    }
  }
}
