/** A revision that changes a year before its own. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { layersOf } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const editsThePast: Rule = {
  id: 'revision/edits-the-past',
  title: {
    ja: '変更した年度より前の段階が書き換えられている',
    en: 'A revision that changes a year before its own',
  },
  why: {
    ja: '過ぎた年度の予定を後から書き換えると、遅れがなかったことになります。',
    en: 'Rewriting the plan of a year that has passed makes a delay disappear.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討・決定, 継続実施, ⇒, ⇒]
    revisions:
      - in: 6年度
        stages:
          5年度: 検討 # ←
          6年度: 決定
          7年度: 継続実施
        reason: 説明会に時間をかけたため
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討・決定, 継続実施, ⇒, ⇒]
    revisions:
      - in: 5年度
        stages:
          5年度: 検討
          6年度: 決定
          7年度: 継続実施
        reason: 説明会に時間をかけたため
`),
  },
  *check(plan) {
    for (const { initiative, item } of itemsOf(plan)) {
      for (const { after, before, row } of layersOf(item.rows)) {
        if (!row.in || row.year === undefined) continue;
        for (const [column, cell] of row.cells.entries()) {
          const { text = '', year } = initiative.programme.columns[column] ?? {};
          if (cell.kind === 'blank' || year === undefined || year >= row.year) continue;
          const was = before[column]?.stage;
          if ((was ?? '') === (after[column]?.stage ?? '')) continue;
          const [wasJa, wasEn] = was === undefined ? ['空欄', 'a blank'] : [quote(was), quote(was)];
          yield {
            at: cell.origin,
            message: {
              ja: `${quote(row.in.text)}の変更が、それより前の${text}を${wasJa}から${quote(cell.text)}に書き換えています。`,
              en: `The revision of ${quote(row.in.text)} changes the earlier ${text} from ${wasEn} to ${quote(cell.text)}.`,
            },
            hint: {
              ja: `${text}は空欄にして、${row.in.text}から後の段階を書いてください。`,
              en: `Leave ${text} blank and write the stages from ${row.in.text} on.`,
            },
            related: [
              { at: row.in.origin, message: { ja: '変更した年度です', en: 'the year of the revision' } },
            ],
          };
        }
      }
    }
  },
};
