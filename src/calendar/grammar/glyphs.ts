/** Text as the grammar sees it: one width, one tilde, one dash, one kind of bracket, no spaces; and the way back to the author's offsets. */

export interface Glyphs {
  /** The folded text without spaces; a line break stays. */
  readonly chars: string;
  /** Where each of the characters begins and ends in the author's text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A space stood before the character: digits do not join across it. */
  readonly gaps: readonly boolean[];
}

const alike: readonly (readonly [to: string, from: string])[] = [
  ['~', '～〜∼˜∽〰⁓'],
  ['-', '－‐‑‒–—―−─━﹣ー'],
  ['(', '（〔［【〈《｛[{⟨﹙❨〘〖'],
  [')', '）〕］】〉》｝]}⟩﹚❩〙〗'],
  ['→', '⇒➡⇨➔➜▶►⟶⟹'],
  ["'", '’‘＇´`′'],
  ['・', '･·‧•∙⋅'],
  ['、', '､，﹐'],
  ['。', '｡'],
  ['\n', '\r\u2028\u2029\v\f'],
];

/** Forms that NFKC maps to one ordinary character: full and half widths, radicals that PDF files carry, old code tables. */
const compatible: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
];

const skipped = 0;
const space = 0x20;

function makeTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [first, last] of compatible) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC');
      if (plain.length === 1) table[code] = plain.charCodeAt(0);
    }
  }
  for (const [to, from] of alike) {
    for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const char of ' \t\u00a0\u1680\u2002\u2003\u2009\u200a\u202f\u205f\u3000')
    table[char.charCodeAt(0)] = space;
  for (const char of '\0\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f')
    table[char.charCodeAt(0)] = skipped;
  return table;
}

let table: Uint16Array | undefined;

const kana = /[ぁ-ゖァ-ヺー]/;

/** A long vowel in a word (センター) is no dash. */
function isVowel(text: string, at: number, before: string): boolean {
  const char = text[at];
  return (char === 'ー' || char === 'ｰ') && kana.test(before);
}

const marks = new Map([
  ['\u3099', '\u3099'],
  ['\u309a', '\u309a'],
  ['ﾞ', '\u3099'],
  ['ﾟ', '\u309a'],
]);

/** A voicing mark that stands apart (half-width kana, file names from a Mac) joins the letter before it. */
function joined(before: string, char: string): string | undefined {
  const mark = marks.get(char);
  if (mark === undefined || !kana.test(before)) return undefined;
  const whole = (before + mark).normalize('NFC');
  return whole.length === 1 ? whole : undefined;
}

export function glyphsOf(text: string): Glyphs {
  table ??= makeTable();
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: boolean[] = [];
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const last = chars.length - 1;
    const before = chars[last] ?? '';
    const whole = joined(before, text.charAt(at));
    if (whole !== undefined) {
      chars[last] = whole;
      ends[last] = at + 1;
      continue;
    }
    const code = table[text.charCodeAt(at)] ?? skipped;
    if (code === space) gap = true;
    if (code === space || code === skipped) continue;
    chars.push(isVowel(text, at, before) ? 'ー' : String.fromCharCode(code));
    starts.push(at);
    ends.push(at + 1);
    gaps.push(gap);
    gap = false;
  }
  return { chars: chars.join(''), starts, ends, gaps };
}
