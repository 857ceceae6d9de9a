/** Names for cells and rows, put among those of the workbook. */
import { escapeXml } from '../clean.ts';
import type { Desk } from './desk.ts';
import { prefixOf, withElement } from './workbook-part.ts';

export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  /** $B$5, $12:$13 */
  readonly range: string;
}

/** Some programs write a list without names: a second one would be an error. */
const list = /<\/(?:\w+:)?definedNames>|<(?:\w+:)?definedNames\s*\/>/;

export function addNames(desk: Desk, ranges: readonly NamedRange[]): void {
  if (ranges.length === 0) return;
  const xml = desk.text(desk.path) ?? '';
  const prefix = prefixOf(xml);
  const names = ranges.map(({ name, range, sheet }) => {
    const place = `'${sheet.replaceAll("'", "''")}'!${range}`;
    return `<${prefix}definedName name="${escapeXml(name)}">${escapeXml(place)}</${prefix}definedName>`;
  });
  const made = names.join('');
  const whole = `<${prefix}definedNames>${made}</${prefix}definedNames>`;
  const grown = list.test(xml)
    ? xml.replace(list, (end) => (end.startsWith('</') ? made + end : whole))
    : withElement(xml, 'definedNames', whole);
  desk.put(desk.path, grown);
}
