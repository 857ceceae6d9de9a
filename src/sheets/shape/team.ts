/** 検討体制: who worked a policy out. */
import * as z from 'zod';
import { text } from './field.ts';

const member = z
  .strictObject({
    role: text('役割', '同じ役割が続くときは省けます。', 'リーダー').optional(),
    post: text('職', '職名です。', '東住吉区長').optional(),
    name: text('氏名', '氏名です。').optional(),
    group: text('所属部会', '部会などの名前です。', '人事・財政部会').optional(),
  })
  .meta({ title: 'メンバー', description: '役割・職・氏名・部会です。' });

export const team = z
  .strictObject({
    title: text('名称', '会議やワーキンググループの名前です。').optional(),
    rule: text('設置根拠', '名簿の下に印字する要綱などの名前です。').optional(),
    members: z.array(member).optional().meta({ title: 'メンバー', description: '名簿の順に並べます。' }),
  })
  .meta({ title: '検討体制', description: '方針を検討した会議とその名簿です。' });
