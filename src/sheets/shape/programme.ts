/** 実施プログラム: what a sheet of several years adds to an initiative – its place in the plan, items, money, evaluations. */
import * as z from 'zod';
import { text, texts } from './field.ts';
import { assessment, item, moneys, records } from './item.ts';
import { sections } from './section.ts';

const level = z
  .strictObject({
    label: text('段の名前', '体系の段の名前です。', '方針').optional(),
    code: text('番号', '様式に印字する番号です。', '1').optional(),
    title: text('名前', '方針や分野の名前です。').optional(),
  })
  .meta({ title: '体系の段', description: '方針・分野など、この取組の上にある段です。' });

const state = z
  .strictObject({
    at: text('時点', '状態の時点です。', '令和7年9月末').optional(),
    status: text('状態', 'reform.yaml の statuses にある言葉です。', '順調').optional(),
    text: texts('説明', '状態に添える文です。').optional(),
  })
  .meta({ title: '状態', description: '状態とその説明です。' });

/** One text (fused or one level), or the levels of an organisation from the top. */
export const owner = () =>
  z
    .union([
      z.string(),
      z.array(z.string()),
      z.strictObject({
        lead: texts('主管', '中心になる部署です。局・部・課の順に並べます。'),
        related: texts('関係', 'ともに取り組む部署です。').optional(),
      }),
    ])
    .meta({
      title: '所管',
      description:
        '局・部・課の順に並べるか、1つの文で書きます。関係する部署があれば lead と related に分けます。',
      examples: ['市民人権局'],
    });

export const programmeFields = {
  code: text('番号', '様式に印字する番号です。', '3').optional(),
  under: z.array(level).optional().meta({ title: '体系', description: '上の段から順に並べます。' }),
  years: texts(
    '計画期間',
    '始まりと終わりの年度、または表の列に印字する年度の一覧です。',
    '平成26～30年度',
  ).optional(),
  summary: texts('実施概要', '取組の概要を段落ごとに書きます。').optional(),
  effects: texts('効果', '見込む効果を段落ごとに書きます。').optional(),
  items: z
    .array(item)
    .optional()
    .meta({ title: '実施項目', description: '実施項目ごとのスケジュールと記録です。' }),
  records: records(),
  kpis: texts('指標', 'シートに載せる KPI の識別子を、載せる順に並べます。').optional(),
  evaluations: z.array(assessment).optional().meta({ title: '評価', description: '取組全体の評価です。' }),
  money: moneys(),
  status: z
    .union([z.string(), state, z.array(z.union([z.string(), state]))])
    .optional()
    .meta({ title: '状態', description: '取組の状態です。' }),
  sections: sections(),
};

export type Owner = z.infer<ReturnType<typeof owner>>;
export type StateEntry = z.infer<typeof state>;
