/** Other ways to write the same: whoever writes like this must hear nothing new. */

export interface Rewriting {
  readonly name: string;
  change(text: string): string;
  /** The lines it adds above everything else. */
  readonly above?: number;
}

const wide = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode((digit.codePointAt(0) ?? 0) + 0xfee0));

/** （4月～）, and nothing that stands in words. */
const dated = /（[～\d][\d～、月]*月[～末]?）/g;

export const rewritings: readonly Rewriting[] = [
  { name: 'full-width digits in a date', change: (text) => text.replace(dated, wide) },
  { name: 'full-width digits in a year', change: (text) => text.replace(/令和\d+年度/g, wide) },
  { name: 'another tilde', change: (text) => text.replace(dated, (date) => date.replaceAll('～', '〜')) },
  {
    name: 'half-width parentheses around a date',
    change: (text) => text.replace(dated, (date) => `(${date.slice(1, -1)})`),
  },
  {
    name: 'blanks around digits',
    change: (text) => text.replace(dated, (date) => date.replace(/\d+/g, ' $& ')),
  },
  {
    name: 'the era as a letter',
    change: (text) => text.replace(/(?<=(?:at|year|in): )令和(\d+)年度/g, 'R$1'),
  },
  { name: 'the line ends of Windows', change: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'blanks at the end of a line', change: (text) => text.replace(/(?<=[^|>-])$/gm, '  ') },
  { name: 'a comment above all', change: (text) => `# 覚え書き\n${text}`, above: 1 },
  { name: 'an empty line at the end', change: (text) => `${text}\n` },
  {
    name: 'double quotes around a title',
    change: (text) => text.replace(/(?<=^title: )[^"'\n#]+$/gm, (title) => `"${title.trim()}"`),
  },
];
