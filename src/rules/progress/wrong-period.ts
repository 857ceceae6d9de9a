/** Progress dated outside the period it stands in. */
import { nameOfSpan } from '../../calendar/name.ts';
import { quote } from '../../japanese/quote.ts';
import { restlessIn } from '../bucket-fit.ts';
import { outsiders } from '../misplaced.ts';
import type { Rule } from '../rule.ts';
import { toldSoFar } from '../still-to-come.ts';

export const wrongPeriod: Rule = {
  id: 'progress/wrong-period',
  title: { ja: '進捗の時期が、置かれた期の外にある', en: 'Progress dated outside the period it stands in' },
  why: {
    ja: '前期の実績を後期の欄に書くと、前期は未報告に見えます。',
    en: 'What was done in the first half and stands under the second looks unreported.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（7月）
progress:
  前期:
    - 骨子案を作成（7月）
  後期:
    - 改定案を公表（6月） # ←
`,
    asOf: '2025-12-01',
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（7月）
progress:
  前期:
    - 骨子案を作成（7月）
  後期:
    - 改定案を公表（11月）
`,
    asOf: '2025-12-01',
  },
  check({ initiatives }, { asOf }) {
    const told = restlessIn(initiatives).progress.map((one) => toldSoFar(one, asOf));
    return outsiders(told, ({ bucket, date }) => ({
      ja: `${quote(date.text)}は${nameOfSpan(date, 'ja')}のことですが、${bucket.name}の進捗に書かれています。`,
      en: `${quote(date.text)} means ${nameOfSpan(date, 'en')}, but it is reported under ${bucket.name}.`,
    }));
  },
};
