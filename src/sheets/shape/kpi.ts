/** KPI: an indicator that one or many initiatives serve. */
import * as z from 'zod';
import { choice, id, text, texts } from './field.ts';

const measure = z
  .strictObject({
    at: text('時点', '年（2019年）か年度（2025年度）かを区別して書きます。', '2024年').optional(),
    value: text('値', '様式に印字するとおりに書きます。', '1,195').optional(),
    note: text('注記', '値がないときの理由などです。').optional(),
  })
  .meta({ title: '値', description: '時点と値です。' });

export const kpiShape = z
  .strictObject({
    kind: z.literal('kpi').meta({ title: '種類', description: '指標のシートは kpi です。' }),
    id: id().optional(),
    title: text('指標名', '指標の名前です。').optional(),
    unit: text('単位', '件・％・人 など。値に単位を書いたときは省けます。', '件').optional(),
    better: choice('望ましい向き', 'higher＝増える、lower＝減る、keep＝保つ。', [
      'higher',
      'lower',
      'keep',
    ]).optional(),
    owner: texts('所管', '指標をとりまとめる部署です。').optional(),
    source: text('出典', '値の出どころです。').optional(),
    baseline: measure.optional(),
    actuals: z.array(measure).optional().meta({ title: '実績', description: '古い順に並べます。' }),
    target: measure.optional(),
    note: text('注記', '様式で指標に添える注です。').optional(),
  })
  .meta({ title: 'KPI', description: '1つの指標です。取組から識別子で参照します。' });

export type KpiSheet = z.infer<typeof kpiShape>;
export type MeasureEntry = z.infer<typeof measure>;
