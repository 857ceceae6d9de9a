/** What Excel is told of computing: to do it all when it opens the form, and in an order of its own. */
import { relationsPath } from '../read/package.ts';
import { firstTag } from '../read/xml.ts';
import type { Desk } from './desk.ts';
import { onTag, withAttribute } from './elements.ts';
import { prefixOf, withElement } from './workbook-part.ts';

export function computeOnLoad(desk: Desk): void {
  const xml = desk.text(desk.path) ?? '';
  const asked = firstTag(xml, 'calcPr')
    ? onTag(xml, 'calcPr', (attributes) => withAttribute(attributes, 'fullCalcOnLoad', '1'))
    : withElement(xml, 'calcPr', `<${prefixOf(xml)}calcPr fullCalcOnLoad="1"/>`);
  desk.put(desk.path, asked);
}

/** Excel makes a new list of the order of computing; an old one that names moved cells would be an error. */
export function dropCalcChain(desk: Desk): void {
  const path = desk.relations(desk.path).find(({ type }) => type === 'calcChain')?.path;
  if (path === undefined) return;
  desk.drop(path);
  const without = (part: string, element: RegExp) =>
    desk.put(part, (desk.text(part) ?? '').replace(element, ''));
  without('[Content_Types].xml', /<(?:\w+:)?Override\s[^>]*calcChain[^>]*\/>/);
  without(relationsPath(desk.path), /<(?:\w+:)?Relationship\s[^>]*calcChain[^>]*\/>/);
}
