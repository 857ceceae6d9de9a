/** 最低1件, 10ポイント以上増加, ゼロ, 前年度より向上: how much a target asks for, in a sentence. */
import { plainNumber } from '../japanese/quantity.ts';

export type Size =
  /** 最低1件, 3回以上: per area and, with 毎年度, per year. */
  | { readonly kind: 'at-least'; readonly number: number; readonly unit: string; readonly words: string }
  /** 10ポイント以上増加, 50%増: against a value that has to be known. */
  | {
      readonly kind: 'change';
      readonly by: number;
      readonly unit: string;
      readonly direction: 'up' | 'down';
      readonly words: string;
    }
  /** 前年度より向上, 毎年増加, 加入率が向上: a direction without an amount. */
  | {
      readonly kind: 'trend';
      readonly direction: 'up' | 'down';
      readonly against: 'previous-year' | 'every-year' | undefined;
      readonly words: string;
    }
  | { readonly kind: 'zero'; readonly words: string };

/** From its first digit on: to try all others of a long run would take the square of its length. */
const number = '(?<![0-9０-９][,，.．]*)(?<number>[0-9０-９][0-9０-９,，.．]*)[\\s　]*';
const up = '増加|向上|上昇|増';
const down = '減少|低下|削減|低減|減';
const way = `(?:(?<up>${up})|(?<down>${down}))`;

const patterns = {
  least: new RegExp(
    `(?:最低|少なくとも)[\\s　]*${number}(?<unit>[\\p{Script=Han}\\p{Script=Katakana}ー％%]{1,6}?)(?=以上|[のをがずはでに、。）)]|$|新)`,
    'gu',
  ),
  more: new RegExp(`${number}(?<unit>[\\p{Script=Han}％%か所ヶ]{1,4}?)以上(?!の?(?:${up}|${down}))`, 'gu'),
  change: new RegExp(
    `${number}(?<unit>ポイント|pt|％|%|[\\p{Script=Han}か]{1,3}?)(?:以上|程度|超)?の?${way}(?![員強])`,
    'gu',
  ),
  previous: new RegExp(`(?:前年度?|昨年度?)(?:実績|の値)?(?:より|から|比で?|を)も?${way}`, 'gu'),
  yearly: new RegExp(`毎年度?、?${way}`, 'gu'),
  bare: new RegExp(`(?:率|割合|件数|人数|者数|箇所数|満足度)[がをの]${way}(?=$|[、。（(]|する|させる)`, 'gu'),
  zero: /(?:ゼロ(?![\p{Script=Katakana}ー])|[0０][件人]を?(?=実現|達成|維持|に|$))/gu,
} as const;

export function readSizes(text: string): Size[] {
  const found = [
    ...each(text, patterns.least, amount),
    ...each(text, patterns.more, amount),
    ...each(text, patterns.change, change),
    ...each(text, patterns.previous, (match) => trend(match, 'previous-year')),
    ...each(text, patterns.yearly, (match) => trend(match, 'every-year')),
    ...each(text, patterns.bare, (match) => trend(match, undefined)),
    ...each(text, patterns.zero, ([words = '']): Size => ({ kind: 'zero', words })),
  ];
  return withoutTwins(found.sort((a, b) => a.at - b.at)).map(({ size }) => size);
}

interface Found {
  readonly at: number;
  readonly size: Size;
}

function each(text: string, pattern: RegExp, make: (match: RegExpMatchArray) => Size): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index ?? 0, size: make(match) }));
}

/** 最低3件以上 is one size and not two. */
function withoutTwins(found: readonly Found[]): Found[] {
  return found.filter(({ at, size }, index) => {
    const before = found[index - 1];
    return !before || at >= before.at + before.size.words.length || size.kind === 'zero';
  });
}

function amount(match: RegExpMatchArray): Size {
  return { kind: 'at-least', ...figureOf(match), words: match[0] };
}

function change(match: RegExpMatchArray): Size {
  const { number: by, unit } = figureOf(match);
  return { kind: 'change', by, unit, direction: directionOf(match), words: match[0] };
}

function trend(match: RegExpMatchArray, against: 'previous-year' | 'every-year' | undefined): Size {
  const words = match[0].replace(/^(?:率|割合|件数|人数|者数|箇所数|満足度)[がをの]/, '');
  return { kind: 'trend', direction: directionOf(match), against, words };
}

function directionOf({ groups }: RegExpMatchArray): 'up' | 'down' {
  return groups?.up === undefined ? 'down' : 'up';
}

function figureOf({ groups }: RegExpMatchArray): { number: number; unit: string } {
  return { number: plainNumber(groups?.number ?? ''), unit: (groups?.unit ?? '').normalize('NFKC') };
}
