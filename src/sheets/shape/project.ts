/** reform.yaml: the city and its habits. */
import * as z from 'zod';
import { choice, id, text } from './field.ts';

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
    grades: z
      .record(z.string(), z.string())
      .optional()
      .meta({ title: '評価', description: '評価の記号と意味を、良い順に並べます。' }),
    plans: z.array(upperPlan).optional().meta({ title: '上位計画', description: '寄与先になる計画です。' }),
    forms: z.array(z.string()).optional().meta({ title: '様式', description: '作る様式の名前です。' }),
  })
  .meta({ title: 'reform.yaml', description: '市と、その計画の習慣です。' });

export type ProjectSheet = z.infer<typeof projectShape>;
