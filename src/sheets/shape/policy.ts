/** 方針: the policy that initiatives carry out. */
import * as z from 'zod';
import { choice, id, text, texts } from './field.ts';
import { reportsByTarget } from './monitoring.ts';
import { statementFields } from './statement.ts';
import { team } from './team.ts';
import { theme } from './theme.ts';

export const policyShape = z
  .strictObject({
    kind: z.literal('policy').meta({ title: '種類', description: '方針のシートは policy です。' }),
    id: id().optional(),
    title: text('方針名', '方針の名前です。').optional(),
    subtitle: text('副題', '表紙で方針名の下に印字します。').optional(),
    issuer: text('策定主体', '策定時期と並べて印字します。', '区長会議').optional(),
    years: text('計画期間', '始まりと終わりの年度です。', '令和5～7年度').optional(),
    status: choice('状態', '素案・案・決定のいずれかです。', ['素案', '案', '決定']).optional(),
    issued: text('策定時期', '策定した年月です。', '令和5年3月').optional(),
    owner: texts('所管', '方針をとりまとめる部署です。').optional(),
    introduction: texts('策定にあたって', '「はじめに」に並べる文です。').optional(),
    study: text('検討期間', '方針を検討した期間です。', '令和4年4月～令和5年3月').optional(),
    team: team.optional(),
    themes: z.array(theme).optional().meta({ title: 'テーマ', description: '章とその中のテーマです。' }),
    closing: texts('おわりに', '末尾に並べる文です。').optional(),
    tagged: text('タグの印字', '{} がタグに置き換わります。', '～{}のRe-Design').optional(),
    monitoring: reportsByTarget.optional(),
    ...statementFields,
    directions: texts('取組方針', '方針が掲げる柱の名前です。').optional(),
    note: text('備考', '様式には印字しない覚書です。').optional(),
  })
  .meta({ title: '方針', description: '取組が実現しようとする方針です。' });

export type PolicySheet = z.infer<typeof policyShape>;
