/** A table in Markdown, and words in it that are never markup. */
import { visible } from './visible.ts';

/** `---:` in a rule sets its column to the right. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  rules: readonly string[] = heads.map(() => '---'),
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [heads.map(literal), rules, ...rows.map((cells) => cells.map(literal))].map(line).join('\n');
}

/** As the author wrote them. */
export function literal(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;');
}
