/** The formats that the cells of one workbook use, each once, in the order they come. */
import type { Theme } from '../../grid/theme.ts';
import type { Packed } from '../pack.ts';
import { type Styles, stylesOf } from './styles.ts';

/** How a cell says its format, from behind the number of its row. */
export interface KnownFormat {
  /** Up to what stands in the cell. */
  readonly cell: string;
  /** The whole rest of a cell with nothing in it. */
  readonly empty: string;
}

export class Formats {
  readonly #styles: Styles;
  readonly #known = new Map<number, KnownFormat>();

  constructor(theme: Theme) {
    this.#styles = stylesOf(theme);
  }

  of(format: number): KnownFormat {
    return this.#known.get(format) ?? this.#add(format);
  }

  get part(): Packed {
    return this.#styles.part([...this.#known.keys()]);
  }

  /** 0 is the format of cells that say none. */
  #add(format: number): KnownFormat {
    const cell = `" s="${this.#known.size + 1}`;
    const known = { cell, empty: `${cell}"/>` };
    this.#known.set(format, known);
    return known;
  }
}
