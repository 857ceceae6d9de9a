/** A value that is not allowed: found where data meets its shape. */
import type { Rule } from '../rule.ts';

export const unknownValue: Rule = {
  id: 'shape/unknown-value',
  title: { ja: '書けない値', en: 'A value that is not allowed' },
  why: {
    ja: '決まった値から選ぶ項目や、書き方の決まった項目では、それ以外の値の意味が分かりません。',
    en: 'Where one of a few words or a set form is due, no other value has a meaning.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: policy
id: ward-vision
title: 区政運営方針
status: 検討案 # ←
`,
  },
  good: {
    files: `kind: policy
id: ward-vision
title: 区政運営方針
status: 素案
`,
  },
};
