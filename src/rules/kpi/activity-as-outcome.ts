/** A count of what the city did, called an outcome. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

/** What the city itself does; what citizens do is an outcome. */
const activities =
  /(?:開催|実施|活動|配布|配付|発行|発信|掲載|派遣|巡回|訪問|点検|研修|周知|説明会|会議|委員会)(?:の)?(?:回数|件数|部数|日数|数)$/;

const example = (type: string) => `kind: kpi
id: visits
title: 地域担当職員の活動件数
unit: 件
type: ${type}
better: higher
actuals:
  - { at: 令和6年度, value: 120 }
target: { at: 令和9年度, value: 200 }
`;

export const activityAsOutcome: Rule = {
  id: 'kpi/activity-as-outcome',
  title: { ja: '活動の量が成果指標になっている', en: 'A count of activities called an outcome' },
  why: {
    ja: '会議を何回開いたかは、市民にとって何が変わったかを示しません。',
    en: 'How often a meeting was held does not show what has changed for anybody.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: example('成果指標 # ←') },
  good: { files: example('活動指標') },
  *check({ kpis }) {
    for (const { origin, title, type } of kpis) {
      if (type === undefined || !/成果|アウトカム/.test(type) || !activities.test(title)) continue;
      yield {
        at: below(origin, 'type'),
        message: {
          ja: `${quote(title)}は活動の量ですが、${quote(type)}とされています。`,
          en: `${quote(title)} counts an activity, but is called ${quote(type)}.`,
        },
        hint: {
          ja: '「活動指標」とするか、活動によって変わるものを指標にしてください。',
          en: 'Call it 活動指標, or measure what the activity changes.',
        },
      };
    }
  },
};
