/** The bytes of a city's own form → its worksheets, names, strings and styles, nothing of it changed yet. */
import { recordSheet } from '../names.ts';
import { type OpenBook, openBook } from '../read/book.ts';
import { type Run, sharedRuns } from './runs.ts';
import { filledAlready, strict } from './trouble.ts';

export interface OpenForm extends OpenBook {
  readonly strings: readonly (readonly Run[])[];
}

export function openForm(bytes: Uint8Array): OpenForm {
  const book = openBook(bytes);
  const { path, text } = book.package;
  if (/xmlns(?::\w+)?="http:\/\/purl\.oclc\.org\/ooxml/.test(text(path) ?? '')) throw strict();
  if (book.sheets.some(({ name }) => name === recordSheet)) throw filledAlready();
  return { ...book, strings: sharedRuns(text(book.stringsPath ?? '') ?? '') };
}
