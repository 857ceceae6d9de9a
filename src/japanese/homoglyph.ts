/** Characters that look alike in kanji and katakana, found where they stand among those of the other kind. */

export interface Homoglyph {
  readonly found: string;
  /** The word around it, for people to find it. */
  readonly around: string;
  readonly meant: { readonly character: string; readonly kind: '漢字' | 'カタカナ' };
}

const kanjiFor: Readonly<Record<string, string>> = {
  カ: '力',
  エ: '工',
  ロ: '口',
  ニ: '二',
  タ: '夕',
  ト: '卜',
};
const katakanaFor: Readonly<Record<string, string>> = { 工: 'エ', 夕: 'タ', 卜: 'ト' };

/** One katakana alone: not part of a word, no letter of a list (ア イ ウ), no counter (3カ所). */
const lone =
  /(?<![ァ-ヺー・ーＡ-Ｚ\w])(?<![0-9０-９一二三四五六七八九十数何])([カエロニ])(?![ァ-ヺー])(?![所月年国条村町店ヶ])/g;
/** A kanji inside a word of katakana. */
const inside = /(?<=[ァ-ヺー])([工夕卜])(?=[ァ-ヺー])/g;

export function findHomoglyphs(text: string): Homoglyph[] {
  return [
    ...[...text.matchAll(lone)].flatMap((found) => made(text, found, kanjiFor, '漢字')),
    ...[...text.matchAll(inside)].flatMap((found) => made(text, found, katakanaFor, 'カタカナ')),
  ];
}

function made(
  text: string,
  { 0: found, index }: RegExpMatchArray & { index: number },
  table: Readonly<Record<string, string>>,
  kind: Homoglyph['meant']['kind'],
): Homoglyph[] {
  const character = table[found];
  // A letter that numbers a list stands at the beginning, or in brackets.
  const numbers = /^$|[\s　。（(「［[]$/.test(text.slice(0, index));
  if (character === undefined || numbers) return [];
  const around = text.slice(Math.max(0, index - 3), index + 3);
  return [{ found, around, meant: { character, kind } }];
}
