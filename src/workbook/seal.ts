/** A workbook made the same byte for byte wherever and whenever it is written, and mended where ExcelJS falls short. */
import JSZip from 'jszip';
import type { Book } from '../grid/grid.ts';
import type { Theme } from '../grid/theme.ts';
import type { Drawn } from './draw.ts';
import { mend } from './parts.ts';

/** The first day a zip can name; JSZip stores it in UTC, so no time zone shows. */
const day = new Date(Date.UTC(1980, 0, 1));

export async function seal({ bytes, sheets }: Drawn, book: Book, theme: Theme): Promise<Uint8Array> {
  const drawn = await JSZip.loadAsync(bytes);
  const sealed = new JSZip();
  for (const path of Object.keys(drawn.files).sort(contentTypesFirst)) {
    const file = drawn.file(path);
    if (!file) continue;
    const text = mend(path, await file.async('string'), { book, theme, sheets });
    sealed.file(path, text, { date: day, createFolders: false });
  }
  return sealed.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}

/** Readers find out what a zip is from its first entry. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
