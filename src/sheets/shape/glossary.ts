/** 用語: a word marked with ※ and what it means. */
import * as z from 'zod';
import { text } from './field.ts';

const entry = z
  .strictObject({
    term: text('用語', '本文では「用語※」と書きます。', 'プロボノ'),
    text: text('説明', '用語を使った文の下に「※用語：説明」と印字します。'),
  })
  .meta({ title: '用語', description: '用語とその説明です。' });

export const glossary = () =>
  z.array(entry).meta({ title: '用語', description: '本文で「※」を付けた言葉の説明です。' });

export type GlossaryEntry = z.infer<typeof entry>;
