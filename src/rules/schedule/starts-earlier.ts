/** An item that starts in an earlier period stands only in a later one. */
import { quote } from '../../japanese/quote.ts';
import { misplaced } from '../misplaced.ts';
import type { Rule } from '../rule.ts';

export const startsEarlier: Rule = {
  id: 'schedule/starts-earlier',
  title: {
    ja: '前の期に始まる項目が、後の期だけに置かれている',
    en: 'An item that starts in an earlier period stands only in a later one',
  },
  why: {
    ja: '継続する取組は始まる期に置くと、進捗と対応が取れます。表から書き写すときに段がずれたときにも起こります。',
    en: 'A continuing item is easiest to follow in the period in which it starts; a table copied one row off also looks like this.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 先進自治体を視察（5月～） # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 無料法律相談を実施（4月～）
  後期:
    - 無料法律相談を実施（4月～）
`,
  },
  check({ initiatives }) {
    return misplaced(initiatives, 'before', ({ bucket, date }, right) => ({
      message: {
        ja: `${quote(date.text)}は${right}に始まりますが、${bucket.name}にだけ置かれています。`,
        en: `${quote(date.text)} starts in ${right}, but the item stands only under ${bucket.name}.`,
      },
      hint: {
        ja: `${right}に置いてください。継続する取組を繰り返して書くときは、両方の期に書いてください。`,
        en: `Put it under ${right}; to repeat a continuing item, write it under both.`,
      },
    }));
  },
};
