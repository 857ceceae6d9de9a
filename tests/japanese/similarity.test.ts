import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/japanese/fold.ts';
import { differences, pair, similarity } from '../../src/japanese/similarity.ts';

const planned = [
  '区役所及び本庁関係局において、防災及び防犯の取組強化や自治会への加入促進を実施（4月～）',
  '区役所において、月曜日から金曜日の平日にオンラインによる無料法律相談を実施（4月～）',
  'PT 初会議（4月）。めざす窓口の姿や推進体制等について認識を共有。以降月 1～2 回開催。',
  '各区役所において、こども家庭センター機能や重層的支援体制整備事業を活用して各区の実情に応じた取組を推進（4月～）',
  '基本方針の総括と改定の内容を検討（4月～）',
  '窓口改革の先進自治体を視察（5月～）',
  'ご遺族が来庁してからの「おくやみ対応」について、東区役所、南区役所、美原区役所に加えて他 4 区でも実施（6月～）',
  '複数の区役所で窓口利用体験調査を実施（6月）。手続上のボトルネックを洗い出し、その振り返りをもとに PT で窓口 BPR（業務の抜本的見直し）を推進（7月～）',
  '基本方針の総括及び改定の骨子案を作成（7月）',
  '住民票の写しに係るオンライン申請を全区で受付開始（南区は令和 6 年度に実施済）（～9月）',
  '基本方針の改定を踏まえた次年度当初予算の協議及び執行体制等に係る関係部署との調整（10月～）',
  '基本方針の改定案を作成（～1月）。基本方針の改定に係る庁議（～2月）。',
  '郵送証明業務の委託化。オンライン申請について、住民票の写し以外の証明書についても対象とし、郵送証明業務に含めて実施（2月）。',
  '「書かないワンストップ窓口」設置に向け、PT での窓口 BPR を継続し、また、次年度に議論すべき項目について整理（～3月）',
  '基本方針を改定（3月）',
  '改定後の基本方針に基づき取組を推進',
  '「書かないワンストップ窓口」設置に向けた検討を継続',
];

const reported: readonly (readonly [string, number])[] = [
  ['区役所及び本庁関係局において、防災及び防犯の取組強化や自治会への加入促進を実施（4月～）', 0],
  ['区役所において、月曜日から金曜日の平日にオンラインによる無料法律相談を実施（4月～）', 1],
  ['PT の設立と初会議。めざす窓口の姿や推進体制等について認識を共有（4月）', 2],
  [
    '各区役所において、こども家庭センター機能や重層的支援体制整備事業を活用して各区の実情に応じた取組を推進（4月～）',
    3,
  ],
  ['基本方針の総括と改定について検討（4月～）', 4],
  [
    'ご遺族が来庁してからの「おくやみ対応」について、東区役所、南区役所、美原区役所に加えて他4区でも開始（6月）',
    6,
  ],
  [
    'PTの活動：中区役所及び西区役所で窓口利用体験調査及び振り返りワークショップを実施（5月）。窓口 BPR アドバイザーを招いた勉強会を開催（6月）。区長や関係局長等出席のもと窓口利用体験調査報告会を実施（7月）。窓口利用体験調査で得た知見をもとに、手続上のボトルネックを洗い出し PT のほか関係課で窓口 BPR（業務の抜本的見直し）を推進（7月～）',
    7,
  ],
  ['窓口改革の先進自治体を視察。北海道北見市（6月）、静岡県浜松市（8月）', 5],
  ['基本方針の総括及び改定の骨子案を作成（9月）', 8],
  ['住民票の写しに係るオンライン申請を全区で受付開始（9月）', 9],
];

describe('pairing what was reported with what was planned', () => {
  it('finds the plan of all ten reports of Sakai', () => {
    const pairs = pair(
      planned,
      reported.map(([text]) => text),
    );
    expect(pairs.map((found) => found?.plan)).toEqual(reported.map(([, plan]) => plan));
  });

  it('says nothing where no plan is near, or two are equally near', () => {
    expect(pair(planned, ['広報紙の全戸配布を開始（5月）'])).toEqual([undefined]);
    expect(pair(['説明会を開催（東区）', '説明会を開催（西区）'], ['説明会を開催（北区）'])).toEqual([
      undefined,
    ]);
    expect(pair([], ['視察'])).toEqual([undefined]);
    expect(pair(['', '視察'], [''])).toEqual([undefined]);
  });

  it('takes plans that say the same one after the other, and lets several reports share one', () => {
    expect(
      pair(['会議を開催', '会議を開催'], ['会議を開催', '会議を開催']).map((found) => found?.plan),
    ).toEqual([0, 1]);
    expect(pair(['会議を開催'], ['会議を開催', '会議を開催']).map((found) => found?.plan)).toEqual([0, 0]);
  });

  it('does not stumble over widths, blanks, tildes and parentheses', () => {
    expect(similarity('他 4 区でも実施（６月〜）', '他4区でも実施(6月~)')).toBe(1);
    expect(fold('センター － ２０２５〔案〕')).toBe('センター-2025(案)');
  });

  it('shows the words that drifted', () => {
    expect(differences('改定の内容を検討（4月～）', '改定について検討（4月～）')).toEqual([
      { from: 'の内容を', to: 'について' },
    ]);
    expect(differences('実施', '実施済')).toEqual([{ from: '', to: '済' }]);
  });
});

describe('similarity', () => {
  it.each([
    ['abcd', 'bcde', 0.75],
    ['', '', 1],
    ['', 'あ', 0],
    ['基本方針を改定', '基本方針の改定案を作成', 0.6667],
    ['private Thread currentThread;', 'private volatile Thread currentThread;', 0.871],
  ])('of %j and %j is what difflib says', (a, b, ratio) => {
    expect(similarity(a, b)).toBeCloseTo(ratio, 3);
  });

  it('is between 0 and 1, and 1 for a text and itself', () => {
    assert(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (a, b) => {
        expect(similarity(a, a)).toBe(1);
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives back both texts when its differences are applied to what they share', () => {
    const short = string({ unit: 'grapheme-ascii', maxLength: 12 });
    assert(
      property(array(short, { maxLength: 4 }), short, (parts, other) => {
        const a = fold(parts.join('共'));
        const b = fold(`${other}共`);
        const gone = differences(a, b).reduce((sum, { from }) => sum + from.length, 0);
        const come = differences(a, b).reduce((sum, { to }) => sum + to.length, 0);
        expect(a.length - gone).toBe(b.length - come);
      }),
    );
  });

  it('stays quick on hostile texts', () => {
    const hostile = Array.from({ length: 200 }, (_, index) => 'ああい'.repeat(2000 - index));
    const start = performance.now();
    pair(
      hostile,
      hostile.slice(0, 20).map((text) => `い${text}`),
    );
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
