/** 役割分担: two sides, the numbered steps between them, and what comes of it. */
import * as z from 'zod';
import { text } from './field.ts';

const step = z
  .strictObject({
    by: text('担い手', 'between に書いた名前のどちらかです。', '区役所'),
    mark: text('番号', '印字するとおりに書きます。省くと①から順に付きます。', '①').optional(),
    text: text('内容', 'この段階ですることです。'),
  })
  .meta({ title: '段階', description: '誰が何をするかです。' });

export const roles = z
  .strictObject({
    title: text('名称', '表の上に印字する名前です。').optional(),
    between: z.array(z.string()).meta({ title: '担い手', description: '表の左右に並べる2つの名前です。' }),
    steps: z.array(step).optional().meta({ title: '段階', description: '流れの順に並べます。' }),
    result: text('めざす結果', '表の下に印字します。').optional(),
  })
  .meta({ title: '役割分担', description: '2つの組織の間の流れです。' });

export const relation = z
  .strictObject({
    to: text('法令・計画', '法令や計画の名前です。', '地方自治法'),
    text: text('関係', 'この方針との関係です。').optional(),
    points: z
      .array(z.string())
      .optional()
      .meta({ title: '内訳', description: '関係を分けて書くときの文です。' }),
  })
  .meta({ title: '関係', description: '関係する法令やほかの計画です。' });

export type RolesEntry = z.infer<typeof roles>;
export type RelationEntry = z.infer<typeof relation>;
