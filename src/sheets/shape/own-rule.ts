/** A rule of a city's own: which entities, which condition, which message. */
import * as z from 'zod';
import { choice, text, texts } from './field.ts';

/** What such a rule can look at. */
export const entityKinds = ['policy', 'initiative', 'milestone', 'report', 'kpi', 'target'] as const;

const yesOrNo = ['yes', 'no'] as const;
const level = ['off', 'info', 'warning', 'error'] as const;

const condition = z
  .strictObject({
    field: text(
      '項目',
      '見る項目です。「.」で中へ進み、initiatives・policy・kpis などでほかのシートへ渡ります。',
      'initiatives.owner',
    ),
    written: choice('記入', 'yes＝書かれている、no＝書かれていない。', yesOrNo).optional(),
    'one-of': texts('許す値', 'このどれかでなければなりません。', '成果指標').optional(),
    'none-of': texts('許さない値', 'このどれでもあってはなりません。', '未定').optional(),
    like: texts('形', '「*」は何文字でも、「?」は1文字を表します。', '*局').optional(),
    unlike: texts('避ける形', '「*」は何文字でも、「?」は1文字を表します。', '*など*').optional(),
    'same-as': text('同じ値の項目', 'この項目と同じ値でなければなりません。', 'policy.owner').optional(),
    'at-least': text('下限', '値の数はこれ以上です。', '0').optional(),
    'at-most': text('上限', '値の数はこれ以下です。', '100').optional(),
    'not-before': text('始まり', '書かれた時期はこれより前になりません。', '令和7年4月').optional(),
    'not-after': text('終わり', '書かれた時期はこれより後になりません。', '令和10年3月').optional(),
    'characters-at-most': text('文字数', 'この文字数までです。', '100').optional(),
    'count-at-least': text('件数の下限', '書かれた件数はこれ以上です。', '1').optional(),
    'count-at-most': text('件数の上限', '書かれた件数はこれ以下です。', '3').optional(),
  })
  .meta({ title: '条件', description: '項目と、その値の条件です。条件を省くと「書かれている」です。' });

const conditions = (title: string, description: string) =>
  z.union([condition, z.array(condition)]).meta({ title, description });

export const ownRules = z
  .record(
    z.string(),
    z
      .strictObject({
        of: choice(
          '見るもの',
          '方針・取組・スケジュールの項目・進捗・KPI・めざす姿のどれを見るかです。',
          entityKinds,
        ),
        title: text('規則の題', '何を求めるかを短く書きます。', '指標には出典を書く'),
        why: text('規則の理由', 'reform explain で表示します。').optional(),
        where: conditions('対象の条件', 'これを満たすものだけを見ます。').optional(),
        must: conditions('求める条件', '対象のすべてが満たさなければならない条件です。'),
        message: text(
          '指摘の文',
          '{title} のように書くと、その項目の値に置き換わります。',
          '指標「{title}」に出典がありません。',
        ).optional(),
        hint: text('直し方', '指摘に添える文です。').optional(),
        severity: choice('下書きでの重大度', '省くと warning です。', level).optional(),
        submit: choice('提出での重大度', '省くと下書きと同じです。', level).optional(),
      })
      .meta({ title: '独自の規則', description: '1つの規則です。' }),
  )
  .meta({ title: '独自の規則', description: '市の規則です。名前は own/ を付けて表示します。' });

export type OwnRuleEntry = z.infer<typeof ownRules>[string];
export type ConditionEntry = z.infer<typeof condition>;
export type EntityKind = (typeof entityKinds)[number];
