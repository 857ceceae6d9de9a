/** Names for cells and rows, put among those of the workbook. */
import { escapeXml } from '../clean.ts';
import type { Desk } from './desk.ts';
import { appended } from './elements.ts';
import { prefixOf, withElement } from './workbook-part.ts';

export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  /** $B$5, $12:$13 */
  readonly range: string;
}

export function addNames(desk: Desk, ranges: readonly NamedRange[]): void {
  if (ranges.length === 0) return;
  const xml = desk.text(desk.path) ?? '';
  const made = (prefix: string) => ranges.map((one) => nameXml(one, prefix)).join('');
  const grown = appended(xml, 'definedNames', made);
  const prefix = prefixOf(xml);
  const list = `<${prefix}definedNames>${made(prefix)}</${prefix}definedNames>`;
  desk.put(desk.path, grown === xml ? withElement(xml, 'definedNames', list) : grown);
}

function nameXml({ name, range, sheet }: NamedRange, prefix: string): string {
  const place = `'${sheet.replaceAll("'", "''")}'!${range}`;
  return `<${prefix}definedName name="${escapeXml(name)}">${escapeXml(place)}</${prefix}definedName>`;
}
