/** 方針: the policy that initiatives carry out. */
import * as z from 'zod';
import { choice, id, text, texts } from './field.ts';

export const policyShape = z
  .strictObject({
    kind: z.literal('policy').meta({ title: '種類', description: '方針のシートは policy です。' }),
    id: id().optional(),
    title: text('方針名', '方針の名前です。').optional(),
    years: text('計画期間', '始まりと終わりの年度です。', '令和5～7年度').optional(),
    status: choice('状態', '素案・案・決定のいずれかです。', ['素案', '案', '決定']).optional(),
    issued: text('策定時期', '策定した年月です。', '令和5年3月').optional(),
    owner: texts('所管', '方針をとりまとめる部署です。').optional(),
    directions: texts('取組方針', '方針が掲げる柱の名前です。').optional(),
    note: text('備考', '様式には印字しない覚書です。').optional(),
  })
  .meta({ title: '方針', description: '取組が実現しようとする方針です。' });

export type PolicySheet = z.infer<typeof policyShape>;
