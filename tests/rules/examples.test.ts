/** Every rule fires on its own bad example at the marked lines and nowhere else, and is silent on its good one. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { rules } from '../../src/rules/index.ts';
import { filesOf } from '../../src/rules/plain-example.ts';
import type { Example } from '../../src/rules/rule.ts';
import { memoryWorld } from '../memory-world.ts';

function findingsOf(example: Example): string[] {
  const { files } = memoryWorld(filesOf(example));
  const moment = { asOf: example.asOf ?? '2025-05-01', submit: example.submit ?? false };
  return compile(files, '.', moment).flatMap(({ diagnostics }) =>
    diagnostics.map(({ file, range, rule }) => `${file}:${range.start.line} ${rule}`),
  );
}

/** The lines with a `# ←`. */
function marksOf(example: Example): string[] {
  return Object.entries(filesOf(example)).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (line.includes('# ←') ? [`${file}:${index + 1}`] : [])),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const others = new Set(rule.bad.alsoFinds ?? []);

  test('fires on its bad example at the marked lines, and no other rule does', () => {
    const found = findingsOf(rule.bad).filter((line) => !others.has(line.split(' ')[1] ?? ''));
    expect([...new Set(found)]).toEqual(marksOf(rule.bad).map((place) => `${place} ${id}`));
    expect(found.length).toBeGreaterThan(0);
  });

  test('is silent on its good example, and so are the others', () => {
    expect(findingsOf(rule.good)).toEqual(rule.good.alsoFinds ?? []);
  });
});
