/** 節: a free piece of a document – title, text, points, a table, smaller pieces, notes – for what no field is made for. */
import * as z from 'zod';
import { text, texts } from './field.ts';

/** A square of a table may be blank. */
const squares = z.array(z.string().nullable());

const table = z
  .strictObject({
    head: squares.optional().meta({ title: '見出し行', description: '列の見出しです。' }),
    rows: z
      .array(squares)
      .optional()
      .meta({ title: '行', description: '1行を [ … ] に書きます。空欄は "" と書きます。' }),
  })
  .meta({ title: '表', description: '見出し行と行です。' });

export const sectionFields = z.strictObject({
  title: text('見出し', '節の見出しです。', '今後の方向性').optional(),
  text: texts('本文', '段落を順に並べます。').optional(),
  points: texts('箇条', '「・」などを付けて並べる文です。').optional(),
  table: table.optional(),
  note: texts('注記', '節の終わりに添える注です。').optional(),
  get sections(): z.ZodOptional<z.ZodArray<typeof section>> {
    return z
      .array(section)
      .optional()
      .meta({ title: '小さな節', description: 'この節の中の節です。上から順に印字します。' });
  },
});

export const section = z
  .union([z.string(), sectionFields])
  .meta({ title: '節', description: '文だけでも、見出し・箇条・表などを添えても書けます。' });

export const sections = () =>
  z
    .array(section)
    .optional()
    .meta({ title: '節', description: 'ほかの欄に当てはまらない内容を、見出しと文と表で書きます。' });

export type SectionEntry = z.infer<typeof section>;
