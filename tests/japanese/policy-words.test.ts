/** The small readings behind the rules for policies: emphasis, ※, numbers, and characters that look alike. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsWithin } from '../../src/japanese/edges.ts';
import { plainWords, readEmphasis } from '../../src/japanese/emphasis.ts';
import { fold } from '../../src/japanese/fold.ts';
import { findHomoglyphs } from '../../src/japanese/homoglyph.ts';
import { leadingNumber, ordinalOf, renumber } from '../../src/japanese/ordinal.ts';
import { likelyTerm, markedWords, termsBefore } from '../../src/japanese/reference-mark.ts';
import { emphasise } from '../../src/writers/markdown-emphasis.ts';

describe('emphasis', () => {
  test.each([
    ['**区役所**は、**市民**に', '区役所は、市民に', ['区役所', '市民']],
    ['強調のない文', '強調のない文', []],
    ['片方だけ**の星', '片方だけ**の星', []],
    ['2 ** 3 ** 4', '2 ** 3 ** 4', []],
  ])('%s', (written, text, bold) => {
    const read = readEmphasis(written);
    expect(read.text).toBe(text);
    expect(read.bold.map(({ from, to }) => read.text.slice(from, to))).toEqual(bold);
  });

  test('that is never closed is looked for once', () => {
    const written = '**あ '.repeat(500_000);
    expect(readEmphasis(written)).toEqual({ text: written, bold: [] });
  });

  test('never loses a word', () => {
    const words = fc.array(fc.constantFrom('**', '区', '、', ' ', '*', 'a'), { maxLength: 20 });
    fc.assert(
      fc.property(words, (parts) => {
        const letters = (text: string) => text.replaceAll('*', '');
        expect(letters(plainWords(parts.join('')))).toBe(letters(parts.join('')));
      }),
    );
  });

  test.each([
    ['**区役所**は', '**区役所**は'],
    ['「**拠点**」の', '「**拠点**」の'],
    ['**連携し、**進める', '<strong>連携し、</strong>進める'],
    ['**支える。**', '**支える。**'],
  ])('%s is seen in Markdown', (written, markdown) => {
    const { bold, text } = readEmphasis(written);
    const line = { mark: '', text, bold, strong: false, indent: 0, field: undefined };
    expect(emphasise(line, (words) => words)).toBe(markdown);
  });
});

describe('※', () => {
  test.each([
    ['訓練を通じて、区災害対策本部※の対応力', '区災害対策本部'],
    ['「プロボノ[※]事業」等', 'プロボノ'],
    ['連携し、“地域ハブ”※としての', '地域ハブ'],
    ['デジタルデバイド※対策', 'デジタルデバイド'],
  ])('%s', (text, term) => {
    const before = markedWords(text)[0]?.before ?? '';
    expect(termsBefore([term, 'ほかの語'], (one) => one)(before)).toEqual([term]);
    expect(likelyTerm(before)).toBe(term);
  });

  test.each(['※③については別に定める', '※1 令和4年度から', '米印のない文'])('%s marks no term', (text) => {
    expect(markedWords(text)).toEqual([]);
  });

  const text = fc.string({
    unit: fc.constantFrom('区', 'ア', 'Ａ', '※', '「', '」', '（', '）', '[', ']', '、', '1'),
    maxLength: 30,
  });

  test('words are found from the mark backwards as a reader finds them from the left', () => {
    const forwards =
      /([^\s、。，．：:；;「『“"（(」』”"）)※[\]［]+)[」』”"）)]*[[［(（]?※(?![0-9０-９①-⑳])[\]］)）]?/g;
    fc.assert(
      fc.property(text, (said) => {
        const found = [...said.matchAll(forwards)].map(([words, before = '']) => ({ before, words }));
        expect(markedWords(said)).toEqual(found);
      }),
      { numRuns: 2000 },
    );
  });

  test('of many terms those are meant with which the words end, widths folded', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), text, (terms, before) => {
        const meant = terms.filter((term) => fold(before).endsWith(fold(term)));
        expect(termsBefore(terms, (term) => term)(before).toSorted()).toEqual(meant.toSorted());
      }),
      { numRuns: 1000 },
    );
  });
});

test('of many words those that stand in a text', () => {
  const word = fc.string({ unit: fc.constantFrom('千', '葉', '県', '市'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(word), (words, parts) => {
      const text = parts.join('');
      expect(wordsWithin(words)(text).toSorted()).toEqual(
        words.filter((one) => text.includes(one)).toSorted(),
      );
    }),
  );
});

describe('numbers', () => {
  test.each([
    ['①', 1, '①'],
    ['㉑', 21, '①'],
    ['(3)', 3, '(1)'],
    ['（３）', 3, '(1)'],
    ['第2章', 2, '第1章'],
    ['視点③', 3, '視点①'],
    ['ウ', 3, 'ア'],
  ])('%s', (number, value, style) => {
    expect(ordinalOf(number)).toEqual({ value, style });
  });

  test.each([
    ['③', 2, '②'],
    ['視点③', 4, '視点④'],
    ['(3)', 10, '(10)'],
    ['（３）', 2, '（２）'],
    ['⑳', 21, undefined],
    ['ウ', 2, undefined],
  ])('%s with the value %i is %s', (number, value, right) => {
    expect(renumber(number, value)).toBe(right);
  });

  test('a code is no number of a list', () => {
    expect(['1-1', '5-(5)', '概要'].map(ordinalOf)).toEqual([undefined, undefined, undefined]);
  });

  test('a text begins with one, or does not', () => {
    expect(['①支え合う', '(1) 市民目線', '1人ずつ', '（素案）'].map(leadingNumber)).toEqual([
      '①',
      '(1)',
      undefined,
      undefined,
    ]);
  });
});

describe('characters that look alike', () => {
  test.each([
    ['地域のカ・絆', 'カ', '力'],
    ['窓口の人ロ構成', 'ロ', '口'],
    ['データ工ントリー', '工', 'エ'],
    ['マイナンバー力ード', '力', 'カ'],
    ['市民の二ーズ', undefined, undefined],
    ['、二ーズを', '二', 'ニ'],
    ['コミュ二ティ', '二', 'ニ'],
    ['八ッカソン', '八', 'ハ'],
    ['サ一ビス', '一', 'ー'],
    ['様式の統ーを図る', 'ー', '一'],
    ['区のー部で始める', 'ー', '一'],
    ['タ方の開庁', 'タ', '夕'],
    ['ハ王子市', 'ハ', '八'],
    ['本庁ヘの移管', 'ヘ', 'へ'],
    ['センターヘの移管', 'ヘ', 'へ'],
    ['区のあリ方', 'リ', 'り'],
    ['全てを述ベる', 'ベ', 'べ'],
    ['\u0392PRの推進', '\u0392', 'B'],
    ['D\u0425の推進', '\u0425', 'X'],
  ])('%s', (text, found, right) => {
    expect(findHomoglyphs(text).map((one) => [one.found, one.right])).toEqual(found ? [[found, right]] : []);
  });

  test.each([
    '3カ所の窓口',
    '数カ月の試行',
    'プレゼン力アップ',
    'カ 子育ての支援',
    '（カ）子育ての支援',
    'サイト口コミ',
    'エコロジーとカード',
    'トイレの二か所',
    'ニーズとロードマップ',
    '市民の力ープロジェクトの名前ー',
    '条例第2条第1号ロに掲げる施設、イからニまで、第3号ヘの額',
    'バス一ルートの増便、センター二カ所、コース八クラス',
    '本庁ー区役所間の連絡、企画課ー部会',
    'センターへアクセスし、ホームページへリンクする',
    'ΔTとμm、α版、kΩ、Ω',
    'まちのリ・デザイン',
    'ハ長調とヘ長調',
    '窓口ー元化ではなく窓口一元化',
    '工夫・工事・夕食・八幡・二次・口頭・力点',
    'タイムリーな対応、メリハリ、ヘルスケア、ベテラン、ペース、リスク',
    '第1回、同一、万一、唯一、均一',
  ])('%s is as it should be', (text) => {
    expect(findHomoglyphs(text)).toEqual([]);
  });
});
