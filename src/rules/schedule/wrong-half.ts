/** The date lies outside the period it stands in. */
import { nameOfSpan } from '../../calendar/name.ts';
import { quote } from '../../japanese/quote.ts';
import { restlessIn } from '../bucket-fit.ts';
import { outsiders } from '../misplaced.ts';
import type { Rule } from '../rule.ts';

export const wrongHalf: Rule = {
  id: 'schedule/wrong-half',
  title: { ja: '書かれた時期が、置かれた期の外にある', en: 'The date lies outside the period it stands in' },
  why: {
    ja: '前期と後期を取り違えた項目は、議会や市民に誤った予定を伝えます。',
    en: 'An item under the wrong half tells the council and the citizens a wrong plan.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 骨子案を作成（7月） # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（～9月）
  後期:
    - 改定案を作成（～1月）
`,
  },
  check({ initiatives }) {
    return outsiders(restlessIn(initiatives).milestones, ({ bucket, date }) => ({
      ja: `${quote(date.text)}は${nameOfSpan(date, 'ja')}のことですが、${bucket.name}に置かれています。`,
      en: `${quote(date.text)} means ${nameOfSpan(date, 'en')}, but the item stands under ${bucket.name}.`,
    }));
  },
};
