/** How far a long run has come: one line on a terminal, only after a second, gone at the end. */
import type { Language } from '../../diagnostics/words.ts';
import { textWidth } from '../../japanese/width.ts';
import type { World } from '../../world.ts';

export interface Meter {
  step(done: number, total: number): void;
  /** Leaves the terminal as it was. */
  clear(): void;
}

const patience = 1000;
const erase = '\r\x1b[K';

export function meterOf({ now, terminal }: World, language: Language): Meter {
  if (!terminal.interactive || !now) return { step: () => {}, clear: () => {} };
  const start = now();
  let shown = '';
  return {
    step(done, total) {
      if (now() - start < patience) return;
      const line = lineOf(done, total, language);
      if (line === shown || textWidth(line) >= terminal.columns) return;
      terminal.err(`${erase}${line}`);
      shown = line;
    },
    clear() {
      if (shown !== '') terminal.err(erase);
      shown = '';
    },
  };
}

function lineOf(done: number, total: number, language: Language): string {
  return language === 'ja'
    ? `様式を作っています（${done}／${total}）`
    : `Building forms (${done} of ${total})`;
}
