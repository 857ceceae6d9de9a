/** The reader's rules: each is found by the reader in its own bad example, on the marked lines, and in no good one. */
import { describe, expect, test } from 'vitest';
import type { Example } from '../../src/rules/rule.ts';
import { shapeRules } from '../../src/rules/shape/index.ts';
import { filesOf } from '../../src/rules/stage.ts';
import { yamlRules } from '../../src/rules/yaml/index.ts';
import { fitSheet } from '../../src/sheets/fit.ts';
import { pin } from '../../src/sheets/pin.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { sheetShape } from '../../src/sheets/shape/index.ts';
import { readText } from '../../src/sheets/text.ts';
import { markedLines } from '../rules/marked-lines.ts';

const rules = [...yamlRules, ...shapeRules];

function linesOf(example: Example): string[] {
  const bytes = new TextEncoder().encode(filesOf(example)['sheet.yaml'] ?? '');
  const { findings, text = '' } = readText('sheet.yaml', bytes);
  const read = readDocuments('sheet.yaml', text);
  const shaped = read.documents
    .filter(({ whole }) => whole)
    .flatMap(
      ({ index, value }) =>
        fitSheet(sheetShape, value, { file: 'sheet.yaml', document: index, path: [] }).findings,
    );
  return [...findings, ...read.findings, ...shaped].map(
    (finding) => `${pin(read.source, finding).start.line} ${finding.rule}`,
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { bad, good }) => {
  test('speaks where its bad example is marked, and not in the good one', () => {
    const marks = markedLines(filesOf(bad)['sheet.yaml'] ?? '');
    expect(marks.length).toBeGreaterThan(0);
    expect(linesOf(bad)).toEqual(marks.map((line) => `${line} ${id}`));
    expect(linesOf(good)).toEqual([]);
  });
});

test('every rule is listed once', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
