/** A policy code written otherwise than the upper plan writes it: 5- (5) for 5-(5). */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { foldCode } from '../../plan/city.ts';
import type { Rule } from '../rule.ts';

const files = (code: string) => ({
  'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - id: basic
    title: 例市基本計画
    policies: { 5-(5): 犯罪のないまち }
`,
  'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
contributes:
  - to: basic/${code}
`,
});

export const codeSpelling: Rule = {
  id: 'reference/code-spelling',
  title: { ja: '施策の番号の書き方が上位計画と違う', en: 'A policy code written otherwise than in its plan' },
  why: {
    ja: '番号は書かれたとおりに印字されるため、様式によって書き方が変わります。',
    en: 'A code is printed as it was written, so the forms would differ.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: files('5- (5) # ←') },
  good: { files: files('5-(5)') },
  *check({ initiatives }) {
    for (const { code, origin, plan } of initiatives.flatMap(({ contributions }) => contributions)) {
      const right = plan.policies.get(foldCode(code))?.origin.path.at(-1);
      if (right === undefined || right === code) continue;
      yield {
        at: below(origin, 'to'),
        words: code,
        fix: { text: String(right), safe: true },
        message: {
          ja: `番号${quote(code)}は、上位計画では${quote(String(right))}です。`,
          en: `The code ${quote(code)} is ${quote(String(right))} in the upper plan.`,
        },
        hint: { ja: `${quote(String(right))}に直してください。`, en: `Make it ${quote(String(right))}.` },
      };
    }
  },
};
