/** The workbook's own part: what its elements are called, and where one more of them goes. */
import { behindFirst } from './elements.ts';

/** The order is laid down. */
const order = ['sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr'] as const;

/** `x:` where the program that wrote it uses one. */
export function prefixOf(xml: string): string {
  return /<((?:\w+:)?)workbook[\s>]/.exec(xml)?.[1] ?? '';
}

/** Behind the last of those that come before it. */
export function withElement(xml: string, name: (typeof order)[number], made: string): string {
  return behindFirst(xml, order.slice(0, order.indexOf(name)).toReversed(), made) ?? xml;
}
