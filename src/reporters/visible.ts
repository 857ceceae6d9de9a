/** Text that is safe on a terminal: what would move the cursor, hide or turn letters is shown as a sign instead. */
import { codeOf } from '../japanese/characters.ts';

// Controls, C1 controls, marks that turn the direction of writing, blanks without width, lone surrogates, tags.
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/gu;

export function visible(text: string): string {
  return text.replace(unsafe, sign);
}

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `<${codeOf(character)}>`;
}

/** The same for JSON, where an escape keeps the value. */
export function escaped(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
