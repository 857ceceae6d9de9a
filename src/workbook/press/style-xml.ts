/** Fonts, fills, lines and formats of cells as XML. */
import type { Look, Theme } from '../../grid/theme.ts';
import { cleanXml } from '../clean.ts';
import type { Edges } from './edges.ts';
import type { Format } from './format.ts';

/** The font that columns are measured in. */
export function defaultFont({ font, size }: Theme): string {
  return `<font><sz val="${size}"/><color theme="1"/><name val="${cleanXml(font)}"/><family val="3"/><charset val="128"/></font>`;
}

/** Also of a run inside a text, which calls its name otherwise. */
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

export function fillXml({ fill }: Look): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`;
}

export function borderXml(edges: Edges, { line: { color, strong } }: Theme): string {
  const side = (name: keyof Edges) => {
    const ink = [undefined, color, strong][edges[name]];
    return ink === undefined ? `<${name}/>` : `<${name} style="thin"><color rgb="FF${ink}"/></${name}>`;
  };
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

/** The numbers by which a format calls its font, fill and lines. */
export interface Called {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

/** Of cells that say none. */
export const plainFormat = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Excel's own format for whole numbers with separators. */
const separated = 3;

export function formatXml({ number, open, quoted, ...format }: Format, look: Look, called: Called): string {
  const { border, fill, font } = called;
  const alignment = alignmentXml({ number, ...format }, look);
  return [
    `<xf numFmtId="${number === 'whole' ? separated : 0}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    number === 'whole' ? ' applyNumberFormat="1"' : '',
    quoted ? ' quotePrefix="1"' : '',
    ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
    open ? ` applyProtection="1">${alignment}<protection locked="0"/></xf>` : `>${alignment}</xf>`,
  ].join('');
}

/** A number too wide for its square becomes smaller, not ###. */
function alignmentXml(
  { centred, indent, number }: Pick<Format, 'centred' | 'indent' | 'number'>,
  { horizontal, vertical }: Look,
): string {
  const at = centred || vertical === 'middle' ? 'center' : vertical;
  const fit = number === 'text' ? 'wrapText="1"' : 'shrinkToFit="1"';
  const step = indent > 0 ? ` indent="${indent}"` : '';
  return `<alignment horizontal="${horizontal}" vertical="${at}" ${fit}${step}/>`;
}
