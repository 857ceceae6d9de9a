/** An arrow with no stage at its left. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { layersOf } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const danglingArrow: Rule = {
  id: 'revision/dangling-arrow',
  title: { ja: '「⇒」の左に続ける段階がない', en: 'An arrow with no stage at its left' },
  why: {
    ja: '「⇒」は左の段階を続けるしるしです。左に何もなければ、その年度に何をするのか誰にもわかりません。',
    en: 'An arrow carries on the stage at its left; with nothing there nobody knows what is planned.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: ⇒ # ←
      6年度: 検討・決定
      7年度: 継続実施
      8年度: ⇒
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      6年度: 検討・決定
      7年度: 継続実施
      8年度: ⇒
    revisions:
      - in: 7年度
        stages: { 7年度: ⇒, 8年度: 継続実施 }
        reason: 説明会に時間をかけたため
`),
  },
  *check(plan) {
    for (const { initiative, item } of itemsOf(plan)) {
      for (const { after: holds, row } of layersOf(item.rows)) {
        for (const [column, cell] of row.cells.entries()) {
          if (cell.kind !== 'arrow' || holds[column]) continue;
          const year = initiative.programme.columns[column]?.text ?? '';
          yield {
            at: cell.origin,
            message: {
              ja: `${year}の${quote(cell.text)}の左に、続ける段階がありません。`,
              en: `There is no stage at the left of ${quote(cell.text)} in ${year}.`,
            },
            hint: {
              ja: '段階を書くか、まだ何もしないなら空欄にしてください。',
              en: 'Write the stage, or leave the square blank.',
            },
          };
        }
      }
    }
  },
};
