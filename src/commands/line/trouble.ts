/** The last words of a run that could not go on: what the operator can mend, or a bug of reform itself. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Language } from '../../diagnostics/words.ts';
import { visible } from '../../reporters/visible.ts';
import type { Terminal } from '../../world.ts';
import { type Exit, exit } from '../command.ts';
import { version } from './version.ts';

const labels = {
  ja: { error: 'エラー', hint: 'ヒント' },
  en: { error: 'error', hint: 'hint' },
} as const;

export function tell(error: unknown, language: Language, terminal: Terminal): Exit {
  if (!(error instanceof Failure)) return tellBug(error, language, terminal);
  const { error: errorLabel, hint: hintLabel } = labels[language];
  const paint = (code: number, text: string) => (terminal.color ? `\x1b[1;${code}m${text}\x1b[0m` : text);
  terminal.err(`${paint(31, `${errorLabel}:`)} ${visible(error.words[language])}\n`);
  if (error.hint) terminal.err(`${paint(36, `${hintLabel}:`)} ${visible(error.hint[language])}\n`);
  return exit.usage;
}

function tellBug(error: unknown, language: Language, terminal: Terminal): Exit {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const words = {
    ja: [
      'reform の内部で問題が起きました。シートの書き方のせいではありません。',
      '次の内容を、実行したコマンドとともに開発者へお知らせください。',
    ],
    en: [
      'Something went wrong inside reform; it is not the fault of your sheets.',
      'Please report the following together with the command you ran.',
    ],
  }[language];
  const safe = stack.split('\n').map(visible).join('\n');
  terminal.err(`${words.join('\n')}\n\nreform ${version}\n${safe}\n`);
  return exit.bug;
}
