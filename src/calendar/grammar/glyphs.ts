/** Text as the grammar sees it: one width, one tilde, one dash, one kind of bracket, no spaces; and the way back to the author's offsets. */

export interface Glyphs {
  readonly text: string;
  /** The folded text without spaces; a line break stays. */
  readonly chars: string;
  /** Where each of the characters begins in the text; undefined when nothing was left out. */
  readonly starts: readonly number[] | undefined;
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
  [' ', '\t\u00a0\u1680\u2002\u2003\u2009\u200a\u202f\u205f\u3000'],
];

/** What has no width at all; marked by a code that no text folds to. */
const nothing = 0xffff;
const invisible = '\0\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f';

/** The folded code of every code; 0 where it is its own. */
const table = new Uint16Array(0x10000);

for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
for (const [to, from] of alike) for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
for (const char of invisible) table[char.charCodeAt(0)] = nothing;

/** Half-width kana, radicals that PDF files carry, and old code tables become their ordinary character when first met. */
function isCompatible(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff5f && code <= 0xffef)
  );
}

function foldedCode(code: number): number {
  const known = table[code] ?? 0;
  if (known !== 0) return known;
  if (!isCompatible(code)) return code;
  const plain = String.fromCharCode(code).normalize('NFKC');
  const own = plain.length === 1 ? plain.charCodeAt(0) : code;
  const folded = table[own] || own;
  table[code] = folded;
  return folded;
}

const space = 0x20;
export const longVowel = 0x30fc;
const longVowels = new Set([longVowel, 0xff70]);
export const isKana = (code: number) => (code > 0x3040 && code < 0x3097) || (code > 0x30a0 && code < 0x30fd);

const marks = new Map([
  [0x3099, '\u3099'],
  [0x309a, '\u309a'],
  [0xff9e, '\u3099'],
  [0xff9f, '\u309a'],
]);

/** A voicing mark that stands apart (half-width kana, file names from a Mac) joins the letter before it. */
function voiced(before: number, code: number): number | undefined {
  const mark = code < 0x3099 ? undefined : marks.get(code);
  if (mark === undefined || !isKana(before)) return undefined;
  const whole = (String.fromCharCode(before) + mark).normalize('NFC');
  return whole.length === 1 ? whole.charCodeAt(0) : undefined;
}

/** What a character is by itself: the code it folds to; undefined where only its neighbours tell, or where it leaves no glyph. */
export function ownCode(code: number): number | undefined {
  if (longVowels.has(code) || marks.has(code)) return undefined;
  const folded = foldedCode(code);
  return folded === space || folded === nothing ? undefined : folded;
}

const chunk = 8192;

function stringOf(codes: readonly number[]): string {
  if (codes.length <= chunk) return String.fromCharCode(...codes);
  let text = '';
  for (let at = 0; at < codes.length; at += chunk)
    text += String.fromCharCode(...codes.slice(at, at + chunk));
  return text;
}

export function glyphsOf(text: string): Glyphs {
  const codes: number[] = [];
  let starts: number[] | undefined;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const whole = voiced(before, code);
    const folded = longVowels.has(code) && isKana(before) ? longVowel : foldedCode(code);
    if (whole !== undefined) codes[codes.length - 1] = whole;
    if (whole !== undefined || folded === space || folded === nothing) {
      starts ??= codes.map((_, index) => index);
      before = whole ?? before;
      continue;
    }
    codes.push(folded);
    starts?.push(at);
    before = folded;
  }
  return { text, chars: stringOf(codes), starts };
}

export function startOf({ starts }: Glyphs, at: number): number {
  return starts === undefined ? at : (starts[at] ?? 0);
}

/** The end of the character in the author's text, with the voicing mark that joined it. */
export function endOf(glyphs: Glyphs, at: number): number {
  const end = startOf(glyphs, at) + 1;
  return glyphs.starts !== undefined && marks.has(glyphs.text.charCodeAt(end)) && !isOwn(glyphs, at + 1, end)
    ? end + 1
    : end;
}

function isOwn(glyphs: Glyphs, at: number, start: number): boolean {
  return at < glyphs.chars.length && startOf(glyphs, at) === start;
}

/** A space stands before the character: digits do not join across it. */
export function hasGap(glyphs: Glyphs, at: number): boolean {
  if (glyphs.starts === undefined || at <= 0 || at >= glyphs.chars.length) return false;
  for (let before = startOf(glyphs, at) - 1; before >= endOf(glyphs, at - 1); before--) {
    if (table[glyphs.text.charCodeAt(before)] === space || glyphs.text.charCodeAt(before) === space)
      return true;
  }
  return false;
}
