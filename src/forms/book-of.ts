/** A view as a workbook of one worksheet, with the properties an office looks for. */
import type { Book } from '../grid/grid.ts';
import { gridOf } from './grid-of.ts';
import type { View } from './view.ts';

export function bookOf(view: View): Book {
  return {
    title: view.title,
    subject: [view.form, view.number].filter(Boolean).join(' '),
    author: [view.city, view.owner].filter(Boolean).join(' '),
    keywords: view.year,
    grids: [gridOf(view)],
  };
}
