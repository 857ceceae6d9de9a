/** What the names of styles look like: fonts, fills, frames and alignment; a city may have its own. */
import { linePitch } from './fonts.ts';
import type { StyleName } from './grid.ts';

export interface Look {
  readonly size: number;
  readonly bold: boolean;
  /** RRGGBB. */
  readonly fill?: string;
  readonly color: string;
  /** `box` on all sides; `open` at the sides, and across only where a block or a page begins or ends. */
  readonly frame: 'box' | 'open' | 'none';
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
}

export interface Theme {
  readonly font: string;
  /** The size of body text in points; with the font it is the unit of column widths. */
  readonly size: number;
  /** Points above and below the text of a row, together. */
  readonly padding: number;
  readonly line: { readonly color: string; readonly strong: string };
  /** The colour of a link. */
  readonly link: string;
  readonly margins: { readonly side: number; readonly top: number; readonly bottom: number };
  readonly looks: Readonly<Record<StyleName, Look>>;
}

const ink = '1F2328';

function look(size: number, own: Partial<Look> = {}): Look {
  return { size, bold: false, color: ink, frame: 'none', horizontal: 'left', vertical: 'middle', ...own };
}

export function makeTheme(font: string, size: number): Theme {
  const shade = 'E9EDF2';
  return {
    font,
    size,
    padding: 6,
    line: { color: '8A9199', strong: '3C434A' },
    link: '1F5FA8',
    margins: { side: 15, top: 20, bottom: 18 },
    looks: {
      title: look(size + 5.5, { bold: true, horizontal: 'center' }),
      subtitle: look(size + 1, { horizontal: 'center' }),
      corner: look(size, { horizontal: 'right' }),
      label: look(size, { bold: true, fill: shade, frame: 'box', horizontal: 'center' }),
      sublabel: look(size, { fill: 'F4F6F8', frame: 'box', horizontal: 'center' }),
      heading: look(size, { bold: true, fill: shade, frame: 'box', horizontal: 'center' }),
      strong: look(size, { bold: true, frame: 'open', vertical: 'top' }),
      mark: look(size, { frame: 'open', horizontal: 'right', vertical: 'top' }),
      body: look(size, { frame: 'open', vertical: 'top' }),
      cell: look(size, { frame: 'box' }),
      filled: look(size, { fill: 'C9D7E8', frame: 'box', horizontal: 'center' }),
      centre: look(size, { frame: 'box', horizontal: 'center' }),
      number: look(size, { frame: 'box', horizontal: 'right' }),
      datum: look(size, { frame: 'box', horizontal: 'right', vertical: 'top' }),
      chapter: look(size + 2, { bold: true }),
      section: look(size + 0.5, { bold: true }),
      bar: look(size, { bold: true, fill: shade, frame: 'box' }),
      lead: look(size, { bold: true }),
      text: look(size, { vertical: 'top' }),
      note: look(size - 1.5, { color: '57606A', vertical: 'top' }),
      blank: look(size),
    },
  };
}

/** BIZ UDゴシック is in every Windows since 2018, made to be read by everyone; at 10.5 pt its characters are whole pixels. */
export const defaultTheme: Theme = makeTheme('BIZ UDゴシック', 10.5);

/** The points from one line to the next in a style. */
export function pitchOf(theme: Theme, style: StyleName): number {
  return linePitch(theme.font, theme.looks[style].size);
}
