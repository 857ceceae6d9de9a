/** The formats that the cells of one workbook use, each once, in the order they come. */
import type { Theme } from '../../grid/theme.ts';
import type { Packed } from '../zip.ts';
import { type Styles, stylesOf } from './styles.ts';

export class Formats {
  readonly #styles: Styles;
  readonly #numbers = new Map<number, number>();

  constructor(theme: Theme) {
    this.#styles = stylesOf(theme);
  }

  /** What a cell calls the format; 0 is that of cells which have none. */
  of(format: number): number {
    const known = this.#numbers.get(format) ?? this.#numbers.size + 1;
    if (known > this.#numbers.size) this.#numbers.set(format, known);
    return known;
  }

  get part(): Packed {
    return this.#styles.part([...this.#numbers.keys()]);
  }
}
