/** ①, (1), 第1章, 視点②, ア: the number a heading carries, and the style it is counted in. */
import { isLetter } from './letters.ts';

export interface Ordinal {
  readonly value: number;
  /** Numbers of one style count one after the other. */
  readonly style: string;
}

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ';

export function ordinalOf(number: string): Ordinal | undefined {
  const text = number.trim();
  const circle = /[①-⑳㉑-㊿]/.exec(text)?.[0];
  if (circle !== undefined) return { value: circled(circle), style: text.replace(circle, '①') };
  const plain = text.normalize('NFKC');
  const digits = /^(\D*)(\d+)(\D*)$/.exec(plain);
  if (digits) return { value: Number(digits[2]), style: `${digits[1]}1${digits[3]}` };
  const letter = /^[(]?([ア-ワ])[).]?$/.exec(plain);
  return letter
    ? { value: kana.indexOf(letter[1] ?? '') + 1, style: plain.replace(/[ア-ワ]/, 'ア') }
    : undefined;
}

/** The same kind of number with another value; undefined where the kind has none. */
export function renumber(number: string, value: number): string | undefined {
  const circle = /[①-⑳㉑-㊿]/.exec(number)?.[0];
  const digits = /[0-9０-９]+/.exec(number)?.[0];
  if (circle !== undefined)
    return value > 20 ? undefined : number.replace(circle, String.fromCodePoint(0x245f + value));
  if (digits === undefined) return undefined;
  const wide = /[０-９]/.test(digits);
  const plain = String(value);
  return number.replace(
    digits,
    wide ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : plain,
  );
}

/** The number a text begins with, if it is one that lists use: ① or (1). */
export function leadingNumber(text: string): string | undefined {
  if (isLetter(text.charCodeAt(0))) return undefined;
  return /^(?:[①-⑳㉑-㊿]|[（(][0-9０-９]{1,2}[）)])/.exec(text)?.[0];
}

function circled(mark: string): number {
  const point = mark.codePointAt(0) ?? 0;
  if (point <= 0x2473) return point - 0x2460 + 1;
  return point <= 0x325f ? point - 0x3251 + 21 : point - 0x32b1 + 36;
}
