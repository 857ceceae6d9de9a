/** Pivot tables over the cells of a form: their source takes in repeated rows, and Excel reads it anew when the file is opened. */
import { firstTag } from '../read/xml.ts';
import type { Desk } from './desk.ts';
import { onTag, withAttribute } from './elements.ts';
import { movedPart } from './moved.ts';
import type { Move } from './moves.ts';

const cache = /(?:^|\/)pivotCacheDefinition\d*\.xml$/;

export function movePivotSources(desk: Desk, move: Move): void {
  for (const path of desk.paths.filter((one) => cache.test(one))) {
    const xml = desk.text(path) ?? '';
    if (sourceOf(xml)?.sheet?.toLowerCase() !== move.sheet.toLowerCase()) continue;
    desk.put(path, movedPart(xml, move, { home: true, where: path }));
  }
}

/** A source that is only named – a range, a table – may lie anywhere. */
export function refreshPivots(desk: Desk, filled: ReadonlySet<string>): void {
  for (const path of desk.paths.filter((one) => cache.test(one))) {
    const xml = desk.text(path) ?? '';
    const source = sourceOf(xml);
    if (!source || (source.sheet !== undefined && !filled.has(source.sheet.toLowerCase()))) continue;
    const asking = (attributes: string) => withAttribute(attributes, 'refreshOnLoad', '1');
    desk.put(path, onTag(xml, 'pivotCacheDefinition', asking));
  }
}

/** Undefined where it looks at no worksheet of this workbook. */
function sourceOf(xml: string): { readonly sheet: string | undefined } | undefined {
  const source = firstTag(xml, 'worksheetSource');
  return source && source.attribute('id') === undefined ? { sheet: source.attribute('sheet') } : undefined;
}
