/** テーマ: 成果・課題・今後の方向性・めざす姿, in chapters as deep as the author numbers them. */
import * as z from 'zod';
import { result } from './evidence.ts';
import { id, text, texts } from './field.ts';
import { lead, restates, targets } from './target.ts';

const means = z
  .union([
    z.string(),
    z.strictObject({
      id: id().optional(),
      text: text('手段', '「・」を付けて印字する文です。').optional(),
      restates: restates(),
      joint: text('つなぎの言葉', '前の項目との間に、記号なしで印字します。', 'に加え、').optional(),
      lead: lead(),
      targets: targets(),
      note: text('備考', '様式には印字しない覚書です。').optional(),
    }),
  ])
  .meta({ title: '手段', description: '文だけでも、その手段のめざす姿を添えても書けます。' });

const direction = z
  .strictObject({
    title: text('方向性', '「➤」を付けて印字する見出しです。').optional(),
    note: text('注記', '見出しの下に印字します。', '(再掲)').optional(),
    means: z.array(means).optional().meta({ title: '手段', description: '方向性を実現する手段です。' }),
    lead: lead(),
    targets: targets(),
    get directions() {
      return z
        .array(direction)
        .optional()
        .meta({ title: '方向性のまとまり', description: '「今後の方向性」の欄を分けるときに使います。' });
    },
  })
  .meta({ title: '方向性', description: '方向性と、その手段・めざす姿です。' });

export const theme = z
  .strictObject({
    id: id().optional(),
    number: text('番号', '印字するとおりに書きます。', '(1)').optional(),
    title: text('テーマ', 'テーマの名前です。'),
    page: text('掲載ページ', '目次に印字するページです。', 'P.4').optional(),
    results: z.array(result).optional().meta({ title: '成果', description: 'これまでの成果です。' }),
    issues: texts('課題', '残された課題です。').optional(),
    directions: z
      .array(direction)
      .optional()
      .meta({ title: '今後の方向性', description: '方向性を上から順に並べます。' }),
    get themes() {
      return z.array(theme).optional().meta({ title: '下位のテーマ', description: '章の中のテーマです。' });
    },
  })
  .meta({ title: 'テーマ', description: '成果・課題・今後の方向性をまとめた1つの主題です。' });

export type ThemeEntry = z.infer<typeof theme>;
export type DirectionEntry = z.infer<typeof direction>;
export type MeansEntry = z.infer<typeof means>;
