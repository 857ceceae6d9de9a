/** A stage that goes back. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { isCarriedOut, reachOf } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const stageRegression: Rule = {
  id: 'schedule/stage-regression',
  title: { ja: '段階が前の年度より後戻りしている', en: 'A stage that goes back' },
  why: {
    ja: '準備まで進んだ項目が検討に戻るのは、計画のやり直しです。気づかれないまま進めることはできません。',
    en: 'Going back from preparing to considering is a new start, and must not pass unnoticed.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: programmeFiles(`items:
  - title: 証明書の発行
    stages:
      5年度: 検討
      6年度: 準備
      7年度: 検討 # ←
      8年度: 継続実施
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 証明書の発行
    stages:
      5年度: 検討
      6年度: ⇒
      7年度: 準備
      8年度: 継続実施
`),
  },
  *check(plan) {
    const known = plan.city.stages;
    for (const { initiative, item } of itemsOf(plan)) {
      let last: number | undefined;
      for (const [column, now] of item.effective.entries()) {
        const [before, earlier] = [item.effective[last ?? -1], last ?? 0];
        if (now) last = column;
        if (!now || !before) continue;
        const [was, is] = [reachOf(before.stage, known), reachOf(now.stage, known)];
        if (was === undefined || is === undefined || is >= was) continue;
        if (isCarriedOut(before.stage, known) && isCarriedOut(now.stage, known)) continue;
        const year = (at: number) => initiative.programme.columns[at]?.text ?? '';
        yield {
          at: now.from.origin,
          message: {
            ja: `${year(earlier)}の${quote(before.stage)}から、${year(column)}は${quote(now.stage)}に戻っています。`,
            en: `${quote(before.stage)} in ${year(earlier)} goes back to ${quote(now.stage)} in ${year(column)}.`,
          },
          hint: {
            ja: '段階の順序を確かめ、戻るのであれば変更理由にそのことを書いてください。',
            en: 'Check the order; if it does go back, say so in the reason of the revision.',
          },
          related: [{ at: before.from.origin, message: { ja: '前の段階です', en: 'the stage before' } }],
        };
      }
    }
  },
};
