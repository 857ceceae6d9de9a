/** する事, 次の通り, その為: nouns that only hold a sentence together. */
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';
import { ask, departuresFrom, sure, wording } from '../wording.ts';

export const formalNouns: Rule = {
  id: 'koyobun/formal-nouns',
  title: { ja: '形式名詞の漢字', en: 'Formal nouns in kanji' },
  why: {
    ja: '「こと」「とおり」「ため」などを、実質の意味なしに使うときは仮名で書きます（平成22年内閣訓令第1号「公用文における漢字使用等について」1(2)キ）。',
    en: 'Words like 「こと」 and 「とおり」 are written in kana where they only hold a sentence together (Cabinet instruction No. 1 of 2010).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', [
      '内容は次の通りである。 # ←',
      '予定通りに実施した。 # ←',
      '連携する事が大切である。 # ←',
      '区民と共に見直す。 # ←',
    ]),
  },
  good: {
    files: presetFiles('koyobun', [
      '内容は次のとおりで、予定どおりに実施した。',
      '仕事、事前の準備、為替、行為、日々の大通りの清掃',
      '共に支え合い、区民とともに見直す。',
    ]),
  },
  check: (plan) => departuresFrom(plan, spellings),
};

const spellings = wording('内閣訓令', [
  sure(/(予定|計画|想定|従来|希望|期待|見込み|通常|例年|これまで)通り(?!道|過|抜)/, '$1どおり'),
  sure(/((?:次|以下|上記|下記|前述|後述|左記|別紙)の)通り(?!道|過|抜)/, '$1とおり'),
  ask(/(?<=[るた])通り(?=[、に。で]|$)/, 'とおり'),
  ask(/(?<=[るたいうな])事(?=[がをはにでもと、。]|$)/, 'こと'),
  sure(/(?<=[るたの])為(?=[、に。の]|$)/, 'ため'),
  ask(/と共に/, 'とともに'),
  sure(/(?<=[\p{Script=Han}ァ-ヺー])毎(?=[にの])/u, 'ごと'),
  sure(/迄/, 'まで'),
  sure(/筈/, 'はず'),
  ask(/(?<=[るた])訳(?=に|で|が)/, 'わけ'),
  ask(/(?<=[のるた])様(?=[にな])(?!な[いか])/, 'よう'),
  sure(/(?<=現在の|今の)所(?=[、は])/, 'ところ'),
]);
