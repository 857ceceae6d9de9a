/** What cannot be put into a workbook, said to the operator. */
import { Failure } from '../diagnostics/failure.ts';
import { longestCell } from './clean.ts';

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
