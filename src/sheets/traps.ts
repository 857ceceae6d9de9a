/** The traps of YAML in words: for each a fact and a way out that an official who never programmed can follow. */
import type { Replacement } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { cite, quote } from '../japanese/quote.ts';
import type { Stretch } from '../japanese/stretch.ts';

/** What is said about a stretch of the text, before the file's name is put to it. */
export interface Remark extends Stretch {
  readonly rule: string;
  readonly message: Words;
  readonly hint: Words;
  readonly fix?: Replacement;
  readonly related?: Stretch & { readonly message: Words };
}

type Said = Pick<Remark, 'message' | 'hint'>;

function said(ja: string, en: string, hintJa: string, hintEn: string): Said {
  return { message: { ja, en }, hint: { ja: hintJa, en: hintEn } };
}

const inQuotes = {
  ja: (text: string) => `'${text.replaceAll("'", "''")}'`,
  en: (text: string) => `'${text.replaceAll("'", "''")}'`,
};

export const traps = {
  /** `rest` is what follows the colon on its line. */
  fullWidthColon: (at: Stretch, key: string, rest: string): Remark => ({
    rule: 'yaml/full-width-colon',
    ...at,
    fix: {
      text: rest.trim() === '' ? ':' : ': ',
      safe: rest.trim() === '' || /^[a-z][a-z0-9_-]*$/.test(key),
    },
    ...said(
      `項目名${quote(key)}の後が全角の「：」です。項目と値を分ける印になるのは半角の「:」です。`,
      `The colon after ${cite(key)} is full-width (：); only a half-width ":" separates a key from its value.`,
      `「${key}: 値」のように、半角の「:」と半角の空白に直してください。`,
      `Write "${key}: value", with a half-width colon and a space.`,
    ),
  }),
  valueWithColon: (at: Stretch): Remark => ({
    rule: 'yaml/full-width-colon',
    ...at,
    ...said(
      '値が全角の「：」で始まっています。「：」も値の一部になります。',
      'The value begins with a full-width colon (：), which becomes part of it.',
      '「：」を消してください。',
      'Delete the full-width colon.',
    ),
  }),
  fullWidthSpace: (at: Stretch, where: 'indent' | 'key' | 'dash' | 'colon' | 'comment'): Remark => ({
    rule: 'yaml/full-width-space',
    ...at,
    ...spaces[where],
  }),
  fullWidthMark: (at: Stretch, mark: string, half: string): Remark => ({
    rule: 'yaml/full-width-mark',
    ...at,
    ...said(
      `行の先頭が「${mark}」です。半角の「${half}」ではないため、文字として扱われます。`,
      `The line begins with ${cite(mark)}, which is not the half-width "${half}" and is read as text.`,
      `半角の「${half}」と半角の空白に直してください。`,
      `Write a half-width "${half}" and a space.`,
    ),
  }),
  fullWidthComma: (at: Stretch, comma: string): Remark => ({
    rule: 'yaml/full-width-mark',
    ...at,
    ...said(
      `[ ] の中が全角の「${comma}」で区切られています。半角の「,」ではないため、全体が1つの値として読まれます。`,
      `Inside [ ] the full-width "${comma}" is no half-width ",": all of it is read as one value.`,
      `いくつかの値なら、半角の「, 」で区切ってください。1つの値なら、全体を ' で囲んでください。`,
      'For several values, put a half-width "," and a space between them; for a single one, put all of it in single quotes.',
    ),
  }),
  fullWidthBracket: (at: Stretch): Remark => ({
    rule: 'yaml/full-width-mark',
    ...at,
    ...said(
      '値が全角の「［ ］」で囲まれています。半角の「[ ]」ではないため、全体が1つの文字の値として読まれます。',
      'The value stands in full-width brackets (［ ］): as they are not half-width, all of it is read as one text.',
      "一覧なら、半角の「[」「]」と「, 」に直してください。文字なら、全体を ' で囲んでください。",
      'For a list, write half-width brackets and commas; for a text, put all of it in single quotes.',
    ),
  }),
  tab: (at: Stretch): Remark => ({
    rule: 'yaml/tab',
    ...at,
    ...said(
      '字下げにタブが使われています。YAML の字下げに使えるのは半角の空白です。',
      'A tab is used for indentation; YAML allows only half-width spaces.',
      'タブを消して、半角の空白（上の行に合わせた数）に直してください。',
      'Replace the tab with spaces, as many as in the lines above.',
    ),
  }),
  cutByComment: (at: Stretch, kept: string, cut: string): Remark => ({
    rule: 'yaml/cut-by-comment',
    ...at,
    ...said(
      `空白の後の「#」から行末までは注釈です。値は${quote(kept)}だけになり、${quote(cut)}は印字されません。`,
      `From a "#" after a space to the end of the line is a comment: the value is only ${cite(kept)}, and ${cite(cut)} will not be printed.`,
      `値の一部なら、値の全体を ' で囲んでください。注釈なら、「#」の後に空白を入れてください。`,
      `If it belongs to the value, put the whole value in single quotes; if it is a comment, put a space after "#".`,
    ),
  }),
  colonInValue: (at: Stretch, value: string): Remark => ({
    rule: 'yaml/colon-in-value',
    ...at,
    ...said(
      `値の中に「: 」があるため、${quote(value)}が別の項目として読まれます。`,
      `The value contains ": ", so ${cite(value)} is read as another key with its value.`,
      `${inQuotes.ja(value)} のように値の全体を ' で囲むか、「：」（全角）に直してください。`,
      `Put the whole value in single quotes, like ${inQuotes.en(value)}, or write a full-width colon.`,
    ),
  }),
  reservedStart: (at: Stretch, mark: string, value: string): Remark => ({
    rule: 'yaml/reserved-start',
    ...at,
    ...said(
      `値が「${mark}」で始まっています。YAML では特別な意味を持つ記号です。`,
      `The value begins with "${mark}", which has a special meaning in YAML.`,
      `${inQuotes.ja(value)} のように値の全体を ' で囲んでください。`,
      `Put the whole value in single quotes, like ${inQuotes.en(value)}.`,
    ),
  }),
  listOnKeyLine: (at: Stretch): Remark => ({
    rule: 'yaml/reserved-start',
    ...at,
    ...said(
      '項目名と同じ行に「- 」があります。一覧は項目名の次の行から始まります。',
      'There is a "- " on the line of the key; a list begins on the next line.',
      "「- 」から後を次の行に移すか、文字なら値の全体を ' で囲んでください。",
      'Move it to the next line, or put the whole value in single quotes if it is text.',
    ),
  }),
  spaceAfterDash: (at: Stretch, text: string): Remark => ({
    rule: 'yaml/missing-space',
    ...at,
    ...said(
      `「-」の後に空白がないため、${quote(text)}は一覧の1行になりません。`,
      `There is no space after "-", so ${cite(text)} is not an item of a list.`,
      '「- 」のように「-」の後に半角の空白を入れてください。',
      'Put a space after the "-".',
    ),
  }),
  spaceAfterColon: (at: Stretch, key: string): Remark => ({
    rule: 'yaml/missing-space',
    ...at,
    ...said(
      `項目名${quote(key)}の「:」の後に空白がないため、項目と値に分かれません。`,
      `There is no space after the colon of ${cite(key)}, so key and value are not separated.`,
      `「${key}: 値」のように「:」の後に半角の空白を入れてください。`,
      `Write "${key}: value", with a space after the colon.`,
    ),
  }),
  missingColon: (at: Stretch, text: string): Remark => ({
    rule: 'yaml/missing-colon',
    ...at,
    ...said(
      `${quote(text)}の行に「: 」がありません。項目名なのか、前の行の続きなのか分かりません。`,
      `The line ${cite(text)} has no ": ", so it is neither a key nor clearly the rest of the line above.`,
      '項目名なら「項目名: 値」と書き、前の行の続きなら前の行の値より深く字下げしてください。',
      'If it is a key, write "key: value"; if it continues the line above, indent it deeper than that line.',
    ),
  }),
  swallowedLine: (at: Stretch, line: string): Remark => ({
    rule: 'yaml/swallowed-line',
    ...at,
    ...said(
      `${quote(line)}の行が、前の行の値の続きとして読まれています。`,
      `The line ${cite(line)} is read as the rest of the value above.`,
      "一覧にするなら項目名の後の値を消してください。文の続きなら、値の全体を ' で囲んでください。",
      'For a list, delete the value after the key; for a text of several lines, put all of it in single quotes.',
    ),
  }),
  swallowedBullet: (at: Stretch, line: string, mark: string): Remark => ({
    rule: 'yaml/swallowed-line',
    ...at,
    ...said(
      `${quote(line)}の行が、前の行の続きとして読まれています。YAML の一覧の印は「${mark}」ではなく「- 」です。`,
      `The line ${cite(line)} is read as the rest of the one above: the mark of a list is "- " in YAML, not "${mark}".`,
      `一覧なら、行の先頭の「${mark}」を「- 」に直してください。改行して印字する文なら、値の場所に「|」だけを書いて、文を次の行から始めてください。`,
      `For a list, write "- " for "${mark}" at the beginning of the lines; for one text with line breaks, write only "|" where the value is due and begin the text on the next line.`,
    ),
  }),
  splitNumber: (words: string, from: number): Remark => ({
    rule: 'yaml/split-number',
    from,
    to: from + words.length,
    ...said(
      `[ ] の中では「,」で区切られるため、${quote(words)}は1つの値になりません。`,
      `Inside [ ] a comma separates values: ${cite(words)} is not one of them.`,
      `1つの値なら ${inQuotes.ja(words)} のように全体を ' で囲み、別々の値なら「,」の後に空白を入れてください。`,
      `If it is one value, put all of it in single quotes, like ${inQuotes.en(words)}; if not, put a space after the comma.`,
    ),
  }),
  indentation: (at: Stretch, text: string): Remark => ({
    rule: 'yaml/indentation',
    ...at,
    ...said(
      `${quote(text)}の行の字下げが、前の行とそろっていません。`,
      `The indentation of the line ${cite(text)} does not fit the lines before it.`,
      '同じ一覧や同じ組の行は、行頭の半角空白の数を同じにしてください。',
      'Give all lines of one list or one group the same number of leading spaces.',
    ),
  }),
  unclosedQuote: (at: Stretch, mark: string): Remark => ({
    rule: 'yaml/unclosed-quote',
    ...at,
    ...said(
      `引用符 ${mark} が閉じていないか、ずっと後の行で閉じています。`,
      `The quotation mark ${mark} is not closed, or closed only many lines later.`,
      `値の終わりに ${mark} を付けてください。引用符が要らなければ、始めの ${mark} を消してください。`,
      `Close the value with ${mark}, or delete the opening one.`,
    ),
  }),
  textAfterQuote: (at: Stretch, mark: string, rest: string): Remark => ({
    rule: 'yaml/unclosed-quote',
    ...at,
    ...said(
      `値が ${mark} で始まり、閉じた後に${quote(rest)}が続いています。${mark} で始まる値は ${mark} で終わります。`,
      `The value begins with a ${mark === '"' ? 'double' : 'single'} quote, and ${cite(rest)} follows after it is closed; such a value must end with the quote.`,
      `文の中の引用には「」を使うか、値の全体を${mark === '"' ? "もう1組の '" : ' " '}で囲んでください。`,
      `Use 「」 for quotations inside a sentence, or put the whole value in ${mark === '"' ? 'single' : 'double'} quotes.`,
    ),
  }),
  badEscape: (at: Stretch, found: string): Remark => ({
    rule: 'yaml/unclosed-quote',
    ...at,
    ...said(
      `" で囲んだ値の中の「${found}」は読めません。" の中では「\\」が特別な記号になります。`,
      `Inside double quotes ${cite(found)} cannot be read: there "\\" is a special mark.`,
      "値を ' で囲んでください（' の中の「\\」はただの文字です）。",
      'Use single quotes, in which "\\" is an ordinary character.',
    ),
  }),
  controlEscape: (at: Stretch, found: string): Remark => ({
    rule: 'yaml/control-character',
    ...at,
    ...said(
      `" で囲んだ値の中の「${found}」は、目に見えない制御文字になります。様式に印字できません。`,
      `Inside double quotes ${cite(found)} means an invisible control character, which cannot be printed on a form.`,
      "値を ' で囲んでください（' の中の「\\」はただの文字です）。",
      'Use single quotes, in which "\\" is an ordinary character.',
    ),
  }),
  unclosedBracket: (at: Stretch, open: string, close: string): Remark => ({
    rule: 'yaml/unclosed-bracket',
    ...at,
    ...said(
      `「${open}」に対応する「${close}」がありません。`,
      `The "${open}" has no matching "${close}".`,
      `終わりに「${close}」を付けるか、文字なら値の全体を ' で囲んでください。`,
      `Close it with "${close}", or put the whole value in single quotes if it is text.`,
    ),
  }),
  strayBracket: (at: Stretch, mark: string): Remark => ({
    rule: 'yaml/unclosed-bracket',
    ...at,
    ...said(
      `「${mark}」が余っています。対応する括弧がありません。`,
      `There is a "${mark}" too many: nothing opens or separates here.`,
      `「${mark}」を消すか、文字なら値の全体を ' で囲んでください。`,
      `Delete it, or put the whole value in single quotes if it is text.`,
    ),
  }),
  duplicateKey: (at: Stretch, key: string, first: Stretch): Remark => ({
    rule: 'yaml/duplicate-key',
    ...at,
    ...said(
      `項目${quote(key)}が2回書かれています。後に書かれた値は使われません。`,
      `The key ${cite(key)} is written twice; the later value is not used.`,
      'どちらか一方を消すか、1つにまとめてください。',
      'Delete one of them, or merge both into one.',
    ),
    related: { ...first, message: { ja: '先に書かれた項目です。', en: 'It is written here first.' } },
  }),
  unresolvedAlias: (at: Stretch, name: string): Remark => ({
    rule: 'yaml/alias',
    ...at,
    ...said(
      `「*${name}」に対応する「&${name}」が、これより前にありません。値が「*」で始まると、別の場所の参照になります。`,
      `There is no "&${name}" before this "*${name}"; a value beginning with "*" refers to another place.`,
      `文字なら、値の全体を ' で囲むか、「*」を「＊」（全角）に直してください。`,
      'If it is text, put the whole value in single quotes, or write a full-width ＊.',
    ),
  }),
  tooManyAliases: (at: Stretch, name: string): Remark => ({
    rule: 'yaml/alias',
    ...at,
    ...said(
      `参照「*${name}」を展開すると、シートが大きくなりすぎます。`,
      `Following the reference "*${name}" makes the sheet far too large.`,
      '参照を重ねずに、値をそのまま書いてください。',
      'Write the values themselves instead of references to references.',
    ),
  }),
  tooDeep: (at: Stretch): Remark => ({
    rule: 'yaml/too-deep',
    ...at,
    ...said(
      '入れ子が深すぎるため（100段より深い）、このシートは読めません。',
      'The sheet is nested too deeply (more than 100 levels) to be read.',
      '余分な「[」「{」「- 」が続いていないか確かめてください。',
      'Check for superfluous "[", "{" or "- ".',
    ),
  }),
  empty: (at: Stretch): Remark => ({
    rule: 'yaml/empty',
    ...at,
    ...said(
      'このファイルには何も書かれていません。',
      'Nothing is written in this file.',
      'シートを書くか、要らないファイルなら削除してください。',
      'Write a sheet, or delete the file if it is not needed.',
    ),
  }),
  complexKey: (at: Stretch): Remark => ({
    rule: 'yaml/syntax',
    ...at,
    ...said(
      '項目名の場所に、文字ではないもの（一覧や組）が書かれています。',
      'A list or a group stands where the name of a key is due.',
      "「項目名: 値」の形に直すか、文字なら全体を ' で囲んでください。",
      'Write "key: value", or put all of it in single quotes if it is text.',
    ),
  }),
  emptyKey: (at: Stretch): Remark => ({
    rule: 'yaml/syntax',
    ...at,
    ...said(
      '「:」の前に項目名がありません。',
      'There is no key before the colon.',
      "「項目名: 値」の形に直すか、文字なら全体を ' で囲んでください。",
      'Write "key: value", or put all of it in single quotes if it is text.',
    ),
  }),
  conflict: (at: Stretch): Remark => ({
    rule: 'yaml/syntax',
    ...at,
    ...said(
      'Git の変更の衝突が残っています（この行から「>>>>>>>」の行まで）。同じ所が2通りに書かれています。',
      'A conflict of Git has been left here, up to the line of ">>>>>>>": the same place is written in two ways.',
      '2通りのうち残す方を選び、もう一方と、「<<<<<<<」「=======」「>>>>>>>」の行を消してください。',
      'Keep one of the two, and delete the other and the lines of "<<<<<<<", "=======" and ">>>>>>>".',
    ),
  }),
  syntax: (at: Stretch, ja: string, en: string): Remark => ({
    rule: 'yaml/syntax',
    ...at,
    ...said(
      ja,
      en,
      "前後の行と見比べて、字下げと「: 」「- 」を確かめてください。記号を含む文は ' で囲んでください。",
      'Compare it with the lines around: indentation, ": " and "- ". Put a text with special marks in single quotes.',
    ),
  }),
} as const;

const spaces = {
  indent: said(
    '行の先頭に全角の空白があります。YAML の字下げに使えるのは半角の空白です。',
    'The line begins with a full-width space; YAML allows only half-width spaces for indentation.',
    '全角の空白を消して、半角の空白で字下げしてください。',
    'Replace it with half-width spaces.',
  ),
  key: said(
    '項目名の前か後に全角の空白があります。全角の空白は項目名の一部になります。',
    'There is a full-width space before or after the key; it becomes part of the key.',
    '全角の空白を消してください。字下げは半角の空白で書いてください。',
    'Delete it, and indent with half-width spaces.',
  ),
  dash: said(
    '「-」の後の空白が全角です。半角の空白でないため、一覧の1行になりません。',
    'The space after "-" is full-width, so the line is not an item of a list.',
    '「- 」のように半角の空白に直してください。',
    'Write a half-width space after the "-".',
  ),
  colon: said(
    '「:」の後の空白が全角です。半角の空白でないため、項目と値に分かれません。',
    'The space after ":" is full-width, so key and value are not separated.',
    '「項目名: 値」のように半角の空白に直してください。',
    'Write a half-width space after the colon.',
  ),
  comment: said(
    '「#」の前の空白が全角のため、「#」から後も値の一部になっています。',
    'The space before "#" is full-width, so the comment has become part of the value.',
    "注釈なら「#」の前を半角の空白に直し、値の一部なら値の全体を ' で囲んでください。",
    'If it is a comment, write a half-width space before "#"; if not, put the whole value in single quotes.',
  ),
} as const;
