/** A list of old findings that cannot be read: found where the baseline is read. */
import type { Rule } from '../rule.ts';

export const unreadableBaseline: Rule = {
  id: 'baseline/unreadable',
  title: { ja: '読み取れない以前からの指摘の一覧', en: 'A list of old findings that cannot be read' },
  why: {
    ja: '一覧が読めないと、以前からの指摘がすべて新しい指摘として数えられます。',
    en: 'Without the list all old findings count as new ones.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: { files: { '.reform/baseline.json': '{ "formatVersion": 1, # ←\n' } },
  good: { files: { '.reform/baseline.json': '{ "formatVersion": 1, "findings": [] }\n' } },
};
