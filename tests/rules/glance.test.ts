/** A glance over a document passes over nothing: whoever lists every text for every rule finds the same. */
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

/** With a glance that sees everything everywhere. */
let attentive: typeof compile;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../../src/japanese/traits.ts', async (original) => ({
    ...(await original<typeof import('../../src/japanese/traits.ts')>()),
    traitsOf: () => -1,
  }));
  vi.doMock('../../src/plan/glance.ts', async (original) => ({
    ...(await original<typeof import('../../src/plan/glance.ts')>()),
    Glance: class {
      traits = -1;
      longest = Number.POSITIVE_INFINITY;
      alike = true;
      numbered = true;
    },
  }));
  ({ compile: attentive } = await import('../../src/reform.ts'));
});

const pieces = [
  ...[
    '区',
    '役',
    '所',
    'の',
    'の',
    'は',
    'と',
    'か',
    'か',
    'な',
    'り',
    'を',
    'を',
    'し',
    'し',
    'ました',
    'う',
  ],
  ...[
    '、',
    '、',
    '。',
    '。',
    ' ',
    ' ',
    '\u3000',
    '**',
    '（',
    '）',
    '①',
    '②',
    '(1)',
    '（２）',
    '5',
    '５',
    '12',
  ],
  ...['組み', '取組', '取組み', '取り組み', '在り方', 'あり方', '手続', '手続き', '申込', '申込み', '問合せ'],
  ...[
    'サーバ',
    'サーバー',
    'ユーザ',
    'ユーザー',
    'デバイド',
    'ディバイド',
    'センター',
    'カ',
    'ー',
    '力',
    '一',
  ],
  ...[
    '～',
    '〜',
    '(',
    ')',
    '内線 3214',
    'TODO',
    '○○',
    '月',
    'QOL',
    'ｶ',
    '\u200b',
    '\u2f12',
    'について',
    '検討',
  ],
  ...['このまちの暮らしを支える仕組みを', '地域の声を聞いて', '長い文が続き'.repeat(21)],
];

const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
  .map((some) => some.join(''));
const list = fc.array(text, { minLength: 1, maxLength: 5 });
const sheet = fc.record({
  issues: list,
  content: fc.array(fc.record({ title: text, points: list }), { maxLength: 2 }),
  schedule: fc.record({ 前期: list, 次年度以降: list }),
  sections: fc.array(fc.record({ number: fc.constantFrom('①', '②', '(3)'), title: text }), { maxLength: 3 }),
});

test.each(['recommended', 'koyobun', 'open-data'])('with the preset %s', (preset) => {
  fc.assert(
    fc.property(sheet, (said) => {
      const { files } = memoryWorld({
        'reform.yaml': `city: 例市\nyear: 令和7年度\npreset: ${preset}\n`,
        'sheet.yaml': `${JSON.stringify({ kind: 'initiative', id: 'wards', title: '区役所改革', ...said })}\n`,
      });
      const moment = { asOf: '2025-10-15', submit: false };
      const found = compile(files, '.', moment).flatMap(({ diagnostics }) => diagnostics);
      expect(attentive(files, '.', moment).flatMap(({ diagnostics }) => diagnostics)).toEqual(found);
    }),
    { numRuns: 200 },
  );
});
