/** Why a file is not read as a workbook, said to the operator. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';

type Reason =
  | 'empty'
  | 'old'
  | 'locked'
  | 'opendocument'
  | 'binary'
  | 'other-zip'
  | 'text'
  | 'other'
  | 'broken'
  | 'too-large'
  | 'too-full';

const saveAgain: Words = {
  ja: 'Excel で開き、「名前を付けて保存」で「Excel ブック (*.xlsx)」を選んで保存し直してください。',
  en: 'open it in Excel and save it as "Excel Workbook (*.xlsx)".',
};

const askAgain: Words = {
  ja: 'Excel で開けるか確かめ、開けないときはもう一度送ってもらってください。',
  en: 'see whether Excel opens it; if not, ask for it again.',
};

const reasons: Readonly<Record<Reason, { readonly words: Words; readonly hint: Words }>> = {
  empty: { words: { ja: 'ファイルが空です。', en: 'The file is empty.' }, hint: askAgain },
  old: {
    words: {
      ja: '古い形式の Excel ファイル（.xls）です。',
      en: 'This is a workbook of the old format (.xls).',
    },
    hint: saveAgain,
  },
  locked: {
    words: { ja: 'パスワードで保護されたファイルです。', en: 'The file is protected by a password.' },
    hint: {
      ja: 'Excel で開き、「ブックの保護」の「パスワードを使用して暗号化」を空にして保存し直してください。',
      en: 'open it in Excel, clear "Encrypt with Password" and save it again.',
    },
  },
  opendocument: {
    words: { ja: 'LibreOffice などの形式（.ods）です。', en: 'This is an OpenDocument spreadsheet (.ods).' },
    hint: {
      ja: '「名前を付けて保存」で「Excel 2007-365 (.xlsx)」を選んで保存し直してください。',
      en: 'save it as "Excel 2007-365 (.xlsx)".',
    },
  },
  binary: {
    words: { ja: 'バイナリ形式のブック（.xlsb）です。', en: 'This is a binary workbook (.xlsb).' },
    hint: saveAgain,
  },
  'other-zip': {
    words: {
      ja: 'zip ファイルですが、Excel のブックではありません。',
      en: 'This is a zip file, but no Excel workbook.',
    },
    hint: {
      ja: '中の .xlsx を取り出してから指定してください。',
      en: 'take the .xlsx out of it and give that.',
    },
  },
  text: {
    words: { ja: '文字だけのファイル（CSV など）です。', en: 'This is plain text (CSV or the like).' },
    hint: {
      ja: 'どの欄の文か分からないため、元の様式（.xlsx）に直したところを写して、それを取り込んでください。',
      en: 'it does not say which field is which: copy the corrections into the form (.xlsx) and import that.',
    },
  },
  other: {
    words: { ja: 'Excel のブックではありません。', en: 'This is no Excel workbook.' },
    hint: saveAgain,
  },
  broken: {
    words: {
      ja: 'ファイルが壊れているか、途中で切れています。',
      en: 'The file is damaged or has been cut off.',
    },
    hint: askAgain,
  },
  'too-large': {
    words: {
      ja: 'ブックとしては大きすぎるため、読みません。',
      en: 'The file is too large for a workbook and is not read.',
    },
    hint: {
      ja: '画像や余分なワークシートを消して保存し直してください。',
      en: 'remove pictures and worksheets that do not belong to it, and save it again.',
    },
  },
  'too-full': {
    words: {
      ja: 'セルが多すぎるため、読みません（およそ25万セルまで読みます）。',
      en: 'There are too many cells in it (about 250,000 are read).',
    },
    hint: {
      ja: '使っていない行や列、余分なワークシートを削除するか、行の多い表をいくつかのブックに分けて、保存し直してください。',
      en: 'delete rows, columns and worksheets that nobody uses, or divide a table of many rows between several workbooks, and save it again.',
    },
  },
};

export function refused(reason: Reason): Failure {
  const { hint, words } = reasons[reason];
  return new Failure(words, hint);
}
