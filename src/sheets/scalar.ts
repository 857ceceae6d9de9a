/** A text as YAML may write it in a place, the author's own style first; whether it reads back is for the caller to try. */

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarPlace {
  /** As it is written now: `|` and what follows, a quotation mark, or words. */
  readonly written: string;
  /** Inside brackets. */
  readonly flow: boolean;
  /** The column of the key or the dash it belongs to. */
  readonly column: number;
  /** Nothing else stands on its line. */
  readonly last: boolean;
  readonly newline: string;
}

export function styleOf(written: string): ScalarStyle {
  switch (written[0]) {
    case "'":
      return 'single';
    case '"':
      return 'double';
    case '|':
      return 'literal';
    case '>':
      return 'folded';
    default:
      return 'plain';
  }
}

const order: Readonly<Record<ScalarStyle, readonly ScalarStyle[]>> = {
  plain: ['plain', 'single', 'literal', 'double'],
  single: ['single', 'literal', 'double'],
  double: ['double'],
  literal: ['literal', 'double'],
  folded: ['folded', 'literal', 'double'],
};

export function candidates(value: string, place: ScalarPlace): string[] {
  return order[styleOf(place.written)].flatMap((style) => write(value, style, place) ?? []);
}

function write(value: string, style: ScalarStyle, place: ScalarPlace): string | undefined {
  const oneLine = !/[\n\r]/.test(value);
  switch (style) {
    case 'plain':
      return oneLine && value !== '' ? value : undefined;
    case 'single':
      return oneLine ? `'${value.replaceAll("'", "''")}'` : undefined;
    case 'double':
      return `"${value.replace(special, escapedSign)}"${besideSign(place.written)}`;
    case 'literal':
      return block(value, '|', place);
    case 'folded':
      return block(value.replace(/\n(?=[^\n])/g, '\n\n'), '>', place);
  }
}

const special = /["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g;

function escapedSign(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The comment behind `|` or `>`. */
function besideSign(written: string): string {
  return /^[|>][-+\d]*([ \t]+#[^\r\n]*)/.exec(written)?.[1] ?? '';
}

/** The last line has no end of its own: what stands behind the scalar keeps it. */
function block(value: string, sign: '|' | '>', place: ScalarPlace): string | undefined {
  const { column, flow, last, newline, written } = place;
  const known = /^[|>]/.test(written);
  if (flow || (!known && !last) || value.trim() === '') return undefined;
  const [, digit = '', rest = ''] = /^[|>][-+]?(\d?)[-+]?([^\r\n]*)/.exec(known ? written : '') ?? [];
  const indent = (known && /\n( +)\S/.exec(written)?.[1]) || ' '.repeat(column + 2);
  const ends = /\n*$/.exec(value)?.[0].length ?? 0;
  const chomp = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const lines = value.slice(0, value.length - ends).split('\n');
  const body = lines.map((line) => (line === '' ? '' : indent + line));
  return [`${sign}${digit}${chomp}${rest}`, ...body].join(newline);
}
