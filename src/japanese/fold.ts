/** A text made comparable: 全角 and 半角, spaces, and the many parentheses, tildes and dashes become one. */
import { oncePerText } from '../once.ts';

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

export function fold(text: string): string {
  if (settled.test(text)) return text;
  return text.length > 500 ? foldAnew(text) : foldOnce(text);
}

/** What was planned is reported in the same words, and looked at by many a rule. */
const foldOnce = oncePerText(10_000, foldAnew);

/** Many marks on one letter, which take the square of their number to be put in order. */
const marks = /\p{M}{30}(?=\p{M})/gu;

function foldAnew(text: string): string {
  // U+034F parts them and has no look, as Unicode's own way for streams has it (UAX #15).
  let folded = (text.length > 500 ? text.replace(marks, '$&\u034f') : text).normalize('NFKC');
  if (settled.test(folded)) return folded;
  for (const [pattern, replacement] of variants) folded = folded.replace(pattern, replacement);
  return folded;
}
