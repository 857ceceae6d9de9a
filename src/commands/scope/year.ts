/** --year R7: which fiscal year is meant. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { Failure } from '../../diagnostics/failure.ts';

export function yearOf(given: unknown): number {
  const found = readYear(String(given));
  if (found) return found.year;
  throw new Failure(
    { ja: `--year の「${given}」を読み取れません。`, en: `The year "${given}" of --year cannot be read.` },
    { ja: '令和5年度・R5 のように書いてください。', en: 'write it as 令和5年度 or R5.' },
  );
}
