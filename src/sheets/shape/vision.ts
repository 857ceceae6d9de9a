/** 検証の項目 and 像: what an audit found, the picture that answers it, and the 取組項目 that lead there. */
import * as z from 'zod';
import { id, text, texts } from './field.ts';
import { glossary } from './glossary.ts';

const action = z
  .strictObject({
    id: id().optional(),
    number: text('番号', '印字するとおりに書きます。省くと様式の記号（■ など）が付きます。', '①').optional(),
    title: text('取組項目', '取組項目の名前です。'),
    points: texts('内容', '取組項目の下に並べる文です。').optional(),
    initiative: texts('実施する取組', 'この項目を実施する取組の識別子です。', 'ward-offices').optional(),
    kpis: texts('指標', 'この項目を測る KPI の識別子です。').optional(),
    note: text('備考', '様式には印字しない覚書です。').optional(),
  })
  .meta({ title: '取組項目', description: '像を実現するための項目です。' });

export const vision = z
  .strictObject({
    id: id().optional(),
    number: text('番号', '印字するとおりに書きます。', '①').optional(),
    title: text('像', 'めざす像を一文で書きます。'),
    lead: texts('説明', '像の下に印字する文です。').optional(),
    answers: texts('応える項目', 'この像が応える、検証の項目の識別子です。', 'consultation').optional(),
    actions: z
      .array(action)
      .optional()
      .meta({ title: '取組項目', description: '像の実現に向けた取組項目です。' }),
    glossary: glossary().optional(),
  })
  .meta({ title: '像', description: 'めざすべき姿と、その取組項目です。' });

export const policyFinding = z
  .strictObject({
    id: id().optional(),
    number: text('番号', '印字するとおりに書きます。', '①').optional(),
    title: text('項目', '検証で見えた課題の名前です。'),
    topics: text('検証した事柄', '見出しの下に印字します。', '区役所組織、相談窓口').optional(),
    points: texts('内容', '検証の結果を文で並べます。').optional(),
    'leads-to': texts(
      '応える像',
      'この項目に応える像の識別子です。像の answers に書いても同じです。',
    ).optional(),
  })
  .meta({ title: '検証の項目', description: 'これまでの取組を検証して見えた課題です。' });

/** What this document calls its parts. */
export const partNames = z
  .strictObject({
    finding: text('検証の項目', '番号の前に印字します。', '項目').optional(),
    vision: text('像', '番号の前に印字します。', '目指すべき姿').optional(),
    action: text('取組項目', '取組項目の上に印字します。', '取組項目').optional(),
  })
  .meta({ title: '部分の呼び名', description: 'この文書が、項目・像・取組項目をどう呼ぶかです。' });

export type VisionEntry = z.infer<typeof vision>;
export type ActionEntry = z.infer<typeof action>;
export type PolicyFindingEntry = z.infer<typeof policyFinding>;
