/** Words in a returned form that stand in no field: a new row below an item, or something a person must look at. */
import type { ReadSheet } from '../workbook/read.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { settled } from './typed.ts';

export interface Stray {
  /** 様式4!C12 */
  readonly cell: string;
  readonly text: string;
  /** The field in the same column right above it, nothing else between. */
  readonly below: ReturnedField | undefined;
}

/** In the order of the worksheets, from the top. */
export function straysOf({ fields, record, sheets, spoilt }: Returned): Stray[] {
  const known = new Set([...record.words].map(settled));
  // What stood in a second square of a field is known as well.
  for (const { lead, text } of fields) known.add(settled(lead + text));
  return sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => straysIn(record.official ? typedIn(sheet) : sheet, [...fields, ...spoilt], known));
}

/** What a city's own form computes is nobody's words. */
function typedIn(sheet: ReadSheet): ReadSheet {
  const typed = [...sheet.rows].map(
    ([row, cells]) => [row, new Map([...cells].filter(([, { formula }]) => !formula))] as const,
  );
  return { ...sheet, rows: new Map(typed) };
}

type Owners = ReadonlyMap<number, ReadonlyMap<number, ReturnedField>>;

function straysIn(sheet: ReadSheet, fields: readonly ReturnedField[], known: ReadonlySet<string>): Stray[] {
  const owners = ownersOf(sheet, fields);
  const strays: Stray[] = [];
  const above = new Map<number, ReturnedField>();
  const rows = [...new Set([...sheet.rows.keys(), ...owners.keys()])].sort((a, b) => a - b);
  for (const row of rows) {
    const own = owners.get(row);
    for (const [column, { text: written }] of sheet.rows.get(row) ?? []) {
      const text = settled(written);
      if (own?.has(column) || text.trim() === '') continue;
      if (known.has(text)) above.delete(column);
      else strays.push({ cell: `${sheet.name}!${letters(column)}${row}`, text, below: above.get(column) });
    }
    for (const [column, field] of own ?? []) above.set(column, field);
  }
  return strays;
}

/** No honest field is longer than a few pages. */
const mostRows = 2000;

function ownersOf(sheet: ReadSheet, fields: readonly ReturnedField[]): Owners {
  const owners = new Map<number, Map<number, ReturnedField>>();
  for (const field of fields)
    for (const { column, from, sheet: name, to } of field.areas)
      for (let row = from; name === sheet.name && row <= Math.min(to, from + mostRows); row += 1)
        owners.set(row, (owners.get(row) ?? new Map<number, ReturnedField>()).set(column, field));
  return owners;
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
