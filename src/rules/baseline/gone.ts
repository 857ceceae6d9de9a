/** An old finding that is gone: found where the baseline is read. */
import type { Rule } from '../rule.ts';

const sheet = `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 改定案を作成（～1月）
`;

export const goneFromBaseline: Rule = {
  id: 'baseline/gone',
  title: { ja: 'なくなった以前からの指摘', en: 'An old finding that is gone' },
  why: {
    ja: '直った指摘を一覧に残すと、同じ間違いがもう一度起きたときに分かりません。',
    en: 'Left on the list, a mended finding would hide the same mistake made again.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: {
      'sheet.yaml': sheet,
      '.reform/baseline.json': `{
  "formatVersion": 1,
  "findings": [
    {"fingerprint":"0123456789abcdef","rule":"schedule/undated","entity":"initiative/wards","message":"「改定案を作成」に時期がありません。 # ←"}
  ]
}
`,
    },
  },
  good: {
    files: {
      'sheet.yaml': sheet,
      '.reform/baseline.json': `{
  "formatVersion": 1,
  "findings": []
}
`,
    },
  },
};
