/** The cells of a city's own form that would be filled with more than a cell of Excel holds. */
import { longestCell } from '../../grid/cell.ts';
import type { Filling } from '../../grid/filling.ts';
import type { FieldReference } from '../../grid/grid.ts';
import type { Bindings } from './bindings.ts';
import { contentOf } from './content.ts';
import { countedFor, placesFor } from './fill.ts';
import { placeName } from './place.ts';
import { textOf } from './runs.ts';

export interface Overlong {
  /** 様式!B5 */
  readonly cell: string;
  readonly length: number;
  /** What the form asks for there. */
  readonly names: readonly string[];
  readonly fields: readonly (FieldReference & { readonly length: number })[];
}

export function overlongIn(bindings: Bindings, filling: Filling): Overlong[] {
  return placesFor(bindings, countedFor(bindings, filling)).flatMap(({ item, row, spot }) => {
    const { fields, runs } = contentOf(spot, filling, item, plain);
    const { length } = textOf(runs);
    if (length <= longestCell) return [];
    const names = spot.holes.map(({ name }) => name);
    const own = fields.map(({ field, text }) => ({ ...field, length: text.length }));
    return [{ cell: placeName({ ...spot, row }), length, names, fields: own }];
  });
}

/** Only how long it is counts. */
const plain = { numbers: 'text', bolder: (look: string) => look } as const;
