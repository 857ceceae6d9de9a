/** Emphasis in Markdown: asterisks where they are seen, the element where CommonMark would print them. */
import { expect, test } from 'vitest';
import { emphasise } from '../../src/writers/markdown-emphasis.ts';

test.each([
  ['', '**「共助」**、公助'],
  ['・', '**「共助」**、公助'],
  ['①', '<strong>「共助」</strong>、公助'],
  ['ア', '<strong>「共助」</strong>、公助'],
])('behind the mark “%s”', (mark, made) => {
  const line = { mark, text: '「共助」、公助', bold: [{ from: 0, to: 4 }] };
  expect(emphasise(line, (words) => words)).toBe(made);
});
