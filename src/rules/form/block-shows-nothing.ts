/** A block that its form can never fill. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { canShow, type SubjectKind, subjectsShown } from '../../plan/form-blocks.ts';
import type { Rule } from '../rule.ts';

const project = 'city: 例市\nyear: 令和7年度\nforms: [our-sheet]\n';

export const blockShowsNothing: Rule = {
  id: 'form/block-shows-nothing',
  title: { ja: '様式の欄に入れるものがない', en: 'A block that its form can never fill' },
  why: {
    ja: '取組の欄を方針の様式に置いても、何も印字されません。',
    en: 'A block for initiatives prints nothing in a form for policies.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': project,
      'form.yaml': `kind: form
id: our-sheet
title: 方針調書
of: policy
blocks:
  - { show: chapters }
  - show: schedule # ←
    label: スケジュール
`,
    },
  },
  good: {
    files: {
      'reform.yaml': project,
      'form.yaml': `kind: form
id: our-sheet
title: 方針調書
of: policy
blocks:
  - { show: chapters }
`,
    },
  },
  *check({ sheets }) {
    for (const { data, origin } of sheets.forms) {
      const { blocks, of = 'initiative' } = data;
      for (const [index, block] of blocks.entries()) {
        if (canShow(block, of)) continue;
        const kinds = subjectsShown(block);
        yield {
          at: below(origin, 'blocks', index, 'show'),
          message: {
            ja: `${quote(block.show)}は${kinds.map((kind) => names[kind].ja).join('・')}の欄で、${names[of].ja}の様式では何も印字されません。`,
            en: `${quote(block.show)} is for ${kinds.map((kind) => names[kind].en).join(', ')}; a form for ${names[of].en} prints nothing there.`,
          },
          hint: {
            ja: '欄を除くか、様式の of を直してください。',
            en: 'Remove the block, or correct `of`.',
          },
        };
      }
    }
  },
};

const names: Readonly<Record<SubjectKind, { ja: string; en: string }>> = {
  initiative: { ja: '取組', en: 'initiatives' },
  policy: { ja: '方針', en: 'policies' },
  plan: { ja: '計画全体', en: 'the whole plan' },
};
