/** TODO, （要確認）, ○○件: a place that was kept free and never filled. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, slips } from '../slips.ts';

export const placeholder: Rule = {
  id: 'text/placeholder',
  title: { ja: '後で書くつもりの印が残っている', en: 'A place kept free and never filled' },
  why: {
    ja: '書きかけの印は、印字されて議会や市民に届きます。',
    en: 'The mark is printed and reaches the council and the citizens.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 相談は年に○○件あった。 # ←
  - TODO 待ち時間の数を入れる。 # ←
  - 窓口の数は24か所である（要確認）。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 相談は年に1,200件あった。二〇〇〇年に始め、一〇〇人が使う。
  - 評価は◎・○・△の3段階とし、各区が「○○区のめざす姿」をまとめる。
  - 開催日（調整中）、要確認事項の整理、値は集計中、××の印は中止を表す。「○月○○日」の欄をなくす。■■重点事業■■
`,
  },
  check: (plan) =>
    slips(textsHaving(plan, trait.placeholder), found, ({ found: mark }) => ({
      message: {
        ja: `${quote(mark)}は、後で書くつもりの印ではありませんか。`,
        en: `${quote(mark)} seems to keep a place for words still to come.`,
      },
      hint: {
        ja: '正しい言葉や数を書くか、印を消してください。',
        en: 'Write what belongs there, or take the mark away.',
      },
    })),
};

const mark = '[○〇◯●×■△▲]';
const unit = '(?:年|月|日|円|千円|百万円|億円|件|人|名|回|世帯|か所|箇所|カ所|施設|[%％])';

/** 一〇〇人 is a number, and ○○区 may be any ward. */
const pattern = `(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])|[（【［\\[(〔](?:要確認|要修正|要記入|要追記|後日記入|後で記入|仮置き)[）】］\\])〕]|(?<![一二三四五六七八九十百千○〇◯●×■△▲])(?:${mark}{2,})${unit}|[○〇◯●]月[○〇◯●]日|●{2}(?=[市区町村課部局係室様氏])`;

function isInsideQuotes(text: string, at: number): boolean {
  return at > 0 && text.lastIndexOf('「', at - 1) > text.lastIndexOf('」', at - 1);
}

/** What stands in 「」 is talked about. */
function found(text: string) {
  return matchesIn(text, new RegExp(pattern, 'gu')).filter(({ index }) => !isInsideQuotes(text, index));
}
