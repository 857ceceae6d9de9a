/** 概ね, 予め, 繋ぐ: kanji and readings outside the 常用漢字表. */
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';
import { ask, departuresFrom, sure, wording } from '../wording.ts';

export const outsideJoyo: Rule = {
  id: 'koyobun/outside-joyo',
  title: { ja: '常用漢字表にない漢字や読み', en: 'Kanji and readings outside the list of common use' },
  why: {
    ja: '常用漢字表にない漢字や音訓は、仮名で書くか、別の漢字を使います（「公用文作成の考え方」Ⅰ-1）。',
    en: 'Kanji and readings outside the list of common use (「常用漢字表」) are written in kana or with other kanji (the Council for Cultural Affairs, 2022, Ⅰ-1).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', [
      '概ね順調である。 # ←',
      '予め周知する。 # ←',
      '地域を繋ぐ。 # ←',
      '延期したにも関わらず、始めた。 # ←',
    ]),
  },
  good: {
    files: presetFiles('koyobun', [
      'おおむね順調である。',
      'あらかじめ周知し、予算を執る。',
      '概要、概算、予定、関わる人',
      '地域をつなぎ、全て、更に、既に、様々な声を聞く。',
    ]),
  },
  check: (plan) => departuresFrom(plan, spellings),
};

const spellings = wording('「公用文作成の考え方」Ⅰ-1', [
  sure(/概ね/, 'おおむね'),
  sure(/予め/, 'あらかじめ'),
  sure(/殆ど/, 'ほとんど'),
  sure(/凡そ/, 'およそ'),
  sure(/何故/, 'なぜ'),
  sure(/尤も/, 'もっとも'),
  sure(/夫々|其々/, 'それぞれ'),
  sure(/此の/, 'この'),
  sure(/其の/, 'その'),
  sure(/於い?て/, 'おいて'),
  sure(/に亘([りっ])/, 'にわた$1'),
  sure(/にも[関拘]わ?らず/, 'にもかかわらず'),
  sure(/宜し([くい])/, 'よろし$1'),
  sure(/纏([めま])/, 'まと$1'),
  sure(/繋([がぎぐげい])/, 'つな$1'),
  sure(/揃([えいう])/, 'そろ$1'),
  sure(/貰([いうえっ])/, 'もら$1'),
  sure(/嬉し/, 'うれし'),
  ask(/活か([しすせそさ])/, '生か$1'),
  ask(/拡が/, '広が'),
]);
