/** A city's own form: a table of blocks, each with what it shows, its label and its marks. */
import * as z from 'zod';
import { type BlockName, blockWords } from './block.ts';
import { choice, text, texts } from './field.ts';

/** What a block may show; `forms/blocks/` holds a maker for each. */
export const blockNames = Object.keys(blockWords) as [BlockName, ...BlockName[]];

const meanings = Object.entries(blockWords).map(([name, { title }]) => `${name}＝${title}`);

const block = z
  .strictObject({
    show: choice('見せるもの', `この欄に入れる内容です。${meanings.join('、')}。`, blockNames),
    heading: text('上の見出し', '欄の上に幅いっぱいに印字する見出しです。', '【 実施概要 】').optional(),
    label: text('見出し', '欄の左に印字する見出しです。', '現状・課題').optional(),
    marks: texts('行頭の記号', '外側の段から順に書きます。① は番号になります。', '○').optional(),
    labels: z
      .record(z.string(), z.string())
      .optional()
      .meta({ title: '小見出し', description: '欄の中の見出しを言い換えます。' }),
    empty: choice(
      '空のとき',
      'show＝空欄のまま印字する、hide＝欄ごと省く、required＝提出するときは空にできない。',
      ['show', 'hide', 'required'],
    ).optional(),
  })
  .meta({ title: '欄', description: '様式の1つの欄です。' });

export const formShape = z
  .strictObject({
    kind: z.literal('form').meta({ title: '種類', description: '様式のシートは form です。' }),
    id: text('識別子', 'reform.yaml の forms に書く名前です。', 'our-form'),
    title: text('様式名', '様式の上に印字する名前です。', '重要取組シート'),
    number: text('様式番号', '各ページの右上に印字します。', '(様式 4)').optional(),
    of: choice('対象', 'initiative＝取組ごと、policy＝方針ごと、plan＝計画全体で1つ。', [
      'initiative',
      'policy',
      'plan',
    ]).optional(),
    paper: choice('用紙', '向きまで含めて選びます。', ['A4', 'A4横', 'A3', 'A3横']).optional(),
    blocks: z.array(block).meta({ title: '欄', description: '上から順に並べます。' }),
  })
  .meta({ title: '様式', description: '市の様式です。欄を並べて作ります。' });

export type FormSheet = z.infer<typeof formShape>;
export type FormBlock = FormSheet['blocks'][number];
