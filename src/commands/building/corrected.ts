/** Workbooks that somebody has saved since they were built, and whose words may be in no sheet: they stay as they are, and are told. */
import { Failure } from '../../diagnostics/failure.ts';
import { many, type Words } from '../../diagnostics/words.ts';
import type { Compiled } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import { turn } from '../../turn.ts';
import type { Call } from '../command.ts';
import { isSaved } from '../scope/saved.ts';
import type { Placed } from './making.ts';
import type { take } from './returns.ts';

/** Of those that would be written, none where the operator has said so. Each is held against the plan it would be made of: a city has one of every year. */
export async function correctedAmong(
  outputs: readonly Placed[],
  compiled: readonly Compiled[],
  { options, world: { files } }: Call,
): Promise<ReadonlySet<string>> {
  const corrected = new Set<string>();
  if (options.overwrite === true) return corrected;
  const saved = outputs.filter(({ bytes, path }) => bytes && isWorkbook(path) && isSaved(path, files));
  if (saved.length === 0) return corrected;
  const { homesOf, take } = await import('./returns.ts');
  const homes = new Map(compiled.map((project) => [project.folder, homesOf([project])]));
  for (const { folder, path } of saved) {
    const taking = () => take(files.read(path), homes.get(folder) ?? []);
    if (hasNews(taking)) corrected.add(path);
    await turn();
  }
  return corrected;
}

function isWorkbook(path: string): boolean {
  return /\.xls[xm]$/i.test(path);
}

function hasNews(taking: () => Pick<ReturnType<typeof take>, 'changes' | 'notes'>): boolean {
  try {
    const { changes, notes } = taking();
    return changes.length + notes.length > 0;
  } catch (error) {
    // A list, a workbook of another year, one with a password: nobody else knows what is in it.
    if (error instanceof Failure) return true;
    throw error;
  }
}

/** To whoever only asked what a build would do. */
export function importFirst(count: number): Words {
  if (count === 0) return { ja: '', en: '' };
  return {
    ja: `${count} 件のブックは、作った後に人が保存していて、シートにない内容がありうるため、reform build では作り直しません。reform import で取り込んでください（取り込まずに作り直すには、build に --overwrite を付けます）。\n`,
    en: `${many(count, 'workbook')} ${count === 1 ? 'was' : 'were'} saved by somebody since and may have words that no sheet has, so reform build leaves them alone: bring them in by reform import, or build with --overwrite to lose them.\n`,
  };
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
