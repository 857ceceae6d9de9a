/** What cannot be put into a workbook, said to the operator. */
import { Failure } from '../diagnostics/failure.ts';
import { longestCell } from './clean.ts';
import { last } from './ranges.ts';

export function tooLong(text: string): Failure {
  const start = text.slice(0, 20);
  return new Failure(
    {
      ja: `「${start}…」は${text.length}文字あり、Excelの1つのセルに入る${longestCell}文字を超えています。`,
      en: `"${start}…" has ${text.length} characters, more than the ${longestCell} an Excel cell can hold.`,
    },
    { ja: '文章を分けるか、短くしてください。', en: 'Split the text or shorten it.' },
  );
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
