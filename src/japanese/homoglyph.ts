/** Characters that look like another one, found where only the other one makes a word: 地域のカ, マイナンバー力ード, 市民ヘの. */

export interface Homoglyph {
  readonly found: string;
  readonly index: number;
  readonly right: string;
  /** No word has it as it stands. */
  readonly safe: boolean;
}

type Look = readonly [pattern: RegExp, rights: Readonly<Record<string, string>>, safe: boolean];

/** Words that count: 2センター, バス一ルート. */
const counted =
  '(?:[カヵケヶ](?:所|国|月|年|町|村|条|店)|ラウンド|コース|クラス|チーム|グループ|ブロック|センター|エリア|ステージ|コマ|セット|タイプ|レーン|ルート|ヘクタール|キロ|メートル|トン|パーセント|ポイント|ページ|シーズン|ケース|フロア|ユニット|サイクル|ステップ|フェーズ)';

/** イ、ロ、ハ of a law: 第2号ロ, イからニまで. */
const listed = '(?<!号|及び|又は|から|並びに|若しくは)';

const looks: readonly Look[] = [
  // One katakana alone: no part of a word, no counter (3カ所), no letter that numbers a list (ア イ ウ).
  [
    new RegExp(
      `(?<=.)${listed}(?<![ァ-ヺー・Ａ-Ｚ\\w\\s、。（(「［[０-９一二三四五六七八九十数何])[カエロニ](?![ァ-ヺー所月年国条村町店ヶ])`,
      'g',
    ),
    { カ: '力', エ: '工', ロ: '口', ニ: '二' },
    false,
  ],
  // A kana of the other kind, where a particle or the rest of a word is due.
  [
    new RegExp(
      `(?<=[ぁ-ん\\p{Script=Han}」』）])${listed}ヘ(?=[ぁ-ん\\p{Script=Han}、。])(?![短長]調)`,
      'gu',
    ),
    { ヘ: 'へ' },
    true,
  ],
  [/(?<=[ァ-ヺー])ヘ(?=[の、。])/g, { ヘ: 'へ' }, true],
  [
    /(?<=[ぁ-ねは-ん\p{Script=Han}])[リベペ](?=[ぁ-ん\p{Script=Han}、。])/gu,
    { リ: 'り', ベ: 'べ', ペ: 'ぺ' },
    true,
  ],
  // No word begins with ー or a small kana, so the sign before it belongs to the word.
  [
    /(?<![\p{Script=Han}ぁ-ん])[力工口二八夕卜](?=ー[ァ-ヺ])|(?<!\p{Script=Han})[力工口二八夕卜](?=[ァィゥェォャュョッン][ァ-ヺー])/gu,
    { 力: 'カ', 工: 'エ', 口: 'ロ', 二: 'ニ', 八: 'ハ', 夕: 'タ', 卜: 'ト' },
    true,
  ],
  // A kanji inside a word of katakana.
  [/(?<=[ァ-ヺー])[工夕卜](?=[ァ-ヺー])/g, { 工: 'エ', 夕: 'タ', 卜: 'ト' }, true],
  [new RegExp(`(?<=[ァ-ヺー])[二八](?!${counted})(?=[ァ-ヺー])`, 'g'), { 二: 'ニ', 八: 'ハ' }, true],
  [new RegExp(`(?<=[ァ-ヺ])一(?!${counted})(?=[ァ-ヺ])`, 'g'), { 一: 'ー' }, false],
  // A kana inside a word of kanji.
  [/(?<=(?<![\p{Script=Han}ァ-ヺー])[統同第唯万均])ー(?=[\p{Script=Han}ぁ-ん、。])/gu, { ー: '一' }, true],
  [
    /(?<=[のをとにはが、。])ー(?=般|層|括|斉|環|貫|致|覧|体的|律|定の|人ひとり|人一人|部(?![会局署門長活隊品分位数屋員]))/g,
    { ー: '一' },
    true,
  ],
  [/(?<![ァ-ヺー])タ(?=[方刻食暮陽])/g, { タ: '夕' }, true],
  [/(?<![ァ-ヺーA-Za-z])ハ(?=王子|戸市|幡[市宮東西]|尾市|潮市|女市|千代|街市|割)/g, { ハ: '八' }, true],
  // Greek and Cyrillic capitals grown into a word of Latin letters.
  [/(?<=[A-Za-z])[Α-ΧА-ХЅІ]|[Α-ΧА-ХЅІ](?=[A-Za-z])/g, latinFor(), true],
];

function latinFor(): Record<string, string> {
  const twins = [...'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХЅІ'];
  return Object.fromEntries(twins.map((twin, index) => [twin, 'ABEZHIKMNOPTYXABEKMHOPCTXSI'[index] ?? '']));
}

export function findHomoglyphs(text: string): Homoglyph[] {
  const found = looks.flatMap(([pattern, rights, safe]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: twin, index }) => {
      const right = rights[twin];
      return right === undefined ? [] : [{ found: twin, index, right, safe }];
    }),
  );
  return found.filter(({ index }, at) => found.findIndex((one) => one.index === index) === at);
}
