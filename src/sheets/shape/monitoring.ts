/** モニタリング: what an area reports on the targets of a policy, year by year. */
import * as z from 'zod';
import { id, text } from './field.ts';

const report = z
  .union([
    z.string(),
    z.strictObject({
      status: text(
        '状況',
        '達成・未達成・対象外・未報告、または reform.yaml で決めた言葉です。',
        '達成',
      ).optional(),
      value: text('値', '実績の値です。', '32%').optional(),
      note: text('備考', '理由や補足です。').optional(),
    }),
  ])
  .meta({ title: '報告', description: '状況だけでも、値や備考を添えても書けます。' });

const byTarget = z
  .record(z.string(), report)
  .meta({ title: '報告', description: 'めざす姿の識別子ごとの報告です。' });

/** Inside the policy's own sheet: target → year → area, or one report where the city answers as a whole. */
export const reportsByTarget = z
  .record(z.string(), z.record(z.string(), z.union([report, z.record(z.string(), report)])))
  .meta({ title: 'モニタリング', description: 'めざす姿の識別子 → 年度 → 区の順に書きます。' });

export const monitoringShape = z
  .strictObject({
    kind: z
      .literal('monitoring')
      .meta({ title: '種類', description: 'モニタリングのシートは monitoring です。' }),
    id: id().optional(),
    title: text('名称', '覚えのための名前です。').optional(),
    policy: text('方針', '報告する方針の識別子です。方針が1つなら省けます。').optional(),
    year: text('年度', '報告の年度です。省くと reform.yaml の年度になります。', '令和5年度').optional(),
    area: text('区', '報告する区です。市全体の報告では省きます。', '北区').optional(),
    reports: byTarget.optional(),
    areas: z
      .record(z.string(), byTarget)
      .optional()
      .meta({ title: '区ごとの報告', description: '1枚に複数の区をまとめるときに使います。' }),
    note: text('備考', '表の下に印字する注です。').optional(),
  })
  .meta({ title: 'モニタリング', description: '区が毎年送る、めざす姿の達成状況です。' });

export type MonitoringSheet = z.infer<typeof monitoringShape>;
export type ReportEntry = z.infer<typeof report>;
