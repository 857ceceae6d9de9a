/** What stands around the rows of a worksheet: how it is seen, its columns, what is locked in it, and how it is printed. */
import type { Grid, Page } from '../../grid/grid.ts';
import { characterPixels, columnPixels } from '../../grid/paper.ts';
import type { Theme } from '../../grid/theme.ts';
import { clean, cleanXml } from '../clean.ts';
import { worksheetHead } from '../markup.ts';
import { columnLetters } from '../ranges.ts';

/** In the order that is laid down. */
export interface Behind {
  readonly merges: string;
  readonly choices: string;
  readonly links: string;
  readonly breaks: string;
}

const nothing: Behind = { merges: '', choices: '', links: '', breaks: '' };

export interface Around {
  readonly before: string;
  after(rows: number, behind?: Behind): string;
}

export function around(grid: Grid, theme: Theme): Around {
  const { before, print } = settingsOf(grid, theme);
  const after = (rows: number, { breaks, choices, links, merges } = nothing) => {
    return `</sheetData>${guarding(grid, rows)}${merges}${choices}${links}${print}${breaks}</worksheet>`;
  };
  return { before, after };
}

interface Settings {
  readonly key: string;
  readonly theme: Theme;
  readonly before: string;
  readonly print: string;
}

let last: Settings | undefined;

/** The worksheets of one form come one after the other and have the same. */
function settingsOf(grid: Grid, theme: Theme): Settings {
  const key = JSON.stringify([grid.columns, grid.page]);
  if (last?.key === key && last.theme === theme) return last;
  const before = [
    worksheetHead,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewOf(grid.page),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsOf(grid, theme),
    '<sheetData>',
  ];
  last = { key, theme, before: before.join(''), print: printing(grid.page, theme) };
  return last;
}

/** Without a password: it keeps labels from being overwritten by accident, not by intent. Words may be struck and coloured. */
const protection =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0"/>';

function guarding({ columns, page }: Grid, rows: number): string {
  if (page.sortable === undefined) return protection;
  if (!page.sortable) return '';
  return `<autoFilter ref="A${page.repeat}:${columnLetters(columns.length)}${rows}"/>`;
}

/** The heads of a long table stay in sight; no grey lines between the squares of a form. */
function viewOf({ repeat }: Page): string {
  const view = '<sheetView showGridLines="0" zoomScale="100" zoomScaleNormal="100" workbookViewId="0"';
  const pane = `<pane ySplit="${repeat}" topLeftCell="A${repeat + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews>${view}${repeat > 0 ? `>${pane}</sheetView>` : '/>'}</sheetViews>`;
}

function columnsOf(grid: Grid, theme: Theme): string {
  const { digit } = characterPixels(theme);
  const columns = columnPixels(grid, theme).map((pixels, index) => {
    const width = Math.floor((pixels / digit) * 256) / 256;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function printing(page: Page, { font, margins: { bottom, side, top }, size }: Theme): string {
  const inch = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  const letter = `&${Math.round(size - 0.5)}&"${font},Regular"`;
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${inch(side)}" right="${inch(side)}" top="${inch(top)}" bottom="${inch(bottom)}"`,
    ` header="${inch(top / 2)}" footer="${inch(bottom / 2)}"/>`,
    `<pageSetup paperSize="${page.paper === 'A3' ? 8 : 9}" orientation="${page.landscape ? 'landscape' : 'portrait'}"`,
    ' fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${headerXml(`&R${letter}`, page.header)}</oddHeader>`,
    `<oddFooter>${headerXml(`&C${letter}`, page.footer && `${page.footer}　`, '&P / &N')}</oddFooter></headerFooter>`,
  ].join('');
}

/** Excel's law, codes included: of a header with more it says that the workbook is damaged. */
const longestHeader = 255;

/** An author's words between codes. */
function headerXml(before: string, words = '', behind = ''): string {
  const room = longestHeader - before.length - behind.length;
  return cleanXml(before + headerText(words, room) + behind);
}

function headerText(text: string, room: number): string {
  const signs = Array.from(clean(text).replaceAll('\n', ' '), (sign) => (sign === '&' ? '&&' : sign));
  const all = signs.join('');
  if (all.length <= room) return all;
  let kept = '';
  for (const sign of signs) {
    if (kept.length + sign.length >= room) break;
    kept += sign;
  }
  return `${kept}…`;
}
