/** A label that the block of a form does not have. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { labelsOf } from '../../sheets/shape/block.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Rule } from '../rule.ts';
import { mayMean } from '../vocabulary.ts';

const form = `kind: form
id: our-sheet
title: 取組調書
blocks:
  - show: evaluations
    labels:
      grade: 判定
`;

export const unknownLabel: Rule = {
  id: 'form/unknown-label',
  title: { ja: '様式の欄にない小見出しが書かれている', en: 'A label that the block of a form does not have' },
  why: {
    ja: '小見出しの名前を誤ると、言い換えは何も言わずに使われません。',
    en: 'A misspelt label would silently keep its usual words.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [our-sheet]\n',
      'form.yaml': form.replace('grade: 判定', 'grad: 判定 # ←'),
    },
  },
  good: {
    files: {
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [our-sheet]\n',
      'form.yaml': form,
    },
  },
  *check({ sheets }) {
    for (const { data, origin } of sheets.forms) {
      for (const [index, { labels = {}, show }] of data.blocks.entries()) {
        const known = labelsOf(show);
        for (const name of Object.keys(labels)) {
          if (known.includes(name)) continue;
          const near = suggest(name, known);
          yield {
            at: below(origin, 'blocks', index, 'labels', name),
            key: true,
            message: {
              ja: `欄${quote(show)}に、小見出し${quote(name)}はありません。`,
              en: `The block ${quote(show)} has no label ${quote(name)}.`,
            },
            hint: near
              ? mayMean(near)
              : known.length > 0
                ? {
                    ja: `${known.map(quote).join('、')}のいずれかにしてください。`,
                    en: `Use one of ${known.map(quote).join(', ')}.`,
                  }
                : {
                    ja: 'この欄に小見出しはありません。除いてください。',
                    en: 'It has no labels inside. Remove it.',
                  },
          };
        }
      }
    }
  },
};
