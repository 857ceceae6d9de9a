/** A grid that stands on its worksheet → what of it must be remembered for the way back. */
import type { Grid } from '../../grid/grid.ts';
import type { LaidRow } from '../../grid/laid-row.ts';
import { put } from '../../lists.ts';
import { clean } from '../clean.ts';
import type { FieldRecord, Remembered } from '../record.ts';
import type { FieldPlace, PlacedFields } from './fields.ts';

/** `said` are the words of worksheets before this one. */
export function rememberedOf(
  { shows }: Grid,
  sheet: string,
  { places, rows }: PlacedFields,
  said: Set<string>,
): Remembered {
  const own = shows && { ...shows, sheet };
  const fields = places.map(recordOf);
  return fields.length > 0
    ? { shows: own, fields, words: [], columns: columnsBeside(rows) }
    : { shows: own, fields, words: wordsBeside(rows, said) };
}

function recordOf({ field: { entity, field }, name, text, written, ...place }: FieldPlace): FieldRecord {
  const lead = clean(place.lead);
  if (written === undefined) return { name, entity, field, lead, text: clean(text).slice(lead.length) };
  return { name, entity, field, lead, text: clean(written), prose: true };
}

/** What is in sight besides the fields, and was not before. */
function wordsBeside(rows: readonly LaidRow[], said: Set<string>): string[] {
  const words: string[] = [];
  for (const { squares } of rows)
    for (const { field, text } of squares) {
      const all = String(text);
      if (field || said.has(all)) continue;
      said.add(all);
      const word = clean(all);
      if (word.trim() !== '') words.push(word);
    }
  return words;
}

function columnsBeside(rows: readonly LaidRow[]): Map<number, string[]> {
  const columns = new Map<number, string[]>();
  for (const { squares } of rows)
    for (const { column, field, text } of squares) {
      const word = field ? '' : clean(String(text));
      if (word.trim() !== '') put(columns, column, word);
    }
  return columns;
}
