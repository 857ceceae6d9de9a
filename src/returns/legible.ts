/** What stands in the cells of a returned form → what was meant: fields that went elsewhere, struck words, several fields in a cell, bold words. */
import { keepsBold, withEmphasis } from './emphasised.ts';
import { followed } from './followed.ts';
import { type Parted, partedFields } from './parted.ts';
import type { Returned } from './returned.ts';
import { withoutStruck } from './struck.ts';

export interface Legible extends Returned {
  /** Cells in which several fields stand and nobody can tell any more which words belong to which. */
  readonly jumbled: Parted['jumbled'];
}

export function legible(returned: Returned): Legible {
  const { fields, record } = returned;
  const cleared = (record.official ? fields : followed(returned)).map(withoutStruck);
  const parted = record.official ? partedFields(cleared) : { fields: cleared, jumbled: [] };
  const keeps = keepsBold(parted.fields);
  return { ...returned, ...parted, fields: parted.fields.map((field) => withEmphasis(field, keeps)) };
}
