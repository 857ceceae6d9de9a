/** The plan ends before anything is carried out. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { isCarriedOut, reachOf } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const neverImplemented: Rule = {
  id: 'schedule/never-implemented',
  title: { ja: '計画の最後の年度まで実施に至らない', en: 'The plan ends before anything is carried out' },
  why: {
    ja: '検討や準備のまま計画が終わる項目は、成果を約束していません。',
    en: 'An item that is still being considered when the plan ends promises no result.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: programmeFiles(`items:
  - title: 開庁時間の見直し
    stages: [検討, ⇒, 準備, ⇒] # ←
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 開庁時間の見直し
    stages: [検討, ⇒, 準備, 順次実施]
`),
  },
  *check(plan) {
    const known = plan.city.stages;
    if (known.length === 0) return;
    for (const { initiative, item } of itemsOf(plan)) {
      const last = item.effective.at(-1);
      if (!last || reachOf(last.stage, known) === undefined || isCarriedOut(last.stage, known)) continue;
      const year = initiative.programme.columns.at(-1)?.text ?? '';
      // 令和8年度以降 leaves open when it will be.
      if (/以降|以後|[～〜~-]$/.test(year.trim())) continue;
      yield {
        at: last.from.origin,
        message: {
          ja: `計画の最後の${year}でも${quote(last.stage)}のままです。`,
          en: `In ${year}, the last year of the plan, it is still ${quote(last.stage)}.`,
        },
        hint: {
          ja: '実施する年度を示すか、次の計画に引き継ぐことを変更理由などに書いてください。',
          en: 'Say when it will be carried out, or that the next plan takes it over.',
        },
      };
    }
  },
};
