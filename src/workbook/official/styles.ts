/** The styles of a form's cells: what is known of each, and further ones where a filled text needs one. */
import { oncePerText } from '../../once.ts';
import { type NumberKind, numberKind } from '../read/number.ts';
import { isTrue, scan } from '../read/xml.ts';
import { bolderThan } from './bold-look.ts';
import type { Desk } from './desk.ts';
import { appended, attributeIn, onTag, withAttribute } from './elements.ts';
import { type Need, needing } from './needed-style.ts';

export interface FontLook {
  readonly name: string;
  readonly size: number;
}

export interface Style {
  readonly font: FontLook;
  /** The look of a run in such a cell, in bold. */
  bolder(look: string): string;
  readonly numbers: NumberKind | 'text' | 'general';
  readonly wraps: boolean;
  readonly shrinks: boolean;
  readonly rotated: boolean;
  readonly indent: number;
}

export interface Styles {
  readonly normal: FontLook;
  at(index: number): Style;
  /** The number of a style like another, and with what a text needs. */
  with(index: number, need: Need): number;
  /** The part with all styles that were asked for. */
  xml(): string;
}

const plainFont: FontLook & { readonly xml?: string } = { name: '游ゴシック', size: 11 };

/** What a form says of its styles: the same for all that it is filled for. */
const saidBy = oncePerText(4, (source) => {
  const formats = elements(source, 'cellXfs', 'xf');
  const fonts = elements(source, 'fonts', 'font').map((xml) => ({ ...fontOf(xml), xml }));
  const numbers = new Map(formats.map((one, index) => [one, index] as const).toReversed());
  return { codes: codesIn(source), fonts, formats, numbers };
});

function stylesOf(source: string): Styles {
  const { codes, fonts, formats, numbers } = saidBy(source);
  const [normal = plainFont] = fonts;
  const added: string[] = [];
  const further = new Map<string, number>();
  const at = (index: number) => formats[index] ?? added[index - formats.length] ?? '';
  const known = new Map<number, Style>();
  const numberOf = (xf: string) => {
    const number = numbers.get(xf) ?? further.get(xf) ?? formats.length + added.push(xf) - 1;
    if (number >= formats.length) further.set(xf, number);
    return number;
  };
  return {
    normal,
    at(index) {
      const style = known.get(index) ?? styleOf(at(index), fonts, codes);
      known.set(index, style);
      return style;
    },
    with(index, need) {
      // Nothing would tell what a number stands for.
      if (formats.length === 0) return index;
      const before = at(index);
      const xf = needing(before === '' ? '<xf/>' : before, need);
      return xf === before ? index : numberOf(xf);
    },
    xml: () => (added.length === 0 ? source : withFormats(source, added, formats.length + added.length)),
  };
}

/** Opened for some work, with the styles that it asked for put back. */
export function withStyles<Out>(desk: Desk, path: string | undefined, work: (styles: Styles) => Out): Out {
  const styles = stylesOf(desk.text(path ?? '') ?? '');
  const done = work(styles);
  if (path !== undefined) desk.put(path, styles.xml());
  return done;
}

/** The members of a list as they are written. */
function elements(xml: string, list: string, member: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const piece of scan(xml)) {
    if (piece.kind === 'text' || piece.name !== member || piece.around(1) !== list) continue;
    if (piece.kind === 'open') from = piece.from;
    else found.push(xml.slice(from, piece.to));
  }
  return found;
}

function fontOf(xml: string): FontLook {
  const name = /<(?:\w+:)?name\s[^>]*?val="([^"]*)"/.exec(xml)?.[1] ?? plainFont.name;
  const size = Number(/<(?:\w+:)?sz\s[^>]*?val="([\d.]+)"/.exec(xml)?.[1] ?? plainFont.size);
  return { name, size };
}

function codesIn(xml: string): Map<number, string> {
  const codes = new Map<number, string>();
  for (const piece of scan(xml))
    if (piece.kind === 'open' && piece.name === 'numFmt')
      codes.set(Number(piece.attribute('numFmtId')), piece.attribute('formatCode') ?? '');
  return codes;
}

interface Font extends FontLook {
  /** As it is written. */
  readonly xml: string;
}

function styleOf(xf: string, fonts: readonly Font[], codes: ReadonlyMap<number, string>): Style {
  const value = (name: string) => attributeIn(xf, name);
  const is = (name: string) => isTrue(value(name));
  const format = Number(value('numFmtId') ?? 0);
  const code = codes.get(format);
  const { xml = '', ...font } = fonts[Number(value('fontId') ?? 0)] ?? plainFont;
  return {
    font,
    bolder: bolderThan(xml),
    numbers: numbersOf(format, code),
    wraps: is('wrapText') || value('horizontal') === 'justify' || value('vertical') === 'justify',
    shrinks: is('shrinkToFit'),
    rotated: Number(value('textRotation') ?? 0) !== 0,
    indent: Number(value('indent') ?? 0),
  };
}

function numbersOf(format: number, code: string | undefined): Style['numbers'] {
  if (format === 49 || code === '@') return 'text';
  if (format === 0 || code === 'General') return 'general';
  return numberKind(format, code);
}

function withFormats(xml: string, added: readonly string[], count: number): string {
  const counted = onTag(xml, 'cellXfs', (attributes) => withAttribute(attributes, 'count', String(count)));
  return appended(counted, 'cellXfs', () => added.join(''));
}
