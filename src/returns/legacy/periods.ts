/** Which name of a period each box of a region belongs to: beside it in its row, above it, or the last one to its left. */
import { type Box, placeOf } from './page.ts';

/** Asked box by box in reading order, so that nothing is looked at twice. */
export class Periods {
  /** In reading order. */
  readonly #periods: readonly Box[];
  /** The first that has not been reached. */
  #next = 0;
  #row = 0;
  /** Those that reach down to the row. */
  #open: number[] = [];
  #inRow = new LastLeft();
  /** By column, the last that ended above the row. */
  readonly #above: number[] = [];
  readonly #before = new LastLeft();

  constructor(periods: readonly Box[]) {
    this.#periods = periods;
  }

  of(box: Box): Box | undefined {
    if (box.top !== this.#row) this.#enter(box.top);
    const places = [this.#inRow.at(box.left), this.#lastAbove(box), this.#before.at(box.left)];
    return this.#periods[places.find((place) => place >= 0) ?? -1];
  }

  #enter(row: number): void {
    this.#row = row;
    for (let period = this.#at(this.#next); period && period.top <= row; period = this.#at(this.#next)) {
      this.#open.push(this.#next);
      this.#before.put(period.right, this.#next);
      this.#next += 1;
    }
    const ended = this.#open.filter((place) => (this.#at(place)?.bottom ?? 0) < row);
    for (const place of ended) this.#close(place);
    this.#open = this.#open.filter((place) => (this.#at(place)?.bottom ?? 0) >= row);
    this.#inRow = new LastLeft();
    for (const place of this.#open) this.#inRow.put(this.#at(place)?.right ?? 0, place);
  }

  #close(place: number): void {
    const { left, right } = this.#at(place) ?? { left: 0, right: -1 };
    for (let column = left; column <= right; column += 1)
      this.#above[column] = Math.max(this.#above[column] ?? -1, place);
  }

  #lastAbove({ left, right }: Box): number {
    let last = -1;
    for (let column = left; column <= right; column += 1) last = Math.max(last, this.#above[column] ?? -1);
    return last;
  }

  #at(place: number): Box | undefined {
    return this.#periods[place];
  }
}

/** The last of the numbers, put in their order, that stands left of another place: what a later one hides is let go. */
class LastLeft {
  readonly #rights: number[] = [];
  readonly #numbers: number[] = [];

  put(right: number, number: number): void {
    while ((this.#rights.at(-1) ?? -1) >= right) {
      this.#rights.pop();
      this.#numbers.pop();
    }
    this.#rights.push(right);
    this.#numbers.push(number);
  }

  /** -1 where none does. */
  at(left: number): number {
    return this.#numbers[placeOf(left, this.#rights) - 1] ?? -1;
  }
}
