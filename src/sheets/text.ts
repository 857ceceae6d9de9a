/** Bytes of a file → its text, with a finding for every habit of old editors that would harm it later. */
import type { Replacement } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { codeOf } from '../japanese/characters.ts';
import { decodeLegacy, decodeUtf8, hasMark } from './encoding.ts';
import { isOrdinary } from './quick/ordinary.ts';
import type { Raised } from './raised.ts';

export interface ReadText {
  /** Undefined when the file is no text at all. */
  readonly text: string | undefined;
  readonly findings: readonly Raised[];
  /** True when there is nothing in it that would have to be looked at. */
  readonly ordinary?: boolean;
}

const mebibyte = 2 ** 20;
/** Thousands of times what anybody writes; more takes all the memory there is. */
const most = 32 * mebibyte;

export function readText(file: string, bytes: Uint8Array): ReadText {
  if (bytes.length > most) return { text: undefined, findings: [tooLong(file, bytes.length)] };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined && !hasMark(bytes) && !utf8.includes('\r') && isOrdinary(utf8))
    return { text: utf8, findings: [], ordinary: true };
  if (utf8 !== undefined && !odd.test(utf8) && !hasMark(bytes)) return { text: utf8, findings: [] };
  if (utf8 !== undefined && !/\0|\x1b\$/.test(utf8)) return tidy(file, utf8, bytes);
  const broken = utf8 === undefined ? mostlyUtf8(bytes) : undefined;
  if (broken !== undefined) return tidy(file, broken, bytes);
  const legacy = decodeLegacy(bytes);
  if (!legacy && utf8 !== undefined && hasFewZeros(utf8)) return tidy(file, utf8, bytes);
  if (!legacy) return { text: undefined, findings: [binary(file, bytes)] };
  const { text } = legacy;
  const at = Math.max(0, text.search(/[^\x00-\x7f]/));
  const { findings } = tidy(file, text, bytes);
  return { text: settle(text), findings: [foreign(file, at, legacy.name), ...findings] };
}

/** One of these is in all that is looked for below; nearly no file has any. */
const odd = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u3099\u309a\ufffd]/;

/** A disk that lost its power fills a file up with zeros; a few others are slips, and many are no text. */
function hasFewZeros(text: string): boolean {
  const all = text.slice(0, endOfWords(text));
  return 50 * (all.split('\0').length - 1) < all.length;
}

/** The text with line ends as YAML knows them, and without the marks of its end that old programs leave; every character keeps its offset. */
function settle(text: string): string {
  const end = endOfWords(text);
  const words = text.slice(0, end) + text.slice(end).replace(/[\0\x1a]/g, ' ');
  return words.replace(/\r(?!\n)/g, '\n');
}

function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && '\0\x1a\r\n '.includes(text[end - 1] ?? '')) end -= 1;
  return end;
}

function tidy(file: string, text: string, bytes: Uint8Array): ReadText {
  const findings: Raised[] = [];
  if (hasMark(bytes)) findings.push(byteOrderMark(file));
  for (const { rule, found, words } of blemishes) {
    for (const { 0: match, index } of found.global ? text.matchAll(found) : first(found, text)) {
      const at = { file, from: index, to: index + match.length };
      findings.push({ rule, at, ...words(match) });
    }
  }
  return { text: settle(text), findings: [...findings, ...mixedNewlines(file, text)] };
}

/** What broke a whole file is told once. */
function first(found: RegExp, text: string): RegExpExecArray[] {
  const match = found.exec(text);
  return match ? [match] : [];
}

interface Said {
  readonly fix?: Replacement;
  readonly message: Words;
  readonly hint: Words;
}

interface Blemish {
  readonly rule: string;
  readonly found: RegExp;
  readonly words: (found: string) => Said;
}

const blemishes: readonly Blemish[] = [
  {
    rule: 'yaml/encoding',
    found: /\ufffd+/,
    words: () => ({
      message: {
        ja: '文字が壊れています（�）。文字コードの変換で失われた文字です。',
        en: 'Characters are broken (�): they were lost when the file was converted.',
      },
      hint: {
        ja: '元の文書を見て正しい文字を入力し、文字コード「UTF-8」で保存してください。',
        en: 'Type the right characters from the original document and save the file as UTF-8.',
      },
    }),
  },
  {
    rule: 'yaml/control-character',
    found: /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/,
    words: (found) => ({
      message: {
        ja: `目に見えない制御文字（${codeOf(found)}）が入っています。様式に印字できません。`,
        en: `There is an invisible control character (${codeOf(found)}), which cannot be printed on a form.`,
      },
      hint: {
        ja: 'この位置の前後の文字を消して、入力し直してください。',
        en: 'Delete the characters around this place and type them again.',
      },
    }),
  },
  {
    rule: 'yaml/decomposed-characters',
    found:
      /(?:[うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホワヰヱヲヽ]\u3099|[はひふへほハヒフヘホ]\u309a)+/g,
    words: (found) => ({
      fix: { text: found.normalize('NFC'), safe: true },
      message: {
        ja: `濁点・半濁点が文字から離れています（「${found}」）。見た目は同じでも、別の文字として扱われます。`,
        en: `A voicing mark stands apart from its letter ("${found}"): it looks the same but is another text.`,
      },
      hint: {
        ja: 'Mac のファイル名などから写した文字です。この語を入力し直してください。',
        en: 'Such text comes from file names of a Mac, for example. Please type the word again.',
      },
    }),
  },
];

function byteOrderMark(file: string): Raised {
  return {
    rule: 'yaml/byte-order-mark',
    at: { file, from: 0, to: 0 },
    message: {
      ja: 'ファイルの先頭に目に見えない印（BOM）があります。reform は読めますが、読めないソフトもあります。',
      en: 'The file begins with an invisible mark (BOM). reform can read it, other programs may not.',
    },
    hint: {
      ja: '文字コード「UTF-8」（「UTF-8（BOM付き）」ではないもの）を選んで保存してください。',
      en: 'Save the file as "UTF-8", not as "UTF-8 with BOM".',
    },
  };
}

function mixedNewlines(file: string, text: string): Raised[] {
  const usual = text.includes('\r\n') ? /(?<!\r)\n|\r(?!\n)/ : /\r/;
  const at = text.search(usual);
  if (at < 0) return [];
  return [
    {
      rule: 'yaml/mixed-newlines',
      at: { file, from: at, to: at + 1 },
      message: {
        ja: '改行の種類が混ざっています（CRLF・LF・CR）。',
        en: 'The file mixes kinds of line ends (CRLF, LF, CR).',
      },
      hint: {
        ja: 'エディターの「改行コード」で LF か CRLF のどちらかを選び、保存し直してください。',
        en: 'Choose either LF or CRLF in your editor and save the file again.',
      },
    },
  ];
}

function foreign(file: string, from: number, name: string): Raised {
  return {
    rule: 'yaml/encoding',
    at: { file, from, to: from + 1 },
    message: {
      ja: `文字コードが ${name} です。reform が読むのは UTF-8 です。`,
      en: `The file is encoded in ${name}; reform reads UTF-8.`,
    },
    hint: {
      ja: 'メモ帳なら「名前を付けて保存」で、文字コード「UTF-8」を選んで保存してください。',
      en: 'Save it again as UTF-8; in Notepad: "Save as", encoding "UTF-8".',
    },
  };
}

/** Mostly UTF-8 with a few bytes gone wrong: reading on with marks in their place says more than giving up. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.includes('\0')) return undefined;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u3000-\u30ff\u4e00-\u9fff]/g)?.length ?? 0;
  return sound > 3 * lost ? text : undefined;
}

function tooLong(file: string, size: number): Raised {
  const [much, limit] = [Math.ceil(size / mebibyte), most / mebibyte];
  return {
    rule: 'yaml/encoding',
    at: { file, from: 0, to: 0 },
    message: {
      ja: `${much} MB あり、シートとしては大きすぎるため、読みません（${limit} MB まで読みます）。`,
      en: `The file has ${much} MB and is too large for a sheet; ${limit} MB are read.`,
    },
    hint: {
      ja: 'シートでなければ、このフォルダーから移してください。シートであれば、いくつかのファイルに分けてください。',
      en: 'If it is no sheet, move it out of this folder; if it is one, divide it into several files.',
    },
  };
}

function binary(file: string, bytes: Uint8Array): Raised {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  const excel = zip || ole;
  return {
    rule: 'yaml/encoding',
    at: { file, from: 0, to: 0 },
    message: excel
      ? {
          ja: 'Excel などのファイルです。シートとして読めるのは文字だけのファイルです。',
          en: 'This is an Excel workbook or the like; a sheet must be a plain text file.',
        }
      : {
          ja: '文字のファイルではないため、読めません。',
          en: 'This is not a text file and cannot be read.',
        },
    hint: {
      ja: 'ファイルを取り違えていないか確かめて、シートでなければ、このフォルダーから移してください。',
      en: 'Check that this is the right file; if it is no sheet, move it out of this folder.',
    },
  };
}
