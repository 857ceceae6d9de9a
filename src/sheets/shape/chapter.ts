/** 章: a section of a policy with its number and page, its figures and ※ words, and the place where a structured part stands. */
import * as z from 'zod';
import { choice, text, texts } from './field.ts';
import { glossary } from './glossary.ts';
import { sectionFields } from './section.ts';

/** What is written once beside the chapters and printed where a chapter has its place for it. */
const structuredParts = ['visions', 'actions', 'findings', 'relations', 'roles'] as const;

const figurePoint = z
  .strictObject({
    at: text('時点', '表の見出しに印字するとおりに書きます。', '令和2年 (2020年)'),
    value: text('値', '様式に印字するとおりに書きます。', '97.5万人'),
    note: text('時点の注記', '時点に添えて印字します。', '将来展望').optional(),
  })
  .meta({ title: '値', description: '時点と値です。' });

const figure = z
  .strictObject({
    title: text('名前', '数値の名前です。', '人口'),
    points: z.array(figurePoint).meta({ title: '値', description: '古い順に並べます。' }),
    source: text('出典', '表の下に印字します。', '(出典) 令和4年(2022年)3月推計').optional(),
  })
  .meta({ title: '数値', description: '2つ以上の時点で示す数値です。時点が同じものは1つの表に並びます。' });

const chapterFields = sectionFields.extend({
  number: text('番号', '印字するとおりに書きます。', '第1章').optional(),
  page: text('掲載ページ', '本編のページなど、見出しに添えて印字します。', '2ページ').optional(),
  listed: text('目次での見出し', '目次だけ書き方が違うときに書きます。').optional(),
  marks: texts('行頭の記号', '箇条の記号を、外側の段から順に書きます。', '→').optional(),
  figures: z.array(figure).optional().meta({ title: '数値', description: '表にして印字します。' }),
  show: choice(
    '置くもの',
    'visions＝像の一覧、actions＝像ごとの取組項目、findings＝検証の項目、relations＝関係する法令や計画、roles＝役割分担。',
    structuredParts,
  ).optional(),
  glossary: glossary().optional(),
  get sections(): z.ZodOptional<z.ZodArray<typeof piece>> {
    return z
      .array(piece)
      .optional()
      .meta({ title: '節', description: '章の中の節です。上から順に印字します。' });
  },
});

const piece = z
  .union([z.string(), chapterFields])
  .meta({ title: '節', description: '文だけでも、番号・見出し・箇条・数値などを添えても書けます。' });

export const chapter = piece.meta({ title: '章', description: '文書の章です。上から順に印字します。' });

export type ChapterEntry = z.infer<typeof piece>;
export type FigureEntry = z.infer<typeof figure>;
export type StructuredPart = (typeof structuredParts)[number];
