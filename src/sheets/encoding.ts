/** Bytes → text: UTF-8, or whichever of the encodings of old Japanese files they are in. */
import { isUtf8, transcode } from 'node:buffer';

export interface Legacy {
  /** As an editor's menu calls it. */
  readonly name: string;
  readonly text: string;
}

/** Undefined when the bytes are something else; a mark at their start is no text. By way of UTF-16, for which Node needs a fifth of the time. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The invisible mark (BOM) before a text in UTF-8: three bytes. */
export function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Undefined when the bytes are no text in any of them. */
export function decodeLegacy(bytes: Uint8Array): Legacy | undefined {
  return utf16(bytes) ?? mail(bytes) ?? japanese(bytes);
}

function utf16(bytes: Uint8Array): Legacy | undefined {
  const label = marked(bytes) ?? sparse(bytes);
  const text = label && decode(label, bytes);
  return text === undefined || text.includes('\0') ? undefined : { name: 'UTF-16', text };
}

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Without a mark the zero bytes tell: keys and indentation are ASCII, so every second byte of them is zero. */
function sparse(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const seen = Math.min(bytes.length, 4096) & ~1;
  for (let at = 0; at < seen; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > seen / 10 && even < odd / 20) return 'utf-16le';
  return even > seen / 10 && odd < even / 20 ? 'utf-16be' : undefined;
}

/** ISO-2022-JP, the 7-bit code of old mail: it switches to kanji with ESC $. */
function mail(bytes: Uint8Array): Legacy | undefined {
  const at = bytes.indexOf(0x1b);
  const text = at >= 0 && bytes[at + 1] === 0x24 ? decode('iso-2022-jp', bytes) : undefined;
  return text === undefined ? undefined : { name: 'ISO-2022-JP（JIS）', text };
}

function japanese(bytes: Uint8Array): Legacy | undefined {
  const found = [
    { name: 'Shift_JIS', label: 'shift_jis' },
    { name: 'EUC-JP', label: 'euc-jp' },
  ].flatMap(({ name, label }) => {
    const text = decode(label, bytes);
    return text === undefined || text.includes('\0') ? [] : [{ name, text, score: likelihood(text) }];
  });
  const best = found.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0.5 ? { name: best.name, text: best.text } : undefined;
}

/** The share of kana, common kanji and punctuation: the wrong table gives half-width kana and rare signs. */
function likelihood(text: string): number {
  let likely = 0;
  let all = 0;
  for (const character of text) {
    if (character <= '\x7f') continue;
    all += 1;
    if (/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e①-⑳～－〇]/u.test(character)) likely += 1;
  }
  return all === 0 ? 0 : likely / all;
}

function decode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
