/** What does not fit, in words an official knows: the fact first, then what to write instead. */
import type { Path } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { cite, quote } from '../japanese/quote.ts';
import type { Sort } from './misfit.ts';

export interface Said {
  readonly message: Words;
  readonly hint: Words;
}

export function unknownKey(
  key: string,
  near: string | undefined,
  known: readonly string[],
  higher: boolean,
): Said {
  const message = {
    ja: `${quote(key)}という項目は、ここには書けません。`,
    en: `The key ${cite(key)} is not allowed here.`,
  };
  if (near !== undefined) return { message, hint: didYouMean(near) };
  if (higher)
    return {
      message,
      hint: {
        ja: 'もっと外側の項目です。字下げを浅くして、外側の項目とそろえてください。',
        en: 'It belongs further out: indent it less, in line with the outer keys.',
      },
    };
  if (known.length === 0)
    return { message, hint: { ja: 'この行を消してください。', en: 'Please delete the line.' } };
  return { message, hint: oneOf(known, '書ける項目', 'Allowed keys') };
}

export function unknownValue(
  key: string,
  value: string,
  near: string | undefined,
  choices: readonly string[],
): Said {
  return {
    message: {
      ja: `「${key}」に${quote(value)}は書けません。`,
      en: `"${key}" cannot be ${cite(value)}.`,
    },
    hint: near === undefined ? oneOf(choices, '書ける値', 'Allowed values') : didYouMean(near),
  };
}

/** `isThere`: the key is written, whatever stands behind it. */
export function unknownKind(
  value: unknown,
  isThere: boolean,
  near: string | undefined,
  choices: readonly string[],
): Said {
  const missing = isThere
    ? {
        ja: '項目「kind」に、シートの種類が書かれていません。',
        en: 'The key "kind" does not say what the sheet is.',
      }
    : {
        ja: 'シートの種類を表す項目「kind」がありません。',
        en: 'The key "kind", which says what the sheet is, is missing.',
      };
  return {
    message:
      typeof value === 'string'
        ? {
            ja: `シートの種類 kind に${quote(value)}は書けません。`,
            en: `The kind of a sheet cannot be ${cite(value)}.`,
          }
        : missing,
    hint:
      near === undefined
        ? {
            ja: `先頭に${choices.map((choice) => `「kind: ${choice}」`).join('か')}のどれかを書いてください。`,
            en: `Begin the sheet with one of ${choices.map((choice) => `"kind: ${choice}"`).join(', ')}.`,
          }
        : didYouMean(near),
  };
}

export function wrongType(path: Path, value: unknown, expected: readonly Sort[]): Said {
  const [first = 'text'] = expected;
  const due = {
    ja: expected.map((sort) => sorts[sort].ja).join('か'),
    en: expected.map((sort) => sorts[sort].en).join(' or '),
  };
  const given = sorts[sortOfValue(value)];
  return {
    message: {
      ja: `${place(path).ja}には${due.ja}を書きますが、${given.ja}が書かれています。`,
      en: `${place(path).en} takes ${due.en}, but holds ${given.en}.`,
    },
    hint: wayOut(path, first),
  };
}

export function missing(path: Path, written: boolean): Said {
  const key = path.at(-1);
  if (typeof key === 'number')
    return {
      message: { ja: `${place(path).ja}が空です。`, en: `${place(path).en} is empty.` },
      hint: {
        ja: '「- 」の後に内容を書くか、この行を消してください。',
        en: 'Write something after "- ", or delete the line.',
      },
    };
  return {
    message: written
      ? { ja: `項目「${key}」に値がありません。`, en: `The key "${key}" has no value.` }
      : { ja: `${within(path).ja}項目「${key}」がありません。`, en: `${within(path).en} has no "${key}".` },
    hint: { ja: `「${key}: 値」の行を書いてください。`, en: `Write a line "${key}: value".` },
  };
}

export function malformed(
  path: Path,
  value: unknown,
  words: Words | undefined,
  example: string | undefined,
): Said {
  return {
    message: words ?? {
      ja: `${place(path).ja}の値${typeof value === 'string' ? quote(value) : ''}は、ここに書ける形ではありません。`,
      en: `${place(path).en} is not written in a form that fits here${typeof value === 'string' ? `: ${cite(value)}` : ''}.`,
    },
    hint: example
      ? { ja: `「${example}」のように書いてください。`, en: `Write it like "${example}".` }
      : { ja: '書き方を確かめて直してください。', en: 'Check how it is written and correct it.' },
  };
}

const sorts: Readonly<Record<Sort, Words>> = {
  text: { ja: '文字', en: 'text' },
  list: { ja: '一覧（「- 」で始まる行）', en: 'a list (lines that begin with "- ")' },
  mapping: { ja: '項目と値の組（「項目名: 値」の行）', en: 'keys with values (lines like "key: value")' },
};

function wayOut(path: Path, sort: Sort): Words {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined)
    return {
      ja: '「kind: initiative」のように、「項目名: 値」の行で書いてください。',
      en: 'Write it in lines "key: value", such as "kind: initiative".',
    };
  switch (sort) {
    case 'text': {
      const line = typeof path.at(-1) === 'number' ? '- 値' : `${key}: 値`;
      return {
        ja: `「${line}」のように、1つの値にしてください。`,
        en: `Write one value, like "${line.replace('値', 'value')}".`,
      };
    }
    case 'list':
      return {
        ja: `「${key}:」の次の行から、1つずつ「- 」で始まる行に書いてください。`,
        en: `Write each item on a line of its own below "${key}:", beginning with "- ".`,
      };
    case 'mapping':
      return {
        ja: `「${key}:」の次の行から、字下げした「項目名: 値」の行に書いてください。`,
        en: `Write indented lines "key: value" below "${key}:".`,
      };
  }
}

export function tooMany(path: Path, most: number): Said {
  const [{ ja, en }, count] = [place(path), most.toLocaleString('en-US')];
  return {
    message: {
      ja: `${ja}には、合わない項目が多すぎます。はじめの${count}件だけを点検しました。`,
      en: `${en} has too many items that do not fit; only the first ${count} were checked.`,
    },
    hint: {
      ja: 'ほかの指摘を直してから、もう一度点検してください。',
      en: 'Correct what the other findings tell, then check again.',
    },
  };
}

function sortOfValue(value: unknown): Sort {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'mapping' : 'text';
}

/** 「points」の2番目 */
function place(path: Path): Words {
  const last = path.at(-1);
  if (last === undefined) return { ja: 'シート', en: 'A sheet' };
  if (typeof last === 'string') return { ja: `「${last}」`, en: `"${last}"` };
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined
    ? { ja: `${last + 1}番目`, en: `Item ${last + 1}` }
    : { ja: `「${list}」の${last + 1}番目`, en: `Item ${last + 1} of "${list}"` };
}

function within(path: Path): Words {
  if (path.length < 2) return { ja: 'シートに', en: 'The sheet' };
  const { ja, en } = place(path.slice(0, -1));
  return { ja: `${ja}に`, en };
}

export function didYouMean(near: string): Words {
  return {
    ja: `「${near}」のことではありませんか。そうであれば「${near}」に直してください。`,
    en: `Did you mean "${near}"? If so, please write "${near}".`,
  };
}

function oneOf(choices: readonly string[], ja: string, en: string): Words {
  const shown = choices.slice(0, 20);
  return {
    ja: `${ja}は ${shown.join('・')} です。どれかに直すか、行を消してください。`,
    en: `${en}: ${shown.join(', ')}. Please write one of them, or delete the line.`,
  };
}
