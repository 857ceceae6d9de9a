/** A report in a word the city does not know. */
import { quote } from '../../japanese/quote.ts';
import { unreportedWord } from '../../plan/monitoring.ts';
import type { Rule } from '../rule.ts';
import { mayMean, vocabularyOf } from '../vocabulary.ts';

export const unknownReportStatus: Rule = {
  id: 'monitoring/unknown-status',
  title: { ja: '報告の状況が決めた言葉でない', en: 'A report in a word the city does not know' },
  why: {
    ja: '決めた言葉でない報告は、達成とも未達成とも数えられません。',
    en: 'A word that is not agreed on counts neither as reached nor as missed.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、点検を実施 }
monitoring:
  plans:
    令和5年度: 済み # ←
`,
  },
  good: {
    asOf: '2024-03-10',
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、点検を実施 }
          - { id: drills, text: 毎年度、訓練を実施 }
monitoring:
  plans:
    令和5年度: 達成
  drills:
    令和5年度: 未報告
`,
  },
  *check({ city, policies }) {
    const known = vocabularyOf([...city.outcomes.keys(), unreportedWord]);
    for (const { outcome, status } of policies.flatMap(({ reports }) => reports)) {
      if (!status || outcome !== undefined) continue;
      const near = known.near(status.text);
      yield {
        at: status.origin,
        message: {
          ja: `${quote(status.text)}は、状況の言葉（${known.listed.ja}）ではありません。`,
          en: `${quote(status.text)} is none of ${known.listed.en}.`,
        },
        hint: near
          ? mayMean(near)
          : {
              ja: 'いずれかに直すか、reform.yaml の `outcomes` に言葉を加えてください。',
              en: 'Use one of them, or add the word to `outcomes` of reform.yaml.',
            },
      };
    }
  },
};
