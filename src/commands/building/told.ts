/** The few words of a build that had nothing to do, said without opening a room. */
import type { Language } from '../../diagnostics/words.ts';

export function unchanged(count: number, language: Language): string {
  return language === 'ja' ? `変更なし ${count} 件\n` : `${count} unchanged\n`;
}

/** `inPart`: of the work that several machines share. */
export function nothing(inPart: boolean, language: Language): string {
  if (inPart)
    return language === 'ja'
      ? 'この部分で作るものはありません。\n'
      : 'There is nothing to build in this part.\n';
  return language === 'ja' ? '変わったシートはありません。\n' : 'No sheet has changed.\n';
}

export function upToDate(count: number, language: Language): string {
  return language === 'ja'
    ? `✓ 様式はシートのとおりです（${count} 件）\n`
    : `✓ The forms fit the sheets (${count})\n`;
}
