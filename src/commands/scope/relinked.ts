/** Which changed sheets lead elsewhere than before: what they had led to shows them no longer, and nothing there tells so. */
import { isMapping } from '../../sheets/mapping.ts';
import { readDocuments } from '../../sheets/read.ts';
import { readText } from '../../sheets/text.ts';
import type { Difference, Files } from '../../world.ts';

export function relinked({ before }: Difference, files: Files): readonly string[] {
  return [...before].flatMap(([path, bytes]) => {
    if (!bytes || files.kind(path) !== 'file') return [];
    return leadsOf(path, bytes) === leadsOf(path, files.read(path)) ? [] : [path];
  });
}

/** What a sheet is called by others, and whom it calls. */
export const leading = new Set(['kind', 'id', 'policy', 'action', 'initiative', 'kpis', 'restates']);

function leadsOf(path: string, bytes: Uint8Array): string {
  const { text = '' } = readText(path, bytes);
  const { documents } = readDocuments(path, text);
  return JSON.stringify(documents.map(({ value }) => leadsIn(value)));
}

/** A sheet and an action without an id are called by their title. */
function leadsIn(value: unknown, hasName = true): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => leadsIn(one, hasName));
  if (!isMapping(value)) return [];
  const name = hasName ? [value.id ?? value.title] : [];
  const leads = Object.entries(value).flatMap(([key, one]) =>
    leading.has(key) ? [key, one] : leadsIn(one, key === 'actions'),
  );
  return [...name, ...leads];
}
