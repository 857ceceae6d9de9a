/** A policy that is still a draft, on its way to the council. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

export const draftInFinal: Rule = {
  id: 'document/draft-in-final',
  title: { ja: '提出する方針が素案・案のまま', en: 'A policy submitted as a draft' },
  why: {
    ja: '決定した方針に「素案」と印字すると、まだ変わるものと受け取られます。',
    en: 'A decided policy that says 素案 is read as one that may still change.',
  },
  severity: { draft: 'off', submit: 'error' },
  bad: {
    submit: true,
    files: `kind: policy
id: basic
title: 区役所のあり方
status: 素案 # ←
`,
  },
  good: {
    submit: true,
    files: `kind: policy
id: basic
title: 区役所のあり方
status: 決定
`,
  },
  *check({ policies }) {
    for (const { origin, status, title } of policies) {
      if (status === undefined || status === '決定') continue;
      yield {
        at: below(origin, 'status'),
        message: {
          ja: `${quote(title)}の状態が「${status}」のままです。`,
          en: `${quote(title)} is still ${status}.`,
        },
        hint: {
          ja: '決定したものなら「決定」にしてください。',
          en: 'Make it 決定 if it has been decided.',
        },
      };
    }
  },
};
