/** および for 及び, 但し for ただし: conjunctions. */
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';
import { departuresFrom, sure, wording } from '../wording.ts';

export const conjunctions: Rule = {
  id: 'koyobun/conjunctions',
  title: { ja: '接続詞の漢字と仮名', en: 'Conjunctions in kanji or in kana' },
  why: {
    ja: '接続詞は仮名で書き、「及び」「並びに」「又は」「若しくは」の4語だけを漢字で書きます（平成22年内閣訓令第1号「公用文における漢字使用等について」1(2)オ）。',
    en: 'Conjunctions are written in kana, but for 「及び」, 「並びに」, 「又は」 and 「若しくは」 (Cabinet instruction No. 1 of 2010).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', [
      '区役所および本庁で進める。 # ←',
      '但し、試行は除く。 # ←',
      '電話またはメールで受け付ける。 # ←',
    ]),
  },
  good: {
    files: presetFiles('koyobun', [
      '区役所及び本庁で進める。計画に従って、調整する。',
      'ただし、試行は除く。又は延期する。',
      '被害は市全体に及び、幹事をお呼びする。',
    ]),
  },
  check: (plan) => departuresFrom(plan, spellings),
};

const spellings = wording('内閣訓令', [
  sure(/(?<![ぁ-おく-ん])および(?!ごし|たて|する|出)/, '及び'),
  sure(/(?<![ぁ-ん])ならびに/, '並びに'),
  sure(/(?<![ぁ-ん])または/, '又は'),
  sure(/(?<![ぁ-ん])もしくは/, '若しくは'),
  sure(/但し/, 'ただし'),
  sure(/(?<!に)従って(?=、)/, 'したがって'),
  sure(/(?<=^|[。　 ])尚(?=、)/, 'なお'),
  sure(/(?<=^|[。　 ])又(?=、)/, 'また'),
  sure(/且つ/, 'かつ'),
  sure(/或い?は/, 'あるいは'),
  sure(/即ち/, 'すなわち'),
  sure(/(?<=^|[。　 ])然し/, 'しかし'),
]);
