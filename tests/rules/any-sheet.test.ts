/** No rule stumbles, whatever a sheet of the right shape says, and every finding points into the sheet. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { initiativeShape } from '../../src/sheets/shape/initiative.ts';
import { kpiShape } from '../../src/sheets/shape/kpi.ts';
import { monitoringShape } from '../../src/sheets/shape/monitoring.ts';
import { policyShape } from '../../src/sheets/shape/policy.ts';
import { type Dice, diceOf, rolls, sow } from '../any-sheet.ts';
import { memoryWorld } from '../memory-world.ts';

/** What people write where something else was expected. */
const words = [
  ...['', ' ', '－', '0', '-0', '▲3.2', '1e999', '99999999999999999999', '62.6%', '1,195 件', '24区長/0区長'],
  ...[
    '10ポイント増',
    '450円以下',
    '約70%を維持',
    '集計中',
    '全99区',
    '他9区でも開始（6月）',
    '⇒',
    '検討・決定',
  ],
  ...[
    '令和7年度',
    'R7',
    '平成99年度',
    '0年度',
    '令和0年',
    '13月',
    '（2月30日）',
    '（4月～）',
    '（～9月）',
    '（12～1月）',
  ],
  ...[
    '骨子案を作成（7月）。以降月1～2回開催。',
    '令和99年度末までに設置する。',
    '（南区は令和6年度に実施済）（～9月）',
  ],
  ...[
    'wards',
    'a/b',
    '()[]{}',
    '\u{20b9f}\u{2000b}',
    '（（（（',
    '。。。',
    'x'.repeat(600),
    '長'.repeat(600),
  ],
];

/** Every text becomes one of these words; what must be one of a few stays. */
function spoken(value: unknown, dice: Dice): unknown {
  if (typeof value === 'string') return /^言葉\d+$/.test(value) ? words[dice(words.length)] : value;
  if (Array.isArray(value)) return value.map((one) => spoken(one, dice));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoken(one, dice)]));
}

const project = `city: 例市
year: 令和7年度
areas: [東区, 西区]
stages: [検討, 決定, 実施]
grades: { A: よい, B: わるい }
forms: [yoshiki4, initiative-sheet]
`;

/** The keys by which periods and years are named. */
const keys = {
  'schedule.*': ['前期', '後期', '次年度以降'],
  'progress.*': ['前期', '後期'],
  'records.*': ['R6', 'R7', '令和99年度'],
  'items.records.*': ['令和5年度', 'R6'],
  'items.stages.*': ['5年度', '6年度'],
};

test('whatever a sheet says', () => {
  fc.assert(
    fc.property(rolls, rolls, fc.boolean(), (shape, speech, submit) => {
      const said = diceOf(speech);
      const sheets = [initiativeShape, kpiShape, policyShape, monitoringShape].map((one) =>
        JSON.stringify(
          spoken(sow(one, diceOf(shape), keys, { required: ['id', 'schedule', 'progress'] }).value, said),
        ),
      );
      const files = Object.fromEntries(sheets.map((text, index) => [`${index}.yaml`, `${text}\n`]));
      const moment = { asOf: '2025-10-15', submit };
      const { files: world } = memoryWorld({ 'reform.yaml': project, ...files });
      const found = compile(world, '.', moment).flatMap(({ diagnostics }) => diagnostics);
      expect(
        found.filter(({ rule }) => rule === 'reform/broken-rule').map(({ message }) => message.ja),
      ).toEqual([]);
      for (const { file, range } of found) {
        const lines = (file === 'reform.yaml' ? project : files[file])?.split('\n') ?? [];
        expect(range.start.line).toBeLessThanOrEqual(lines.length);
        expect(range.start.column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});
