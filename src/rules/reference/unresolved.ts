/** An id that leads nowhere. */
import { quote } from '../../japanese/quote.ts';
import type { Unresolved } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';
import { mayMean, vocabularyOf } from '../vocabulary.ts';

export const unresolvedReference: Rule = {
  id: 'reference/unresolved',
  title: { ja: '識別子の指す先がない', en: 'An id that leads nowhere' },
  why: {
    ja: '指す先のない参照は、様式から抜け落ちます。',
    en: 'What a broken reference points at is missing from the form.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - { id: outline, text: 骨子案を作成（7月） }
    - { text: 改定案を作成（9月）, after: outlin } # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - { id: outline, text: 骨子案を作成（7月） }
    - { text: 改定案を作成（9月）, after: outline }
`,
  },
  *check({ unresolved }) {
    for (const { kind, known, origin, words } of unresolved) {
      const name = names[kind];
      if (!name) continue;
      const { listed, near: nearest } = vocabularyOf(known);
      const near = nearest(words);
      yield {
        at: origin,
        words,
        ...(near !== undefined && { fix: { text: near, safe: false } }),
        message:
          words === ''
            ? { ja: `${name.ja}の識別子が書かれていません。`, en: `No ${name.en} is named.` }
            : {
                ja: `${name.ja}${quote(words)}は見つかりません。`,
                en: `There is no ${name.en} ${quote(words)}.`,
              },
        hint: near
          ? mayMean(near)
          : {
              ja:
                known.length > 0
                  ? `使える識別子は${listed.ja}です。いずれかにしてください。`
                  : `先に${name.ja}のシートを作ってください。`,
              en: known.length > 0 ? `Known are ${listed.en}.` : `Write the ${name.en} first.`,
            },
      };
    }
  },
};

/** What each kind of reference points at; periods and policy codes have rules of their own. */
const names: Partial<Record<Unresolved['kind'], { ja: string; en: string }>> = {
  kpi: { ja: 'KPI', en: 'KPI' },
  plan: { ja: '上位計画', en: 'upper plan' },
  policy: { ja: '方針', en: 'policy' },
  target: { ja: 'めざす姿', en: 'target' },
  milestone: { ja: 'スケジュールの項目', en: 'item of the schedule' },
  initiative: { ja: '取組', en: 'initiative' },
  finding: { ja: '検証の項目', en: 'finding' },
  vision: { ja: '像', en: 'vision' },
  action: { ja: '取組項目', en: 'action' },
  side: { ja: '役割分担の担い手', en: 'side of the roles' },
};
