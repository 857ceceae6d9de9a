/** て下さい, 出来る, て頂く: verbs that only help another. */
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';
import { ask, departuresFrom, sure, wording } from '../wording.ts';

export const auxiliaryVerbs: Rule = {
  id: 'koyobun/auxiliary-verbs',
  title: { ja: '補助動詞などの漢字', en: 'Helping verbs in kanji' },
  why: {
    ja: '「てください」「ていただく」「できる」などは仮名で書きます（平成22年内閣訓令第1号「公用文における漢字使用等について」1(2)キ）。',
    en: 'Verbs that only help another one are written in kana (Cabinet instruction No. 1 of 2010).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', [
      '窓口で申し出て下さい。 # ←',
      '全区で利用出来る。 # ←',
      '区民に参加して頂く。 # ←',
      '一例に過ぎない。 # ←',
    ]),
  },
  good: {
    files: presetFiles('koyobun', [
      '窓口での申出をしてくださる方',
      '全区で利用できる。出来事と出来高を記す。',
      '区民に参加していただく。書類を持って行く。',
      '会場まで歩いて行き、頂上を見て、資料を下さる方に会う。',
    ]),
  },
  check: (plan) => departuresFrom(plan, spellings),
};

const spellings = wording('内閣訓令', [
  sure(/(?<=[てで])下さ([いるっ])/, 'くださ$1'),
  sure(/(?<=[てで])頂([いくけき])/, 'いただ$1'),
  sure(/(?<=い)致([しすさ])/, 'いた$1'),
  sure(/(?<![不未])出来([るたずなまれ])/, 'でき$1'),
  ask(
    /(?<=[てで])行(?=[くけ](?:[。、]|$|こと|ため|必要|予定|方針))(?<!(?:持っ|連れ|歩い|出掛け|出かけ)て行)/,
    'い',
  ),
  ask(/(?<=[てで])来(?=た(?:[。、]|$|が|ため|こと))(?<!(?:持っ|連れ|帰っ|やっ|出)て来)/, 'き'),
  sure(/(?<=て)居([るりま])/, 'い$1'),
  sure(/に過ぎ(?=な|ず|ま)/, 'にすぎ'),
  sure(/かも知れ/, 'かもしれ'),
  ask(/(?<=[がはも])無(?=い(?:[。、]|$|こと|ため|場合))/, 'な'),
  ask(/(?<=[がはも])有(?=る(?:[。、]|$|こと|ため|場合))/, 'あ'),
]);
