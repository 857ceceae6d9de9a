/** The hidden worksheet on which a workbook remembers itself: a row of plain words, and a text for each of the others. */
import type { Passport } from '../../grid/grid.ts';
import { worksheetHead } from '../markup.ts';
import { type Packed, packShared } from '../pack.ts';
import { type Remembered, recordHead, recordTexts } from '../record.ts';
import { cellIn } from './rows.ts';
import { noText, type Texts, textCell } from './texts.ts';

export class RecordSheet {
  readonly #passport: Passport;
  readonly #texts: Texts;
  readonly #rows: string[] = [];

  constructor(passport: Passport, texts: Texts) {
    this.#passport = passport;
    this.#texts = texts;
    const head = recordHead(passport, 'reform').map((text) => texts.of(text));
    this.#row(...head.map((known) => (known === noText ? '' : known.cell)));
  }

  /** To be asked for before a worksheet is drawn, and told when it is: so what says the same stands side by side. */
  worksheet(): (remembered: Remembered) => void {
    const number = this.#texts.keep();
    return (remembered) => {
      const [first = '', ...more] = recordTexts(remembered, this.#passport);
      this.#texts.tell(number, first);
      this.#row(textCell(number));
      for (const text of more) {
        const next = this.#texts.keep();
        this.#texts.tell(next, text);
        this.#row('', textCell(next));
      }
    };
  }

  end(path: string): Packed {
    return packedOnce(path, `${worksheetHead}<sheetData>${this.#rows.join('')}</sheetData></worksheet>`);
  }

  #row(...cells: readonly string[]): void {
    const number = this.#rows.length + 1;
    const drawn = cells.map((cell, column) => cell && `${cellIn(column + 1)}${number}${cell}`);
    this.#rows.push(`<row r="${number}">${drawn.join('')}</row>`);
  }
}

let last: { readonly path: string; readonly xml: string; readonly part: Packed } | undefined;

/** It says only which texts they are, and in workbooks with one worksheet they are mostly the same. */
function packedOnce(path: string, xml: string): Packed {
  if (last?.path !== path || last.xml !== xml) last = { path, xml, part: packShared(path, xml) };
  return last.part;
}
