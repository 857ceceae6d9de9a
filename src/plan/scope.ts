/** 全区が, 24区で, すべての地域単位で: who has to reach a target, in a sentence. */
import { plainNumber } from '../japanese/quantity.ts';

export interface Scope {
  /** As written: 全区. */
  readonly words: string;
  readonly at: number;
  /** What it counts: 区, 地域, 支援対象者. */
  readonly unit: string;
  /** 24 in 24区; undefined where the words say all. */
  readonly count: number | undefined;
}

/** What may follow: a scope is who acts or where, and not the first half of a longer word (全区ネットワーク, 各区の実情). */
const followed =
  '(?=(?:が|で|に|は|を|も|において|における|について|に対し|それぞれ|とも|へ|実施|展開|共通|[、。）)]|$))';
const every = `(?<![完安健保万])(?:全|すべての|全ての|(?<![0-9０-９])[0-9０-９]+)`;
const all = new RegExp(`(?:${every}(?<unit>[\\p{Script=Han}々ァ-ヶー]{1,14}?)${followed})`, 'gu');
const each = new RegExp(`各(?<unit>区|地域|地区|局|部|課|所属|校|学校|園|施設)${followed}`, 'gu');

/** 全区ネットワーク is one network. */
const areaUnit = /^(?:行政)?区(?:役所|長)?$/;
const noUnit = /^(?:体|部|般|面|力|国|市|員|庁|額|年|月|日|期|回|件|度|般的)/;
const countable = /^(?:区|地域|地区|校区|支所|行政区)/;

export function readScopes(text: string): Scope[] {
  return [...text.matchAll(all), ...text.matchAll(each)]
    .flatMap((found) => scopeOf(found) ?? [])
    .sort((a, b) => a.at - b.at);
}

function scopeOf(found: RegExpMatchArray): Scope | undefined {
  const [words] = found;
  const unit = found.groups?.unit ?? '';
  const digits = /^[0-9０-９]+/.exec(words)?.[0];
  if (digits !== undefined ? !countable.test(unit) : noUnit.test(unit)) return undefined;
  if (unit.startsWith('区') && !areaUnit.test(unit)) return undefined;
  const count = digits === undefined ? undefined : plainNumber(digits);
  return { words, at: found.index ?? 0, unit, count };
}

/** The areas of the city are meant: 全区, 24区. */
export function isOfAreas({ unit }: Scope): boolean {
  return areaUnit.test(unit);
}

/** What lies inside the areas is reported by them too: 全地域, すべての地域単位. */
export function isByArea(scope: Scope): boolean {
  return isOfAreas(scope) || /^(?:地域|地区|校区)/.test(scope.unit);
}
