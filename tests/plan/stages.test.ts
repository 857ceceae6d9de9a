/** The plan that holds: revisions laid over the original, blanks inherited, arrows carried, dashes taking away. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StageCell, StageRow } from '../../src/plan/programme.ts';
import { isCarriedOut, kindOfCell, layered, reachOf, sameStage, stepsOf } from '../../src/plan/stages.ts';

const known = ['検討', '準備', '決定', '順次実施', '継続実施'];
const origin = { file: 'sheet.yaml', document: 0, path: [] };

function row(...texts: string[]): StageRow {
  const cells = texts.map((text): StageCell => ({ text, origin, kind: kindOfCell(text) }));
  return { in: undefined, year: undefined, reason: undefined, cells, origin };
}

function holds(...rows: StageRow[]): string {
  return layered(rows)
    .map((one) => one?.stage ?? '')
    .join(' | ');
}

describe('the three items of 熊本市 1-1-3', () => {
  const original = row('検討・決定', '継続実施', '⇒', '⇒', '⇒');

  test('a blank square of a revision leaves what was planned', () => {
    const revised = row('', '検討・決定', '決定', '順次実施', '⇒');
    expect(holds(original, revised)).toBe('検討・決定 | 検討・決定 | 決定 | 順次実施 | 順次実施');
  });

  test('a leading arrow takes what now holds at its left, whichever layer said it', () => {
    const first = row('検討', '検討・決定', '継続実施', '⇒', '⇒');
    const second = row('', '⇒', '決定', '順次実施', '⇒');
    expect(holds(original, first, second)).toBe('検討 | 検討 | 決定 | 順次実施 | 順次実施');
  });

  test('a revision may begin years later', () => {
    const third = row('検討', '準備', '継続実施', '⇒', '⇒');
    expect(holds(third, row('', '', '検討', '⇒', '⇒'))).toBe('検討 | 準備 | 検討 | 検討 | 検討');
  });
});

test('a square remembers the layer it came from', () => {
  const [plan, change] = [row('検討', '⇒'), row('', '決定')];
  expect(layered([plan, change]).map((one) => one?.row === change)).toEqual([false, true]);
});

test('a dash says that nothing is planned, an arrow after it has nothing to carry', () => {
  expect(holds(row('検討', '決定', '⇒'), row('', '－', '⇒'))).toBe('検討 |  | ');
});

test.each([
  ['⇒', 'arrow'],
  ['→', 'arrow'],
  ['-->', 'arrow'],
  ['＝＞', 'arrow'],
  ['', 'blank'],
  ['　', 'blank'],
  ['－', 'none'],
  ['―', 'none'],
  ['検討', 'stage'],
  ['要綱を改正（6月）', 'stage'],
])('「%s」 is %s', (text, kind) => {
  expect(kindOfCell(text)).toBe(kind);
});

test('検討・決定 is a step over both, unless the city has a stage of that name', () => {
  expect(stepsOf('検討・決定', known)).toEqual(['検討', '決定']);
  expect(stepsOf('検討･決定', ['検討・決定'])).toEqual(['検討・決定']);
  expect(reachOf('検討・決定', known)).toBe(2);
  expect(reachOf('検討・決裁', known)).toBeUndefined();
  expect(sameStage('決定・検討', '検討 ・ 決定', known)).toBe(true);
  expect(sameStage('検討・決定', '検討', known)).toBe(false);
  expect(known.filter((stage) => isCarriedOut(stage, known))).toEqual(['順次実施', '継続実施']);
});

const square = fc.constantFrom('検討', '準備', '決定', '継続実施', '⇒', '');

test('a revision of blanks changes nothing, and laying it over again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(square, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      (written) => {
        const rows = written.map((texts) => row(...texts));
        expect(holds(...rows, row('', '', '', '', ''))).toBe(holds(...rows));
        const last = rows.at(-1);
        if (last) expect(holds(...rows, last)).toBe(holds(...rows));
      },
    ),
  );
});
