/** Workbooks that somebody has saved since they were built, and whose words may be in no sheet: they stay as they are, and are told. */
import { Failure } from '../../diagnostics/failure.ts';
import { many } from '../../diagnostics/words.ts';
import type { Compiled, Output } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import { savedElsewhere } from '../../workbook/saved-elsewhere.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';

/** Of those that would be written. */
export async function correctedAmong(
  outputs: readonly Output[],
  compiled: readonly Compiled[],
  files: Files,
): Promise<ReadonlySet<string>> {
  const saved = outputs.flatMap(({ bytes, path }) => (bytes && isSaved(path, files) ? path : []));
  if (saved.length === 0) return new Set();
  const { homesOf, take } = await import('./returns.ts');
  const homes = homesOf(compiled);
  const hasNews = (path: string) => {
    try {
      const { changes, notes } = take(files.read(path), homes);
      return changes.length + notes.length > 0;
    } catch (error) {
      // A list, a workbook of another year, one with a password: nobody else knows what is in it.
      if (error instanceof Failure) return true;
      throw error;
    }
  };
  return new Set(saved.filter(hasNews));
}

function isSaved(path: string, files: Files): boolean {
  return /\.xls[xm]$/i.test(path) && files.kind(path) === 'file' && savedElsewhere(files.read(path));
}

export function tellCorrected(corrected: ReadonlySet<string>, { language, world }: Call): void {
  if (corrected.size === 0) return;
  const lines = [...corrected].map((path) => `${words[language].left}  ${visible(path)}\n`);
  world.terminal.out(lines.join('') + words[language].advice(corrected.size));
}

const words = {
  ja: {
    left: '残す',
    advice: (count: number) =>
      `${count} 件のブックは、作った後に人が保存していて、シートにない内容がありうるため、そのまま残しました。reform import で取り込んでから、もう一度作ってください。取り込まずに作り直すには --overwrite を付けます。\n`,
  },
  en: {
    left: 'left',
    advice: (count: number) =>
      `${many(count, 'workbook')} ${count === 1 ? 'was' : 'were'} saved by somebody since and may have words that no sheet has: left alone. Bring them in by reform import and build again, or build with --overwrite to lose them.\n`,
  },
} as const;
