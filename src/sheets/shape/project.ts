/** reform.yaml: the city and its habits. */
import * as z from 'zod';
import { choice, id, text, texts } from './field.ts';
import { ownRules } from './own-rule.ts';

const upperPlan = z
  .strictObject({
    id: id(),
    title: text('計画名', '様式に印字する計画の名前です。', '堺市基本計画2025'),
    standard: choice('標準', 'SDGs の計画なら sdgs と書きます。', ['sdgs']).optional(),
    policies: z
      .record(z.string(), z.string())
      .optional()
      .meta({ title: '施策', description: '施策の番号と名前です。' }),
  })
  .meta({ title: '上位計画', description: '取組が寄与する計画です。' });

const marks = z.union([z.array(z.string()), z.record(z.string(), z.string())]);

/** Marks best first, or with the order said; what stands outside the order is known all the same. */
const scale = z
  .union([
    marks,
    z.strictObject({
      order: choice('並べ方', 'best-first＝良い順、worst-first＝悪い順。', [
        'best-first',
        'worst-first',
      ]).optional(),
      values: marks.meta({ title: '記号', description: '記号や言葉と、その意味です。' }),
      outside: texts('順の外', '良し悪しの順に入らない記号や言葉です。', '評価対象外').optional(),
    }),
  ])
  .meta({ title: '評価', description: '評価の記号と意味を、良い順に並べます。' });

const properNoun = z
  .strictObject({
    wrong: text('誤り', 'こう書かれていたら指摘します。', '千葉県基本計画'),
    right: text('正しい書き方', '直す先です。', '千葉市基本計画'),
  })
  .meta({ title: '固有名詞', description: '誤りと正しい書き方です。' });

const severities = z
  .record(
    z.string(),
    choice('重大度', 'off＝指摘しない、info＝情報、warning＝警告、error＝エラー。', [
      'off',
      'info',
      'warning',
      'error',
    ]),
  )
  .meta({ title: '規則の重大度', description: '規則の名前か「kpi/*」のような組ごとに、重大度を書きます。' });

const onePreset = choice(
  '点検の厳しさ',
  'recommended＝規則のとおり、strict＝下書きでも提出前の厳しさ、koyobun＝公用文の書き方も、open-data＝機械判読の決まりも見ます。',
  ['recommended', 'strict', 'koyobun', 'open-data'],
);

/** One, or several together. */
const preset = z.union([onePreset, z.array(onePreset)]).meta({
  title: '点検の厳しさ',
  description: onePreset.meta()?.description ?? '',
});

const folder = z
  .strictObject({ preset: preset.optional(), rules: severities.optional() })
  .meta({ title: 'フォルダー', description: 'このフォルダーのシートだけに効く設定です。' });

export const projectShape = z
  .strictObject({
    city: text('市の名前', '文書の属性などに使います。', '堺市'),
    code: text('団体コード', '全国地方公共団体コード（6桁）です。', '271403').optional(),
    year: text('年度', 'シートの年度です。', '令和7年度').optional(),
    cycle: choice('報告の周期', 'halves＝前期・後期、quarters＝四半期、year＝年。', [
      'halves',
      'quarters',
      'year',
    ]).optional(),
    areas: z.array(z.string()).optional().meta({ title: '区', description: '「全区」が指す区の一覧です。' }),
    stages: z
      .array(z.string())
      .optional()
      .meta({ title: '段階', description: '検討・準備・決定… を進む順に並べます。' }),
    grades: scale.optional(),
    scales: z
      .record(z.string(), scale)
      .optional()
      .meta({ title: '尺度', description: '評価が2種類以上あるときに、名前ごとに書きます。' }),
    statuses: scale
      .optional()
      .meta({ title: '状態の言葉', description: '状態や進み具合に使う言葉を、良い順に並べます。' }),
    money: text('金額の単位', '金額に添えて印字する単位です。', '千円').optional(),
    outcomes: z
      .record(
        z.string(),
        choice('達成の別', 'achieved＝達成、missed＝未達成、exempt＝対象外。', [
          'achieved',
          'missed',
          'exempt',
        ]),
      )
      .optional()
      .meta({ title: '達成状況の言葉', description: 'モニタリングで使う言葉と、達成かどうかです。' }),
    plans: z.array(upperPlan).optional().meta({ title: '上位計画', description: '寄与先になる計画です。' }),
    dictionary: z
      .array(properNoun)
      .optional()
      .meta({ title: '用語集', description: '誤りやすい固有名詞です。' }),
    forms: z.array(z.string()).optional().meta({
      title: '様式',
      description: '作る様式の名前です。templates フォルダーに置いた市の様式（市様式.xlsx）も書けます。',
    }),
    preset: preset.optional(),
    rules: severities.optional(),
    folders: z.record(z.string(), folder).optional().meta({
      title: 'フォルダーごとの設定',
      description: 'reform.yaml から見たフォルダーの名前ごとに書きます。',
    }),
    'own-rules': ownRules.optional(),
  })
  .meta({ title: 'reform.yaml', description: '市と、その計画の習慣です。' });

export type Scale = z.infer<typeof scale>;
export type ProjectSheet = z.infer<typeof projectShape>;
