/** Why a workbook cannot be taken back, said to the operator. */
import { Failure } from '../diagnostics/failure.ts';
import { listed } from '../diagnostics/words.ts';

/** `named`: its fields still have their names, so it once was one of ours. */
export function foreign(named: boolean): Failure {
  return named
    ? new Failure(
        {
          ja: '様式に隠してある reform のシートが消えているか壊れているため、どこが直されたのか分かりません。',
          en: 'The hidden worksheet of reform is gone or damaged, so nobody can tell what was changed.',
        },
        {
          ja: '元の様式に直したところを写してから、もう一度取り込んでください。',
          en: 'copy the corrections into the form as it went out and import that.',
        },
      )
    : new Failure(
        {
          ja: 'reform が作った様式ではないか、データの一覧（data-list.xlsx）です。',
          en: 'This is no form that reform built, or it is its list of data (data-list.xlsx).',
        },
        {
          ja: 'reform build で作った各シートの様式に書いてもらってください。',
          en: 'use the form of a sheet, as reform build makes it.',
        },
      );
}

export function nameless(): Failure {
  return new Failure(
    {
      ja: '様式の欄に付けた名前がすべて消えているため、どの文がどの欄のものか分かりません。',
      en: 'All names of the cells are lost, so nobody can tell which words belong to which field.',
    },
    {
      ja: '.xls など別の形式で保存し直したか、ワークシートを写して元を消したものと思われます。元の様式（.xlsx）に直したところを写して、もう一度取り込んでください。',
      en: 'it was probably saved in another format such as .xls, or the worksheet was copied and the first one deleted: copy the corrections into the form as it went out (.xlsx) and import that.',
    },
  );
}

export function future(): Failure {
  return new Failure(
    {
      ja: 'この reform より新しい版で作られた様式です。',
      en: 'The form was built by a newer reform than this one.',
    },
    { ja: 'reform を新しくしてください。', en: 'update reform.' },
  );
}

export function past(): Failure {
  return new Failure(
    {
      ja: 'この reform より前の版で作られた様式です。',
      en: 'The form was built by an earlier reform than this one.',
    },
    {
      ja: 'reform build で様式を作り直し、直したところを写して、もう一度取り込んでください。',
      en: 'build the form anew, copy the corrections into it and import that.',
    },
  );
}

export function otherCity(theirs: string, known: readonly string[]): Failure {
  return new Failure(
    { ja: `「${theirs}」の様式です。`, en: `The form belongs to ${theirs}.` },
    {
      ja: `ここにあるのは ${listed(known).ja} の計画です。--into で「${theirs}」のフォルダーを指定してください。`,
      en: `the plans here are those of ${listed(known).en}; name the folder of ${theirs} with --into.`,
    },
  );
}

export function twoCities(city: string, folders: readonly string[]): Failure {
  return new Failure(
    {
      ja: `「${city}」の計画が ${folders.length} つあり、どちらの様式か分かりません: ${listed(folders).ja}`,
      en: `There are ${folders.length} plans of ${city}: ${listed(folders).en}`,
    },
    { ja: '--into で1つのフォルダーを指定してください。', en: 'name one folder with --into.' },
  );
}

export function otherYear(theirs: string, ours: string): Failure {
  return new Failure(
    {
      ja: `「${theirs}」の様式ですが、計画は「${ours}」です。`,
      en: `The form is of ${theirs}, the plan of ${ours}.`,
    },
    {
      ja: '今の年度の様式に書いてもらうか、その年度の計画のフォルダーを --into で指定してください。',
      en: 'use a form of this year, or name the plan of that year with --into.',
    },
  );
}

export function outside(file: string): Failure {
  return new Failure(
    {
      ja: `様式が、計画のフォルダーの外にあるファイル「${file}」を指しています。書き換えられたおそれがあります。`,
      en: `The form points at a file outside the plan ("${file}"); it may have been tampered with.`,
    },
    {
      ja: '送り主に確かめ、元の様式に直したところを写してください。',
      en: 'ask the sender, and copy the corrections into the form as it went out.',
    },
  );
}

export function unknownSheets(subjects: readonly string[]): Failure {
  return new Failure(
    {
      ja: `この様式のシート（${listed(subjects).ja}）は、今の計画にありません。`,
      en: `The plan has no such sheet any more: ${listed(subjects).en}.`,
    },
    {
      ja: '識別子（id）を変えたのであれば、新しい様式を作って渡してください。',
      en: 'if its id has changed, build and hand out a new form.',
    },
  );
}

export function tooLarge(): Failure {
  return new Failure(
    {
      ja: '欄の範囲が大きすぎるため、読みません。',
      en: 'The ranges of its fields are too large to be read.',
    },
    {
      ja: '元の様式に直したところを写してから、もう一度取り込んでください。',
      en: 'copy the corrections into the form as it went out and import that.',
    },
  );
}

/** `cell` is where the first of them stands. */
export function tooMuch(cell: string, count: number): Failure {
  return new Failure(
    {
      ja: `欄のほかのところに、手で書いたとは思えないほど多くの文があります（${cell} から ${figure(count)} か所）。`,
      en: `There are more words beside its fields than anybody types by hand (${figure(count)} cells, from ${cell} on).`,
    },
    {
      ja: '貼り付けた表やワークシートを消して保存し直してください。',
      en: 'take out the tables and worksheets that were pasted into it, and save it again.',
    },
  );
}

/** Rows that were put into a list. */
export function tooManyNew([first = '', ...others]: readonly string[], most: number): Failure {
  const count = figure(others.length + 1);
  return new Failure(
    {
      ja: `「${first}」から ${count} 行が加えられています（1つの一覧に加えられるのは ${figure(most)} 行までです）。`,
      en: `${count} rows were put in, from "${first}" on (a list takes ${figure(most)}).`,
    },
    {
      ja: '貼り付けた表を消して保存し直すか、様式に入れずに、シート（YAML）へ直接書いてください。',
      en: 'take out the table that was pasted into it and save it again, or write the rows into the sheet itself.',
    },
  );
}

const figure = (count: number) => count.toLocaleString('en-US');

export function shifted(): Failure {
  return new Failure(
    {
      ja: '文の位置が、欄の位置からずれています。行や列を入れるときに欄の名前を動かさないプログラムで、直されたようです。',
      en: 'The words stand beside their fields: rows or columns were put in or taken out by a program that left the names of the fields behind.',
    },
    {
      ja: '元の様式を Excel か LibreOffice で開き、直したところを写して保存し直してください。',
      en: 'open the form as it went out in Excel or LibreOffice, and copy the corrections into it.',
    },
  );
}

const counted = {
  lines: { ja: ['セルの中の行', '行'], en: 'lines in its cells' },
  letters: { ja: ['文字', '文字'], en: 'letters' },
  squares: { ja: ['結合したセルの広さ', 'マス'], en: 'squares under its merged cells' },
  labels: { ja: ['見出し', '個'], en: 'labels' },
  pairs: { ja: ['施策とKPIの組', '組'], en: 'pairs of a policy and a KPI' },
} as const;

/** More than one form ever has, and than can be read while somebody waits. */
export function tooMany(what: keyof typeof counted, count: number, most: number): Failure {
  const { en, ja } = counted[what];
  const [things, unit] = ja;
  return new Failure(
    {
      ja: `${things}が ${figure(count)} ${unit}あり、多すぎます（一度に読むのは ${figure(most)} ${unit}までです）。`,
      en: `It has ${figure(count)} ${en}, too many to be read at once (${figure(most)} are).`,
    },
    {
      ja: '取組や方針のワークシートだけを残すか、行の多い一覧をいくつかのブックに分けて、保存し直してください。',
      en: 'leave only the worksheets of initiatives and policies, or divide a list of many rows between several workbooks, and save it again.',
    },
  );
}

/** No label of any form stands in it. */
export function noLabels(): Failure {
  return new Failure(
    {
      ja: '様式の見出し（取組項目、現状・課題、スケジュール など）が見つかりません。',
      en: 'No label of any form (取組項目, 現状・課題, スケジュール …) stands in it.',
    },
    {
      ja: '見出しの言葉が市独自のものなら、様式のシート（kind: form）の label に書いてください。',
      en: "if the labels are the city's own, write them under `label` in a form sheet (kind: form).",
    },
  );
}

export function ours(): Failure {
  return new Failure(
    {
      ja: 'reform が作った様式です。新しいシートにすると、同じ取組が2つになります。',
      en: 'reform itself built this form; a new sheet would double what is there.',
    },
    { ja: '--new を付けずに取り込んでください。', en: 'import it without --new.' },
  );
}
