/** The style of one cell as ExcelJS wants it; equal styles are one object, which makes writing several times faster. */
import type { Alignment, Border, Borders, DataValidation, Font, Style } from 'exceljs';
import type { Square } from '../grid/grid.ts';
import type { LaidRow } from '../grid/layout.ts';
import type { Look, Theme } from '../grid/theme.ts';
import { clean, needsQuote } from './clean.ts';
import type { Edges, Line } from './edges.ts';

/** The reading order that marks, until the workbook is sealed, a text that must never become a formula. */
const quoteMark = 'ltr';

const styles = new WeakMap<Theme, Map<string, Partial<Style>>>();

export function styleOf(
  square: Square,
  { centred }: Pick<LaidRow, 'centred'>,
  edges: Edges,
  theme: Theme,
): Partial<Style> {
  const known = styles.get(theme) ?? new Map<string, Partial<Style>>();
  styles.set(theme, known);
  const { text } = square;
  const quoted = typeof text === 'string' && needsQuote(clean(text));
  const open = square.field !== undefined;
  const linked = square.link !== undefined;
  const number = typeof text === 'number';
  const whole = typeof text === 'number' && Number.isInteger(text) && square.style !== 'datum';
  const { top, bottom, left, right } = edges;
  const key = [
    square.style,
    square.indent,
    centred,
    quoted,
    open,
    number,
    whole,
    linked,
    top,
    bottom,
    left,
    right,
  ].join();
  const style =
    known.get(key) ?? makeStyle(square, { centred, quoted, open, number, whole, linked }, edges, theme);
  known.set(key, style);
  return style;
}

function makeStyle(
  { style, indent }: Square,
  {
    centred,
    linked,
    number,
    quoted,
    open,
    whole,
  }: Readonly<Record<'centred' | 'linked' | 'number' | 'quoted' | 'open' | 'whole', boolean>>,
  edges: Edges,
  theme: Theme,
): Partial<Style> {
  const look = theme.looks[style];
  const alignment: Partial<Alignment> = {
    horizontal: look.horizontal,
    vertical: centred ? 'middle' : look.vertical,
    // A number too wide for its square becomes smaller, not ###.
    ...(number ? { shrinkToFit: true } : { wrapText: true }),
    ...(indent ? { indent } : {}),
    ...(quoted ? { readingOrder: quoteMark } : {}),
  };
  return {
    font: fontOf(look, theme, linked ? { underline: true, color: { argb: `FF${theme.link}` } } : {}),
    alignment,
    border: borders(edges, theme),
    ...(look.fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } } as const }
      : {}),
    ...(open ? { protection: { locked: false } } : {}),
    ...(whole ? { numFmt: '#,##0' } : {}),
  };
}

export function fontOf({ bold, color, size }: Look, { font }: Theme, own: Partial<Font>): Partial<Font> {
  return { name: font, size, bold, color: { argb: `FF${color}` }, family: 3, charset: 128, ...own };
}

function borders(edges: Edges, theme: Theme): Partial<Borders> {
  const line = (kind: Line): Partial<Border> | undefined => {
    if (kind === 'none') return undefined;
    return {
      style: 'thin',
      color: { argb: `FF${kind === 'strong' ? theme.line.strong : theme.line.color}` },
    };
  };
  const all: Partial<Borders> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const drawn = line(edges[side]);
    if (drawn) all[side] = drawn;
  }
  return all;
}

/** A list of words to choose from; Excel holds at most 255 characters of them, and none with a comma. */
export function choiceList(choices: readonly string[]): DataValidation | undefined {
  const list = choices.join(',');
  if (choices.length === 0 || list.length > 255 || choices.some((choice) => /[,"\n]/.test(choice)))
    return undefined;
  return { type: 'list', allowBlank: true, formulae: [`"${list}"`], showErrorMessage: false };
}
