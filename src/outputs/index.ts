/** What a draft makes, piece by piece, in the order in which it is listed. */
import { bookFiles } from './books.ts';
import { dataFiles } from './data.ts';
import { indexFile } from './index-page.ts';
import { officialFiles } from './officials.ts';
import type { Draft, Piece, Rendering } from './output.ts';

export async function piecesOf(filled: Draft, rendering: Rendering): Promise<Piece[]> {
  const pieces = [...(await bookFiles(filled, rendering)), ...officialFiles(rendering)];
  if (!isWhole(filled, rendering)) return pieces;
  return [...pieces, await dataFiles(filled), await indexFile(filled, rendering)];
}

/** What lists the whole plan says nothing about a part of it. */
function isWhole({ pages }: Draft, { includes, isOurs, isStale }: Rendering): boolean {
  if (includes || isOurs?.(undefined) === false) return false;
  return !isStale || pages.some(isStale);
}
