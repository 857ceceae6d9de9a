import { assert as check, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, readFigure } from '../../src/japanese/figure.ts';

type Bound = Extract<Figure, { kind: 'number' }>['bound'];

const number = (value: number, unit = '', bound: Bound = 'exact', approximate = false): Figure => ({
  kind: 'number',
  number: value,
  unit,
  approximate,
  bound,
});
const change = (by: number | undefined, unit: string, direction: 'up' | 'down' | 'same'): Figure => ({
  kind: 'change',
  by,
  unit,
  direction,
});
const ratio = (part: number, whole: number, unit = ''): Figure => ({ kind: 'ratio', part, whole, unit });
const range = (from: number, to: number, unit = ''): Figure => ({ kind: 'range', from, to, unit });
const none = (mark: string): Figure => ({ kind: 'none', mark });
const words: Figure = { kind: 'words' };
const pending: Figure = { kind: 'pending' };

const table: readonly (readonly [string, Figure])[] = [
  ['1,195 件', number(1195, '件')],
  ['１，１９５件', number(1195, '件')],
  ['895 件 (2024年)', number(895, '件')],
  ['89.6%（令和4年度 構成団体アンケート）', number(89.6, '%')],
  ['７０．４８％', number(70.48, '%')],
  ['900', number(900)],
  ['▲3.2', number(-3.2)],
  ['△1.5', number(-1.5)],
  ['−5', number(-5)],
  ['－5ポイント', number(-5, 'ポイント')],
  ['-0', number(0)],
  ['+5', number(5)],
  ['80%以上', number(80, '%', 'at-least')],
  ['80 ％ 以上', number(80, '%', 'at-least')],
  ['3日以内', number(3, '日', 'at-most')],
  ['100件以下', number(100, '件', 'at-most')],
  ['5%未満', number(5, '%', 'below')],
  ['5%超', number(5, '%', 'above')],
  ['80%を超える', number(80, '%', 'above')],
  ['80%を下回らない', number(80, '%', 'at-least')],
  ['約70%を維持', number(70, '%', 'keep', true)],
  ['90%以上を維持', number(90, '%', 'at-least')],
  ['90％以上維持', number(90, '%', 'at-least')],
  ['5件以下に抑える', number(5, '件', 'at-most')],
  ['90%台を維持', number(90, '%', 'keep', true)],
  ['90％台後半', number(90, '%', 'exact', true)],
  ['10台', number(10, '台')],
  ['平均5.2日', number(5.2, '日')],
  ['月平均10件', number(10, '件')],
  ['1人1日当たり500g', number(500, 'g')],
  ['1,000t-CO₂', number(1000, 't-CO2')],
  ['123千t-CO2/年', number(123000, 't-CO2/年')],
  ['5kg-CO2/m2', number(5, 'kg-CO2/m2')],
  ['1,000～1,200t-CO2', range(1000, 1200, 't-CO2')],
  ['70%維持', number(70, '%', 'keep')],
  ['概ね100人', number(100, '人', 'exact', true)],
  ['100人程度', number(100, '人', 'exact', true)],
  ['最低1件', number(1, '件', 'at-least')],
  ['各区最低 1 件', number(1, '件', 'at-least')],
  ['年間2,000件', number(2000, '件')],
  ['80%以上を達成', number(80, '%', 'at-least')],
  ['97.5万人', number(975000, '人')],
  ['3億円', number(300000000, '円')],
  ['1億2,000万円', number(120000000, '円')],
  ['120百万円', number(120000000, '円')],
  ['1,234千円', number(1234000, '円')],
  ['2千万円', number(20000000, '円')],
  ['1兆2億円', number(1000200000000, '円')],
  ['1万2千件', number(12000, '件')],
  ['￥1,000', number(1000, '円')],
  ['3か所', number(3, 'か所')],
  ['3 ヶ所', number(3, 'ヶ所')],
  ['5件/年', number(5, '件/年')],
  ['1,200㎡', number(1200, 'm2')],
  ['9,500件※1', number(9500, '件')],
  ['ゼロ', number(0)],
  ['ゼロ件', number(0, '件')],
  ['０件', number(0, '件')],
  ['皆無', number(0)],
  ['ゼロを維持', number(0, '', 'keep')],
  ['5件～', number(5, '件', 'at-least')],
  ['～10件', number(10, '件', 'at-most')],
  ['5～10件', range(5, 10, '件')],
  ['5件〜10件', range(5, 10, '件')],
  ['5~10', range(5, 10)],
  ['月 1～2 回', words],
  ['1～2 回', range(1, 2, '回')],
  ['1万～2万人', range(10000, 20000, '人')],
  ['24区長/24区長', ratio(24, 24, '区長')],
  ['24区長／24区長（令和4年度区長アンケート）', ratio(24, 24, '区長')],
  ['326／329', ratio(326, 329)],
  ['329地域中326地域', ratio(326, 329, '地域')],
  ['20/24区', ratio(20, 24, '区')],
  ['10ポイント以上増加', change(10, 'ポイント', 'up')],
  ['50%増', change(50, '%', 'up')],
  ['令和4年度比50％増', change(50, '%', 'up')],
  ['現状から10%減', change(10, '%', 'down')],
  ['5件削減', change(5, '件', 'down')],
  ['前年度より向上', change(undefined, '', 'up')],
  ['前年度より減少', change(undefined, '', 'down')],
  ['前年度並み', change(undefined, '', 'same')],
  ['現状維持', change(undefined, '', 'same')],
  ['向上', change(undefined, '', 'up')],
  ['毎年増加', change(undefined, '', 'up')],
  ['半減', change(50, '%', 'down')],
  ['倍増', change(100, '%', 'up')],
  ['集計中', pending],
  ['（集計中）', pending],
  ['集計中（3月公表予定）', pending],
  ['未定', pending],
  ['調査中', pending],
  ['今後設定', pending],
  ['公表待ち', pending],
  ['', none('')],
  ['　', none('')],
  ['-', none('-')],
  ['—', none('—')],
  ['－', none('－')],
  ['ー', none('ー')],
  [' ― ', none('―')],
  ['なし', none('なし')],
  ['－（未実施）', none('－（未実施）')],
  ['-（令和6年度から）', none('-（令和6年度から）')],
  ['･･･', none('･･･')],
  ['／', none('／')],
  ['N/A', none('N/A')],
  ['策定', words],
  ['供用開始', words],
  ['令和9年度末', words],
  ['2025年度', words],
  ['2025年3月', words],
  ['24区で実施', words],
  ['3つの方針を策定', words],
  ['ゼロカーボンシティ宣言', words],
  ['1,19,5', words],
  ['10 20', words],
  ['2024/3/31', words],
];

describe('a figure', () => {
  it.each(table)('%j is read', (text, figure) => {
    expect(readFigure(text)).toEqual(figure);
  });

  it('is read from any text without an error, and without looking for ever', () => {
    check(property(string({ unit: 'binary', maxLength: 300 }), (text) => readFigure(text).kind.length > 0));
    const hostile = [
      '9'.repeat(10000),
      '9'.repeat(119),
      '1万'.repeat(50),
      '件'.repeat(119),
      '1,000'.repeat(20),
      '1件'.repeat(50),
      'より'.repeat(50),
      '比から'.repeat(30),
    ];
    for (const text of hostile) expect(readFigure(text).kind).toBeDefined();
  });
});

it('reads a bare number as it is with a mark behind it', () => {
  check(
    property(stringMatching(/^\d{1,9}(\.\d{1,5})?$/), (digits) => {
      expect(readFigure(digits)).toEqual(readFigure(`${digits}※`));
    }),
  );
});
