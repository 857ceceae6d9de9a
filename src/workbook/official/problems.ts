/** What may be wrong with one place of a city's own form: the place, the fact, and a way out; all of them are told together. */
import type { Problem } from './trouble.ts';

const japanese = (name: string) => `「${name}」`;

export const problems = {
  unknown(at: string, name: string, near: string | undefined): Problem {
    return {
      words: {
        ja: `${at} の${japanese(name)}という名前はありません。`,
        en: `${at}: there is no name "${name}".`,
      },
      hint:
        near === undefined
          ? { ja: '使える名前は reform form names で表示します。', en: 'reform form names lists them all.' }
          : { ja: `もしかして: ${near}`, en: `did you mean ${near}?` },
    };
  },
  unknownName(name: string, near: string): Problem {
    return {
      words: {
        ja: `名前の定義${japanese(name)}は、使える名前ではありません。`,
        en: `The defined name "${name}" is none that can be used.`,
      },
      hint: { ja: `もしかして: ${near}`, en: `did you mean ${near}?` },
    };
  },
  unknownList(name: string, near: string | undefined): Problem {
    return {
      words: {
        ja: `名前の定義${japanese(name)}の一覧はありません。`,
        en: `There is no list for the defined name "${name}".`,
      },
      hint:
        near === undefined
          ? { ja: '一覧の名前は reform form names で表示します。', en: 'reform form names lists them all.' }
          : { ja: `もしかして: 繰返_${near}`, en: `did you mean repeat_${near}?` },
    };
  },
  deleted(name: string): Problem {
    return {
      words: {
        ja: `名前${japanese(name)}の指すセルは、削除されています（#REF!）。`,
        en: `The cell that the name "${name}" points at has been deleted (#REF!).`,
      },
      hint: {
        ja: 'Excel の「名前の管理」で、セルを指し直すか、名前を削除してください。',
        en: 'let it point at a cell again, or delete it (Name Manager).',
      },
    };
  },
  several(name: string, range: string, isTall: boolean): Problem {
    return {
      words: isTall
        ? {
            ja: `名前${japanese(name)}が、結合していない何行ものセル（${range}）を指しています。文は1つのセルにしか入りません。`,
            en: `The name "${name}" points at several rows that are not merged (${range}); words go into one cell only.`,
          }
        : {
            ja: `名前${japanese(name)}の指すセル（${range}）のうち、左端でないものにも、すでに何か入っています。`,
            en: `The name "${name}" points at cells (${range}) of which others than the first hold something already.`,
          },
      hint: {
        ja: 'セルを1つにするか、結合してください。表の行には、繰返_ で始まる名前を使います。様式のための名前であれば、別の名前にしてください。',
        en: "name one cell, or merge them; rows of a table are named with repeat_. If the name is the form's own, give it another.",
      },
    };
  },
  tooManyRepeats(count: number, most: number, cells: number): Problem {
    return {
      words: {
        ja: `繰り返す行の名前が ${count} あります（セルが ${cells.toLocaleString('en-US')} の様式では ${most} までです）。`,
        en: `There are ${count} names of repeated rows (${most} are filled in a form of ${cells.toLocaleString('en-US')} cells).`,
      },
      hint: {
        ja: '要らない名前を「名前の管理」で削除するか、様式にいらないワークシートを消してください。',
        en: 'delete names that are not needed (Name Manager), or worksheets that are no part of the form.',
      },
    };
  },
  covered(at: string, name: string, merged: string): Problem {
    return {
      words: {
        ja: `${at} の${japanese(name)}は、結合セル ${merged} の左上ではないため、見えません。`,
        en: `${at}: "${name}" is not at the top left of the merged cell ${merged} and would not be seen.`,
      },
      hint: { ja: '結合セルの左上に移してください。', en: 'move it to the top left of the merged cell.' },
    };
  },
  formula(at: string, name: string): Problem {
    return {
      words: {
        ja: `${at} には数式が入っているため、${japanese(name)}を入れられません。`,
        en: `${at} holds a formula, so "${name}" cannot go there.`,
      },
      hint: {
        ja: '数式を消すか、別のセルにしてください。',
        en: 'delete the formula, or choose another cell.',
      },
    };
  },
  hidden(at: string, name: string): Problem {
    return {
      words: {
        ja: `${at} の${japanese(name)}は、非表示のワークシートにあります。`,
        en: `${at}: "${name}" is on a hidden worksheet.`,
      },
      hint: {
        ja: 'ワークシートを再表示するか、見えるワークシートに移してください。',
        en: 'unhide the worksheet, or move it to one that people see.',
      },
    };
  },
  unreached(where: string, name: string): Problem {
    return {
      words: {
        ja: `${where}にある「{{${name}}}」には、文を入れられません。`,
        en: `"{{${name}}}" in ${where} cannot be filled.`,
      },
      hint: {
        ja: 'セルに移してください。図形には、=B4 のようにセルの文を表示できます。',
        en: 'move it into a cell; a shape can show the text of a cell (=B4).',
      },
    };
  },
  outside(at: string, name: string, list: string): Problem {
    return {
      words: {
        ja: `${at} の${japanese(name)}は、どの「${list}」のことか決まりません。`,
        en: `${at}: "${name}" does not say which item of "${list}" it means.`,
      },
      hint: {
        ja: `${list}1_… のように番号を付けるか、その行に 繰返_${list} という名前を付けてください。`,
        en: `number it (${list}1_…), or name its rows repeat_${list}.`,
      },
    };
  },
  overlapping(a: string, b: string): Problem {
    return {
      words: {
        ja: `繰り返す行${japanese(a)}と${japanese(b)}が重なっています。`,
        en: `The repeated rows "${a}" and "${b}" overlap.`,
      },
      hint: { ja: '行を分けてください。', en: 'keep them apart.' },
    };
  },
} as const;
