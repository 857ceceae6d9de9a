/** 取組: what one sheet of a department's plan may contain. */
import * as z from 'zod';
import { id, text, texts } from './field.ts';
import { owner, programmeFields } from './programme.ts';

const scheduleItem = z
  .union([
    z.string(),
    z.strictObject({
      id: id().optional(),
      text: text(
        '内容',
        '様式に印字する文。時期は文の中に（～9月）のように書きます。',
        '骨子案を作成（～9月）',
      ),
      after: texts(
        '先行する項目',
        'これより先に終わっていなければならない項目の識別子です。',
        'outline',
      ).optional(),
      note: text('備考', '様式には印字しない覚書です。').optional(),
    }),
  ])
  .meta({ title: 'スケジュールの項目', description: '文だけでも、id などを添えても書けます。' });

const progressItem = z
  .union([
    z.string(),
    z.strictObject({
      of: text('対象の項目', '報告するスケジュールの項目の識別子です。', 'outline').optional(),
      text: text('内容', '実施したことと、その時期を文で書きます。', '骨子案を作成（9月）'),
      reason: text('理由', '予定より遅れたときの理由です。').optional(),
      note: text('備考', '様式には印字しない覚書です。').optional(),
    }),
  ])
  .meta({ title: '進捗の項目', description: '文だけでも、of や reason を添えても書けます。' });

/** By period (前期, 後期, 次年度以降), or one flat list that reform sorts itself. */
function byPeriod<Item extends z.ZodType>(item: Item, title: string, description: string) {
  return z.union([z.array(item), z.record(z.string(), z.array(item))]).meta({ title, description });
}

const pillar = z
  .union([
    z.string(),
    z.strictObject({
      title: text('見出し', '①②③ の番号は様式が付けます。'),
      points: z
        .array(z.string())
        .optional()
        .meta({ title: '内訳', description: '見出しの下に「・」で並ぶ文です。' }),
    }),
  ])
  .meta({ title: '柱', description: '見出しと内訳。文だけを書くと、番号のない文として印字します。' });

const contribution = z
  .strictObject({
    to: text('寄与先', '上位計画の識別子と施策の番号を「/」でつなぎます。', 'basic-2025/5-(5)'),
    kpis: texts('寄与するKPI', 'KPI の識別子です。', 'serious-crimes').optional(),
  })
  .meta({ title: '上位計画への寄与', description: '上位計画の施策と、この取組が寄与する KPI です。' });

export const initiativeShape = z
  .strictObject({
    kind: z.literal('initiative').meta({ title: '種類', description: '取組のシートは initiative です。' }),
    id: id().optional(),
    title: text('取組項目', '取組の名前です。').optional(),
    year: text('年度', 'このシートの年度です。省くと reform.yaml の年度になります。', '令和7年度').optional(),
    owner: owner().optional(),
    policy: text('方針', 'この取組が属する方針の識別子です。').optional(),
    action: texts(
      '方針の取組項目',
      'この取組が実施する、方針の取組項目の識別子です。',
      'matching',
    ).optional(),
    issues: texts('現状・課題', '様式では「○」を付けて並べます。').optional(),
    content: z
      .union([z.string(), z.array(pillar)])
      .optional()
      .meta({ title: '取組の内容', description: '柱とその内訳です。' }),
    schedule: byPeriod(
      scheduleItem,
      'スケジュール',
      '前期・後期・次年度以降に分けるか、1つの一覧に並べます（並べ方は reform が時期から決めます。「随時」は初めの期、「年度中」は終わりの期、時期のないものは次年度以降です）。',
    ).optional(),
    progress: byPeriod(progressItem, '進捗の状況', '前期・後期に分けるか、1つの一覧に並べます。').optional(),
    contributes: z
      .array(contribution)
      .optional()
      .meta({ title: '寄与', description: '上位計画の施策とKPIです。' }),
    ...programmeFields,
    note: text('備考', '様式には印字しない覚書です。').optional(),
  })
  .meta({ title: '取組', description: '1つの取組（様式4の1件）です。' });

export type InitiativeSheet = z.infer<typeof initiativeShape>;
export type ScheduleItem = z.infer<typeof scheduleItem>;
export type ProgressItem = z.infer<typeof progressItem>;
