/** めざす姿: what is to be reached, by when and by whom, in one sentence. */
import * as z from 'zod';
import { id, text, texts } from './field.ts';

export const restates = () =>
  texts('再掲元', '元の項目の識別子です。文を省くと、元の文を印字します。', 'online-tools').optional();

export const lead = () =>
  text(
    '前置き',
    '下に並ぶめざす姿すべてに係る文です。範囲や期限はそれぞれに引き継がれます。',
    '以下の取組を全区が実施',
  ).optional();

const baseline = z
  .strictObject({
    at: text('時点', '基準となる値の時点です。', '令和4年度').optional(),
    value: text('値', '基準となる値です。', '48.7%'),
  })
  .meta({ title: '基準値', description: '「増加」「向上」を測る元の値です。様式には印字しません。' });

export const target = z
  .union([
    z.string(),
    z.strictObject({
      id: id().optional(),
      text: text(
        'めざす姿',
        '期限・範囲・大きさを文の中に書きます。',
        '令和8年度末までに全区が策定',
      ).optional(),
      tags: texts('タグ', '文の後に印字する分類です。', 'つながり').optional(),
      restates: restates(),
      baseline: baseline.optional(),
      note: text('備考', '様式には印字しない覚書です。').optional(),
    }),
  ])
  .meta({ title: 'めざす姿', description: '文だけでも、識別子やタグを添えても書けます。' });

export const targets = () =>
  z.array(target).optional().meta({ title: 'めざす姿', description: '上から順に並べます。' });

export type TargetEntry = z.infer<typeof target>;
