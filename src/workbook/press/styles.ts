/** The styles of a theme as XML: all its fonts, fills and lines once, and the formats that a book's cells use. */
import type { Look, Theme } from '../../grid/theme.ts';
import { oncePer } from '../../once.ts';
import { cleanXml } from '../clean.ts';
import { type Packed, packShared } from '../pack.ts';
import type { Edges, Line } from './edges.ts';
import { type Format, readFormat } from './format.ts';

/** Different XML each once, with the number it is called by. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  of(xml: string): number {
    const known = this.#numbers.get(xml) ?? this.#numbers.size;
    this.#numbers.set(xml, known);
    return known;
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

export interface Styles {
  /** The part of a book whose cells have these formats. */
  part(formats: readonly number[]): Packed;
}

export const stylesOf = oncePer(makeStyles);

function makeStyles(theme: Theme): Styles {
  const fonts = new Numbered();
  const fills = new Numbered();
  const borders = new Numbered();
  // Excel measures the width of columns in the first font, and keeps the first two fills and the first border for itself.
  fonts.of(defaultFont(theme));
  for (const pattern of ['none', 'gray125']) fills.of(`<fill><patternFill patternType="${pattern}"/></fill>`);
  const fontOf = (look: Look, linked: boolean) => fonts.of(`<font>${fontXml(look, theme, linked)}</font>`);
  for (const look of Object.values(theme.looks)) {
    for (const linked of [false, true]) fontOf(look, linked);
    fills.of(fillXml(look));
  }
  for (const edges of allEdges()) borders.of(borderXml(edges, theme));
  const head = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('fonts', fonts.all),
    list('fills', fills.all),
    list('borders', borders.all),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  ].join('');
  const tail = [
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '<dxfs count="0"/></styleSheet>',
  ].join('');
  const known = new Map<number, string>();
  const formatOf = (number: number) => {
    const { edges, format } = readFormat(number);
    const look = theme.looks[format.style];
    const xml = formatXml(format, look, {
      font: fontOf(look, format.linked),
      fill: fills.of(fillXml(look)),
      border: borders.of(borderXml(edges, theme)),
    });
    known.set(number, xml);
    return xml;
  };
  // Books of one form mostly have the same formats in the same order.
  const parts = new Map<string, Packed>();
  return {
    part(formats) {
      const key = formats.join();
      const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
      const all = () => [plain, ...formats.map((format) => known.get(format) ?? formatOf(format))];
      const part = parts.get(key) ?? packShared('xl/styles.xml', head + list('cellXfs', all()) + tail);
      parts.set(key, part);
      return part;
    },
  };
}

function list(name: string, members: readonly string[]): string {
  return `<${name} count="${members.length}">${members.join('')}</${name}>`;
}

function defaultFont({ font, size }: Theme): string {
  return `<font><sz val="${size}"/><color theme="1"/><name val="${cleanXml(font)}"/><family val="3"/><charset val="128"/></font>`;
}

/** Also of a run inside a text. */
export function fontXml(
  { bold, color, size }: Look,
  { font, link }: Theme,
  linked: boolean,
  name = 'name',
): string {
  return [
    bold ? '<b/>' : '',
    linked ? '<u/>' : '',
    `<sz val="${size}"/><color rgb="FF${linked ? link : color}"/>`,
    `<${name} val="${cleanXml(font)}"/><family val="3"/><charset val="128"/>`,
  ].join('');
}

function fillXml({ fill }: Look): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`;
}

function allEdges(): Edges[] {
  const lines: readonly Line[] = [0, 1, 2];
  const sides: readonly Line[] = [0, 1];
  return lines.flatMap((top) =>
    lines.flatMap((bottom) =>
      sides.flatMap((left) => sides.map((right): Edges => ({ top, bottom, left, right }))),
    ),
  );
}

function borderXml(edges: Edges, { line: { color, strong } }: Theme): string {
  const side = (name: keyof Edges) => {
    const ink = [undefined, color, strong][edges[name]];
    return ink === undefined ? `<${name}/>` : `<${name} style="thin"><color rgb="FF${ink}"/></${name}>`;
  };
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

/** Excel's own format for whole numbers with separators. */
const separated = 3;

function formatXml(
  { centred, indent, linked: _, number, open, quoted }: Format,
  { horizontal, vertical }: Look,
  { border, fill, font }: { readonly font: number; readonly fill: number; readonly border: number },
): string {
  const at = centred || vertical === 'middle' ? 'center' : vertical;
  const alignment = [
    `<alignment horizontal="${horizontal}" vertical="${at}"`,
    // A number too wide for its square becomes smaller, not ###.
    number === 'text' ? ' wrapText="1"' : ' shrinkToFit="1"',
    indent > 0 ? ` indent="${indent}"/>` : '/>',
  ].join('');
  return [
    `<xf numFmtId="${number === 'whole' ? separated : 0}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    number === 'whole' ? ' applyNumberFormat="1"' : '',
    quoted ? ' quotePrefix="1"' : '',
    ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
    open ? ` applyProtection="1">${alignment}<protection locked="0"/></xf>` : `>${alignment}</xf>`,
  ].join('');
}
