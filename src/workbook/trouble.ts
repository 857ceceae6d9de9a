/** What cannot be put into a workbook, said to the operator. */
import { Failure } from '../diagnostics/failure.ts';
import type { Words } from '../diagnostics/words.ts';
import { longestCell } from '../grid/cell.ts';
import { last } from './ranges.ts';

export function tooLong(text: string): Failure {
  return new Failure(
    {
      ja: `「${text.slice(0, 20)}…」は${longer(text).ja}。`,
      en: `"${text.slice(0, 20)}…" has ${longer(text).en}.`,
    },
    { ja: '文章を分けるか、短くしてください。', en: 'Split the text or shorten it.' },
  );
}

/** A whole list, as the form asks for it. `subject` is what it would be filled with. */
export function tooLongFor(cell: string, subject: string, text: string): Failure {
  return new Failure(
    {
      ja: `${cell} に入る「${text.slice(0, 20)}…」（${subject}）は${longer(text).ja}。`,
      en: `What goes into ${cell} (${subject}), "${text.slice(0, 20)}…", has ${longer(text).en}.`,
    },
    {
      ja: '一覧を1つのセルに入れているなら、項目ごとに行を繰り返す形にしてください。1つの文が長いなら、分けるか短くしてください。',
      en: 'if it is a list, let the form repeat a row for each item; if it is one text, split or shorten it.',
    },
  );
}

function longer({ length }: string): Words {
  const [has, most] = [length, longestCell].map((count) => count.toLocaleString('en-US'));
  return {
    ja: `${has}文字あり、Excelの1つのセルに入る${most}文字を超えています`,
    en: `${has} characters, more than the ${most} a cell of Excel can hold`,
  };
}

export function tooLarge(): Failure {
  return new Failure(
    {
      ja: 'ブックが大きすぎます（1つのファイルに入るのは4 GBまでです）。',
      en: 'The workbook is too large: a file holds at most 4 GB.',
    },
    { ja: '--only などで、作るものを分けてください。', en: 'Build it in parts, for example with --only.' },
  );
}

export function tooManyCells(worksheet: string, rows: number, columns: number): Failure {
  const [most, has] = [last, { row: rows, column: columns }].map(({ column, row }) =>
    [row, column].map((count) => count.toLocaleString('en-US')),
  );
  return new Failure(
    {
      ja: `「${worksheet}」は${has?.join('行×')}列になり、Excelの1枚のシート（${most?.join('行×')}列）に入りません。`,
      en: `"${worksheet}" would have ${has?.join(' rows and ')} columns, more than a worksheet of Excel (${most?.join(' by ')}).`,
    },
    { ja: '表や計画を分けてください。', en: 'Divide the table or the plan.' },
  );
}
