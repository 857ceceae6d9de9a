/** KPI: an indicator that one or many initiatives serve. */
import * as z from 'zod';
import { choice, id, text, texts } from './field.ts';

const measure = z
  .strictObject({
    at: text('時点', '年（2019年）か年度（2025年度）かを区別して書きます。', '2024年').optional(),
    value: text('値', '様式に印字するとおりに書きます。', '1,195').optional(),
    rate: text('達成率', '値に添えて印字する達成率や達成状況です。', '98%').optional(),
    note: text('注記', '値がないときの理由などです。').optional(),
  })
  .meta({ title: '値', description: '時点と値です。' });

const aim = measure
  .extend({
    of: text('定めた計画', 'ほかの計画が定める目標なら、その計画の名前です。', '第7次総合計画').optional(),
  })
  .meta({ title: '目標', description: '時点と目標の値です。' });

export const kpiShape = z
  .strictObject({
    kind: z.literal('kpi').meta({ title: '種類', description: '指標のシートは kpi です。' }),
    id: id().optional(),
    code: text('番号', '様式に印字する番号です。', '1').optional(),
    title: text('指標名', '指標の名前です。').optional(),
    unit: text('単位', '件・％・人 など。値に単位を書いたときは省けます。', '件').optional(),
    better: choice('望ましい向き', 'higher＝増える、lower＝減る、keep＝保つ。', [
      'higher',
      'lower',
      'keep',
    ]).optional(),
    type: text('指標の種類', '成果指標・活動指標 など。', '成果指標').optional(),
    basis: text('集計のしかた', '累計・単年度 など。', '累計').optional(),
    owner: texts('所管', '指標をとりまとめる部署です。').optional(),
    source: text('出典', '値の出どころです。').optional(),
    baseline: measure.optional().meta({ title: '基準値', description: '計画を始める前の値です。' }),
    actuals: z.array(measure).optional().meta({ title: '実績', description: '古い順に並べます。' }),
    target: measure.optional().meta({ title: '目標', description: '計画の終わりの目標です。' }),
    targets: z
      .array(aim)
      .optional()
      .meta({ title: '年度ごとの目標', description: '途中の年度の目標や、ほかの計画が定める目標です。' }),
    note: text('注記', '様式で指標に添える注です。').optional(),
  })
  .meta({ title: 'KPI', description: '1つの指標です。取組から識別子で参照します。' });

export type KpiSheet = z.infer<typeof kpiShape>;
export type MeasureEntry = z.infer<typeof measure>;
