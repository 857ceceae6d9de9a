/** What an audit found, and no vision answers. */
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

export const unansweredFinding: Rule = {
  id: 'document/unanswered-finding',
  title: { ja: '検証の項目に応える像がない', en: 'A finding that no vision answers' },
  why: {
    ja: '検証で見つけた課題に、めざす姿が応えていないと、検証した意味が問われます。',
    en: 'A problem that was found and then left alone makes people ask why it was looked for.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: policy
id: basic
title: 区役所のあり方
findings:
  - { id: consultation, title: 複合化する相談への対応 }
  - { id: ict, title: ICTの活用 } # ←
visions:
  - id: listen
    title: 寄り添う区役所
    answers: consultation
`,
  },
  good: {
    files: `kind: policy
id: basic
title: 区役所のあり方
findings:
  - { id: consultation, title: 複合化する相談への対応 }
  - { id: ict, title: ICTの活用, leads-to: listen }
visions:
  - id: listen
    title: 寄り添う区役所
    answers: consultation
`,
  },
  *check({ policies }) {
    for (const { findings } of policies.map(({ statement }) => statement)) {
      for (const { id, origin, title, visions } of findings) {
        if (visions.length > 0) continue;
        yield {
          at: origin,
          words: title,
          message: {
            ja: `検証の項目${quote(title)}に応える像がありません。`,
            en: `No vision answers the finding ${quote(title)}.`,
          },
          hint: {
            ja: `応える像の answers に「${id}」を加えるか、ここに leads-to を書いてください。`,
            en: `Add ${id} to the \`answers\` of a vision, or write \`leads-to\` here.`,
          },
        };
      }
    }
  },
};
