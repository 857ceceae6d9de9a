/** Whether a file is a workbook that another program has saved, by no more than its head. */
import { Failure } from '../../diagnostics/failure.ts';
import { headSize, savedElsewhere } from '../../workbook/saved-elsewhere.ts';
import type { Files } from '../../world.ts';

export function isSaved(path: string, files: Files): boolean {
  if (files.kind(path) !== 'file') return false;
  try {
    return savedElsewhere(files.head?.(path, headSize) ?? files.read(path));
  } catch (error) {
    // Whoever writes there will tell, and of a build all others are written first.
    if (error instanceof Failure) return false;
    throw error;
  }
}
