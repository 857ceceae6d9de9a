/** Text as a cell can hold it: what XML forbids is taken out, what Excel would misread is escaped. */

const forbidden = /[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** A cell that begins like this would be taken for a formula once somebody has edited it. */
const formulaLike = /^[=+\-@\t\r＝＋－＠]/;

/** Most texts hold none of these. */
const suspect = /[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]/;

/** What of a text can be stored at all; everything a person can see stays as it is. */
export function clean(text: string): string {
  if (!suspect.test(text)) return text;
  return text
    .replace(/\r\n?|[\x0b\x0c]/g, '\n')
    .replace(forbidden, '')
    .replace(loneSurrogate, '\ufffd');
}

/** `_x000D_` in a file means a carriage return, so one that an author wrote is escaped. */
export function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands between tags and in attributes; of what XML forbids it must be clean. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

/** The same of any text. */
export function cleanXml(text: string): string {
  return escapeXml(clean(text));
}

export function needsQuote(text: string): boolean {
  return formulaLike.test(text);
}
