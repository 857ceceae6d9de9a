/** Fewer than one false error in a hundred sheets: sheets put together from what cities ordinarily write have none at all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

/** Items as they stand in real schedules, by the half of 令和7年度 they belong to. */
const items = {
  前期: [
    '要綱の改正（～6月末）',
    '混雑調査（5～7月）',
    '先進地の視察（5月、8月）',
    '庁内会議を随時開催',
    '周知啓発（通年）',
    '連携試験（R7.4～R7.9）',
    '前年度と同じ調査（6月）',
    '入札・契約（6月上旬）。着工（8月）。',
    '研修（4月下旬、年2回）',
    '素案の作成（夏頃まで）',
    '条例案を議会に提出（9月議会）',
    '検討会の開催（5月～、全4回）',
    '実施時期は国の通知を受けて決める（時期未定）',
    'システムの切替え（令和7年5月7日）',
    '対象者への案内（4月～6月、9月）',
    '実施要領の策定（第1四半期）',
    '東公民館で試行（7月1日～9月30日）',
    '（継続）窓口案内の改善（4月～）',
    '指標の見直し（平成29年度から2か年で試行した結果による）（6月）',
    '契約の見直し（令和7年6月から令和7年8月に変更）',
    '説明会の開催　4月（第1回）、3月（第2回）',
    '審議会の開催（第1回 5月、第2回 11月）',
    '意見交換会の開催（6月：1回目、2月：2回目）',
    '北見市（6月）、浜松市（10月）を視察',
    '広報の発行（5月（予定）、11月（予定））',
  ],
  後期: [
    '説明会（12～1月）',
    'パブリックコメント（11月中旬～12月中旬）',
    '供用開始（令和8年3月）',
    '評価委員会（11月または12月）',
    '次年度予算の要求（10月）',
    '計画の策定（～3月）',
    '庁議（1月）、公表（2月）',
    '月1～2回の相談会（10月～）',
    '本格実施（R8.1～）',
    '実績の取りまとめ（令和7年度末）',
    '前期の結果を踏まえ改善（10月以降）',
    '職員向け研修（2月頃）',
    '運用を開始（第4四半期）',
    '委託先の選定（12月から3月まで）',
  ],
  次年度以降: [
    '本格運用',
    '着工（令和8年度）',
    '供用開始（平成32年度に着手した事業の続き）',
    '令和10年4月　開設',
    '拡大を検討',
    '全区に展開（令和8年度～10年度）',
    '4月から新しい体制で実施',
  ],
} as const;

/** Series of values with the direction that is meant. */
const indicators = [
  'unit: "%"\nbetter: lower\nactuals: [{ at: 令和6年度, value: 70.9 }]\ntarget: { at: 令和9年度, value: 69.2 }',
  'unit: "%"\nbetter: keep\nactuals: [{ at: R5, value: 71.0 }, { at: R6, value: 69.8 }]\ntarget: { at: R9, value: 約70%を維持 }',
  'unit: 件\nbasis: 累計\nbetter: higher\nactuals: [{ at: H30, value: 4 }, { at: R1, value: 38 }, { at: R2, value: 41 }]\ntarget: { at: 平成34年度, value: 60 }',
  'better: higher\nactuals: [{ at: 令和5年度, value: 検討 }, { at: 令和6年度, value: 策定 }]\ntarget: { at: 令和7年度, value: 供用開始 }',
  'unit: 人\nbetter: higher\nactuals: [{ at: 令和5年度, value: "1,204" }, { at: 令和6年度, value: 集計中 }]\ntarget: { at: 令和9年度, value: 前年度より増加 }',
  'unit: "%"\nbetter: higher\nactuals: [{ at: 令和5年度, value: 212.0 }]\ntarget: { at: 令和9年度, value: 250 }',
  'unit: 回\nbetter: keep\nactuals: [{ at: 令和6年度, value: 年2回 }]\ntarget: { at: 毎年度, value: 年2回以上 }',
  'unit: 千円\nbetter: lower\nactuals: [{ at: 令和6年度決算, value: "84,905" }]\ntarget: { at: 令和9年度, value: 8千万円 }\nnote: 光熱費を除く。',
  'unit: 位\nbetter: lower\nactuals: [{ at: 2024年, value: 12位 }]\ntarget: { at: 2030年, value: 10位以内 }',
  'unit: 件\nbetter: lower\nactuals: [{ at: 令和5年1月～12月, value: 31 }, { at: 令和6年1月～12月, value: 27 }]\ntarget: { at: 令和12年, value: 0 }',
  'better: higher\nactuals: [{ at: 令和6年度, value: －, note: 令和7年度から調べる。 }]\ntarget: { at: 令和9年度, value: 未定 }',
];

const list = (half: keyof typeof items) => fc.uniqueArray(fc.constantFrom(...items[half]), { maxLength: 9 });

const sheets = fc.record({
  前期: list('前期'),
  後期: list('後期'),
  次年度以降: list('次年度以降'),
  indicator: fc.constantFrom(...indicators),
  flat: fc.boolean(),
});

type Drawn = typeof sheets extends fc.Arbitrary<infer One> ? One : never;

function sheetOf({ flat, indicator, ...halves }: Drawn): Record<string, string> {
  const lines = (texts: readonly string[], indent: string) =>
    texts.map((text) => `${indent}- ${text}\n`).join('');
  const blocks = Object.entries(halves).filter(([, texts]) => texts.length > 0);
  const schedule = flat
    ? blocks.map(([, texts]) => lines(texts, '  ')).join('')
    : blocks.map(([name, texts]) => `  ${name}:\n${lines(texts, '    ')}`).join('');
  return {
    'reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'sheet.yaml': `kind: initiative\nid: wards\ntitle: 窓口の改善\nowner: [市民部, 市民課]\nkpis: [one]\n${schedule === '' ? '' : `schedule:\n${schedule}`}`,
    'kpi.yaml': `kind: kpi\nid: one\ntitle: 市の指標\n${indicator}\n`,
  };
}

test('what cities ordinarily write is never an error', () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom('2025-04-20', '2025-09-30', '2026-02-10'), (drawn, asOf) => {
      const { files } = memoryWorld(sheetOf(drawn));
      const found = compile(files, '.', { asOf, submit: false }).flatMap(({ diagnostics }) => diagnostics);
      const errors = found.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message, rule }) => `${rule} ${message.ja}`)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('and all of it at once is not even asked about', () => {
  const all = Object.entries(items).map(([half, texts]) => [half, [...texts]]);
  for (const indicator of indicators) {
    const drawn = { ...Object.fromEntries(all), indicator, flat: false } as unknown as Drawn;
    const { files } = memoryWorld(sheetOf(drawn));
    const [project] = compile(files, '.', { asOf: '2025-05-01', submit: false });
    expect(project?.plan?.initiatives[0]?.milestones).toHaveLength(Object.values(items).flat().length);
    expect(project?.diagnostics.map(({ message, rule }) => `${rule} ${message.ja}`)).toEqual([]);
  }
});
