/** The files of a draft, in the order in which they are made. */
import { bookFiles } from './books.ts';
import { dataFiles } from './data.ts';
import { indexFile } from './index-page.ts';
import { officialFiles } from './officials.ts';
import type { Draft, Making, Rendering } from './output.ts';

export async function* makings(filled: Draft, rendering: Rendering): AsyncGenerator<Making> {
  yield* bookFiles(filled, rendering);
  yield* officialFiles(rendering);
  if (!isWhole(filled, rendering)) return;
  yield* dataFiles(filled);
  yield await indexFile(filled, rendering);
}

/** What lists the whole plan says nothing about a part of it. */
function isWhole({ pages }: Draft, { includes, isOurs, isStale }: Rendering): boolean {
  if (includes || isOurs?.(undefined) === false) return false;
  return !isStale || pages.some(isStale);
}
