/** 実施項目: a row of a programme – its stages year by year, how they were revised, and what was done. */
import * as z from 'zod';
import { id, text, texts } from './field.ts';
import { sections } from './section.ts';

const stages = z.union([z.array(z.string().nullable()), z.record(z.string(), z.string())]).meta({
  title: '段階',
  description:
    '計画の初めの年度から順に並べるか、年度ごとに書きます。⇒ は左の段階を続けます。書かない年度と "" は、変更前の段階のままです。',
});

const revision = z
  .strictObject({
    in: text('変更した年度', '様式では【27年度変更】のように印字します。', '27年度'),
    stages: stages.optional(),
    reason: text('変更理由', '計画を変えた理由です。').optional(),
    note: text('備考', '様式には印字しない覚書です。').optional(),
  })
  .meta({ title: '変更', description: '当初の計画に重ねる変更です。古い順に並べます。' });

export const assessment = z
  .strictObject({
    at: text('時点', '評価した年度や時期です。', '28年度').optional(),
    by: text('評価者', '評価した人や部署です。', '所管課').optional(),
    scale: text('尺度', '評価が2種類以上あるときに、reform.yaml の scales の名前を書きます。').optional(),
    grade: text('評価', 'reform.yaml の grades にある記号や言葉です。', 'A').optional(),
    comment: texts('評価の理由', '評価に添える文です。').optional(),
  })
  .meta({ title: '評価', description: '評価とその理由です。評価者が2人なら2つ書きます。' });

const said = z.strictObject({
  stage: text('状況', 'その年度の段階です。', '検討').optional(),
  'as-of': text('時点', '実績の時点です。', '3月末 時点').optional(),
  text: texts('内容', '取組の内容です。').optional(),
});

/** What was planned or done: words alone, with a stage or a moment, or several of them in a year. */
const saying = (title: string, description: string) =>
  z
    .union([z.string(), said, z.array(z.union([z.string(), said]))])
    .optional()
    .meta({ title, description });

const money = z
  .strictObject({
    at: text('年度', '金額の年度です。', '28年度').optional(),
    kind: text('区分', '予算・決算・人件費など、金額の種類です。', '決算').optional(),
    amount: text('金額', '様式に印字するとおりに書きます。', '1,200').optional(),
    unit: text('単位', 'reform.yaml の money と違うときに書きます。', '千円').optional(),
    note: text('注記', '金額に添える注です。').optional(),
  })
  .meta({ title: '金額', description: '年度と区分ごとの金額です。' });

export const moneys = () =>
  z
    .array(money)
    .optional()
    .meta({ title: '金額', description: '予算・決算・人件費などを年度ごとに書きます。' });

const record = z
  .strictObject({
    plan: saying('取組予定', 'その年度にする予定のことです。'),
    actual: saying('取組実績', 'その年度にしたことです。'),
    grade: text('評価', 'reform.yaml の grades にある記号や言葉です。', 'A').optional(),
    comment: texts('評価の理由', '評価に添える文です。').optional(),
    evaluations: z
      .array(assessment)
      .optional()
      .meta({ title: '評価', description: '評価が2つ以上あるときに並べます。' }),
    reason: text('理由', '計画の段階と実績が違うときの理由です。').optional(),
    status: text('進み具合', 'reform.yaml の statuses にある言葉です。', '順調').optional(),
    next: texts('今後の取組', '課題や翌年度にすることです。').optional(),
    note: text('備考', '記録の終わりに印字する注です。').optional(),
  })
  .meta({ title: '年度の記録', description: '予定・実績・評価です。' });

export const records = () =>
  z.record(z.string(), record).optional().meta({
    title: '取組内容等',
    description: '年度（H28 など、様式に印字するとおり）ごとの予定・実績・評価です。',
  });

export const item = z
  .strictObject({
    id: id().optional(),
    code: text('番号', '様式に印字する番号です。', '1').optional(),
    title: text('実施項目', '項目の名前です。').optional(),
    text: texts('内容', '項目の説明です。').optional(),
    owner: texts('所管', '項目を受け持つ部署です。').optional(),
    target: text('目標', '項目の目標を言葉や数値で書きます。').optional(),
    result: text('結果', '目標に対する結果を言葉や数値で書きます。').optional(),
    stages: stages.optional(),
    revisions: z
      .array(revision)
      .optional()
      .meta({ title: '変更', description: '計画の変更を古い順に並べます。' }),
    records: records(),
    sections: sections(),
    note: text('備考', '様式には印字しない覚書です。').optional(),
  })
  .meta({ title: '実施項目', description: '年度ごとの段階と、その変更と、取組の記録です。' });

export type ItemEntry = z.infer<typeof item>;
export type StageCells = z.infer<typeof stages>;
export type RevisionEntry = z.infer<typeof revision>;
export type RecordEntry = z.infer<typeof record>;
export type SayingEntry = NonNullable<RecordEntry['actual']>;
export type AssessmentEntry = z.infer<typeof assessment>;
export type MoneyEntry = z.infer<typeof money>;
