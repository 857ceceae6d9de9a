/** The words of a square as a cell holds them: text that stays text, numbers, and runs where parts are emphasised. */
import type { CellValue } from 'exceljs';
import { runsOf } from '../grid/emphasis.ts';
import type { Square } from '../grid/grid.ts';
import type { Theme } from '../grid/theme.ts';
import { clean, escapeCodes, longestCell } from './clean.ts';
import { fontOf } from './style.ts';
import { tooLong } from './trouble.ts';

/** Null where nothing is to be seen. */
export function contentOf({ bold, style, text }: Square, theme: Theme): CellValue {
  if (typeof text === 'number') return text;
  const words = clean(text);
  if (words.length > longestCell) throw tooLong(words);
  if (words === '') return null;
  if (bold === undefined || bold.length === 0) return escapeCodes(words);
  const look = theme.looks[style];
  const runs = runsOf(text, bold).map((run) => ({ ...run, text: escapeCodes(clean(run.text)) }));
  return {
    richText: runs
      .filter((run) => run.text !== '')
      .map((run) => ({ text: run.text, font: fontOf(look, theme, { bold: run.bold || look.bold }) })),
  };
}
