/** Writes the small book to its output, for tests that run it in a process of another time zone and language. */
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { book } from './book.ts';

writeWorkbook(book).then((bytes) => process.stdout.write(bytes));
