/** 成果とその根拠: what has been achieved, and the figures that show it with their time, source and parts. */
import * as z from 'zod';
import { text, texts } from './field.ts';

const part = z
  .strictObject({
    item: text('項目', '内訳の名前です。', '包括連携協定'),
    value: text('値', '様式に印字するとおりに書きます。', '65件'),
  })
  .meta({ title: '内訳の項目', description: '項目と値です。' });

const parts = (title: string, description: string) => z.array(part).meta({ title, description });

const fields = {
  text: text('内容', '文、または指標の名前です。').optional(),
  value: text('値', '様式に印字するとおりに書きます。', '89.6%').optional(),
  at: text('時点', '値の時点です。', '令和4年度末現在').optional(),
  source: text('出典', '調査や統計の名前です。', '構成団体アンケート').optional(),
  of: text('母数', '「うちいくつ」の全体です。', '329地域').optional(),
  breakdown: z
    .union([z.string(), z.array(part)])
    .optional()
    .meta({ title: '内訳', description: '合計が値と一致するか点検します。文のままでも書けます。' }),
  subset: parts('うち数', '値の一部です。値を超えていないか点検します。').optional(),
  steps: parts('絞込み', '順に絞り込んだ値です。「→」でつないで印字します。').optional(),
  items: texts('例', '例などの箇条書きです。').optional(),
};

const evidence = z
  .union([z.string(), z.strictObject(fields)])
  .meta({ title: '根拠', description: '文のまま、または値・時点・出典に分けて書きます。' });

export const result = z
  .union([
    z.string(),
    z.strictObject({
      ...fields,
      evidence: z
        .array(evidence)
        .optional()
        .meta({ title: '根拠', description: '成果の下に並べる指標や説明です。' }),
    }),
  ])
  .meta({ title: '成果', description: '文だけでも、根拠となる値を添えても書けます。' });

export type ResultEntry = z.infer<typeof result>;
export type EvidenceEntry = z.infer<typeof evidence>;
export type PartEntry = z.infer<typeof part>;
