/** An item that ends in a later period stands only in an earlier one. */
import { quote } from '../../japanese/quote.ts';
import { misplaced } from '../misplaced.ts';
import type { Rule } from '../rule.ts';

export const endsLater: Rule = {
  id: 'schedule/ends-later',
  title: {
    ja: '後の期に終わる項目が、前の期だけに置かれている',
    en: 'An item that ends in a later period stands only in an earlier one',
  },
  why: {
    ja: '期限は、その期限のある期で報告します。表から書き写すときに段がずれたときにも起こります。',
    en: 'A deadline is reported in the period in which it falls; a table copied one row off also looks like this.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 改定案を作成（～1月） # ←
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
    return misplaced(initiatives, 'after', ({ bucket, date }, right) => ({
      message: {
        ja: `${quote(date.text)}は${right}に終わりますが、${bucket.name}にだけ置かれています。`,
        en: `${quote(date.text)} ends in ${right}, but the item stands only under ${bucket.name}.`,
      },
      hint: {
        ja: `${right}に置いてください。`,
        en: `Put it under ${right}.`,
      },
    }));
  },
};
