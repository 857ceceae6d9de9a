/** Why a city's own form cannot be filled, said to the operator: the place, the fact, and a way out. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import type { Move } from './moves.ts';

export type Problem = { readonly words: Words; readonly hint: Words };

export function strict(): Failure {
  return new Failure(
    {
      ja: '「Strict Open XML」という特別な形式のブックです。',
      en: 'This is a workbook in the Strict Open XML format.',
    },
    {
      ja: 'Excel で開き、「名前を付けて保存」で「Excel ブック (*.xlsx)」を選んで保存し直してください。',
      en: 'open it in Excel and save it as "Excel Workbook (*.xlsx)".',
    },
  );
}

export function filledAlready(): Failure {
  return new Failure(
    {
      ja: 'reform が記入した様式です。記入する前の様式ではありません。',
      en: 'reform has filled this form already; it is not the empty one.',
    },
    {
      ja: '記入する前の様式（templates にあるファイル）を指定してください。',
      en: 'name the empty form, as it lies in templates.',
    },
  );
}

export function noBinding(names: readonly string[]): Failure {
  return new Failure(
    {
      ja: 'この様式には、シートの内容を入れる場所がありません。',
      en: 'Nothing in this form says where the words of a sheet go.',
    },
    {
      ja: `入れるセルに ${names.map((name) => `{{${name}}}`).join('・')} のように書くか、Excel の「名前の定義」でその名前を付けてください。使える名前は reform form names で表示します。`,
      en: `write ${names.map((name) => `{{${name}}}`).join(', ')} into the cells, or give the cells these names; reform form names lists them all.`,
    },
  );
}

/** A formula, or something else that can only mean one row. */
export function torn(where: string, formula: string, move: Move): Failure {
  return new Failure(
    {
      ja: `${where} の数式「${formula}」が、繰り返す行（${move.sheet} の ${rowsOf(move).ja} 行目）を指しています。行が増えると、どの行のことか決まりません。`,
      en: `The formula "${formula}" in ${where} looks into the rows that are repeated (${move.sheet}, ${rowsOf(move).en}); nobody could say which of them it means.`,
    },
    {
      ja: '繰り返す行をすべて含む範囲にするか、数式を繰り返す行の中に移してください。',
      en: 'let it take all of these rows as one range, or move it into them.',
    },
  );
}

function rowsOf({ from, to }: Move): Words {
  return from === to
    ? { ja: `${from}`, en: `row ${from}` }
    : { ja: `${from}～${to}`, en: `rows ${from}-${to}` };
}

export function tableAcross(range: string, move: Move): Failure {
  return new Failure(
    {
      ja: `${move.sheet}!${range} のテーブルが、繰り返す行（${rowsOf(move).ja} 行目）と重なっています。`,
      en: `The table ${move.sheet}!${range} lies over the rows that are repeated (${rowsOf(move).en}).`,
    },
    {
      ja: 'Excel の「テーブル デザイン」で「範囲に変換」を選んでください。',
      en: 'turn the table into a range ("Convert to Range").',
    },
  );
}

/** Excel draws it anew over whatever stands there. */
export function pivotAcross(range: string, move: Move): Failure {
  return new Failure(
    {
      ja: `${move.sheet}!${range} のピボットテーブルが、繰り返す行（${rowsOf(move).ja} 行目）と重なっています。`,
      en: `The pivot table ${move.sheet}!${range} lies over the rows that are repeated (${rowsOf(move).en}).`,
    },
    {
      ja: 'ピボットテーブルを、繰り返す行の下か、別のワークシートに移してください。',
      en: 'move it below these rows, or onto another worksheet.',
    },
  );
}

export function mergeAcross(range: string, move: Move): Failure {
  return new Failure(
    {
      ja: `${move.sheet}!${range} の結合セルが、繰り返す行（${rowsOf(move).ja} 行目）の途中で切れています。`,
      en: `The merged cell ${move.sheet}!${range} begins or ends in the middle of the rows that are repeated (${rowsOf(move).en}).`,
    },
    {
      ja: '結合を、繰り返す行の中に収めるか、すべてを含むようにしてください。',
      en: 'keep it inside these rows, or let it take in all of them.',
    },
  );
}

/** A form cannot be filled while it has problems. */
export function faulty(found: readonly Problem[]): Failure {
  const [first] = found;
  const rest = found.length - 1;
  const more = rest === 0 ? { ja: '', en: '' } : { ja: `（ほか ${rest} 件）`, en: ` (and ${rest} more)` };
  return new Failure(
    { ja: `${first?.words.ja ?? ''}${more.ja}`, en: `${first?.words.en ?? ''}${more.en}` },
    rest === 0
      ? first?.hint
      : {
          ja: `${first?.hint.ja ?? ''} すべては reform form check で表示します。`,
          en: `${first?.hint.en ?? ''} reform form check shows them all.`,
        },
  );
}
