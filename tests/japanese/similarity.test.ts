import { readFileSync } from 'node:fs';
import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fold } from '../../src/japanese/fold.ts';
import { pair } from '../../src/japanese/pairing.ts';
import { differences, similarity } from '../../src/japanese/similarity.ts';

/** The example sheet: what is planned in the order of the year, and for each report the item it is about. */
const sheet = parse(
  readFileSync(new URL('../../data/sakai/initiatives/ward-offices.yaml', import.meta.url), 'utf8'),
);
const textOf = (item: string | { text: string }) => (typeof item === 'string' ? item : item.text);
const planned: string[] = Object.values<(string | { text: string })[]>(sheet.schedule).flat().map(textOf);
const about = [0, 1, 2, 3, 4, 6, 7, 5, 8, 9];
const reported = (sheet.progress['前期'] as string[]).map((text, index) => [text, about[index]] as const);

describe('pairing what was reported with what was planned', () => {
  it('finds the plan of all ten reports of Sakai', () => {
    const pairs = pair(
      planned,
      reported.map(([text]) => text),
    );
    expect(pairs).toEqual(reported.map(([, plan]) => plan));
  });

  it('says nothing where no plan is near, or two are equally near', () => {
    expect(pair(planned, ['広報紙の全戸配布を開始（5月）'])).toEqual([undefined]);
    expect(pair(['説明会を開催（東区）', '説明会を開催（西区）'], ['説明会を開催（北区）'])).toEqual([
      undefined,
    ]);
    expect(pair([], ['視察'])).toEqual([undefined]);
    const training = ['職員研修（8月）', '職員研修の教材を作成（6月）', '審議会（7月）', '審議会（9月）'];
    const long = 'を全4回実施し、延べ126人が参加した。終わりに理解度を確かめ、次年度の進め方をまとめた。';
    expect(pair(training, [`職員研修${long}`, `審議会${long}`, `本庁の職員研修${long}`])).toEqual([
      0,
      undefined,
      undefined,
    ]);
    expect(pair(['', '視察'], [''])).toEqual([undefined]);
  });

  it('takes plans that say the same one after the other, and lets several reports share one', () => {
    expect(pair(['会議を開催', '会議を開催'], ['会議を開催', '会議を開催'])).toEqual([0, 1]);
    expect(pair(['会議を開催'], ['会議を開催', '会議を開催'])).toEqual([0, 0]);
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

  it('comes to an end on hostile texts, too', () => {
    const hostile = Array.from({ length: 200 }, (_, index) => 'ああい'.repeat(2000 - index));
    const others = hostile.slice(0, 20).map((text) => `い${text}`);
    expect(pair(hostile, others)).toHaveLength(others.length);
  });
});
