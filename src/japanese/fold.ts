/** A text made comparable: 全角 and 半角, spaces, and the many parentheses, tildes and dashes become one. */

const variants: readonly (readonly [RegExp, string])[] = [
  [/[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g, ''],
  [/[〔﹙⦅❨]/g, '('],
  [/[〕﹚⦆❩]/g, ')'],
  [/[〜∼∿˜〰]/g, '~'],
  [/[‐‑‒–—―−─━﹣]/g, '-'],
  // A long-vowel mark is a dash only where no kana stands before it.
  [/(?<![\u3041-\u30ff])ー/g, '-'],
];

const settled = /^[\x21-\x7e\u3001-\u300f\u3041-\u3096\u30a1-\u30fb\u4e00-\u9fff]*$/;

/** What was planned is reported in the same words, and looked at by many a rule. */
const known = new Map<string, string>();
const most = 10_000;

export function fold(text: string): string {
  if (settled.test(text)) return text;
  if (text.length > 500) return foldAnew(text);
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const folded = foldAnew(text);
  known.set(text, folded);
  return folded;
}

/** Many marks on one letter, which take the square of their number to be put in order. */
const marks = /\p{M}{30}(?=\p{M})/gu;

function foldAnew(text: string): string {
  // U+034F parts them and has no look, as Unicode's own way for streams has it (UAX #15).
  let folded = (text.length > 500 ? text.replace(marks, '$&\u034f') : text).normalize('NFKC');
  if (settled.test(folded)) return folded;
  for (const [pattern, replacement] of variants) folded = folded.replace(pattern, replacement);
  return folded;
}
