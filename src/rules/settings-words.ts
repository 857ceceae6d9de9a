/** What is wrong in the settings of the check, in words. */
import type { Origin } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { quote } from '../japanese/quote.ts';
import type { Raised } from '../sheets/raised.ts';
import { type Guess, guesser } from '../sheets/suggest.ts';
import type { Level } from './rule.ts';
import { mayMean } from './vocabulary.ts';

export function unknownRule(at: Origin, name: string, guess: Guess): Raised {
  return {
    rule: 'config/unknown-rule',
    at,
    key: true,
    message: {
      ja: `${quote(name)}という規則はありません。この設定は効きません。`,
      en: `There is no rule ${quote(name)}, so this setting does nothing.`,
    },
    hint: hintFor(name, guess),
  };
}

/** A rule is also called by its problem alone. */
export function ruleGuesser(names: readonly string[]): Guess {
  return guesser(names, new Map(names.map((id) => [id.slice(id.indexOf('/') + 1), id])));
}

/** The rule somebody meant, or where all of them are listed. */
export function hintFor(name: string, guess: Guess): Words {
  const near = guess(name);
  return near === undefined
    ? {
        ja: '`reform rules` で一覧を表示して、名前を確かめてください。',
        en: 'Look the name up with `reform rules`.',
      }
    : {
        ja: `${quote(near)}のことではありませんか。そうであれば${quote(near)}に直してください。`,
        en: `Did you mean ${quote(near)}? If so, please write ${quote(near)}.`,
      };
}

export function unknownFolder(at: Origin, guess: Guess): Raised {
  const name = String(at.path.at(-1));
  const near = guess(name);
  return {
    rule: 'config/unknown-folder',
    at,
    key: true,
    message: {
      ja: `フォルダー${quote(name)}にシートがありません。この設定は効きません。`,
      en: `There is no sheet in a folder ${quote(name)}, so this setting does nothing.`,
    },
    hint: near
      ? mayMean(near)
      : {
          ja: 'reform.yaml のあるフォルダーから見た名前にするか、この行を消してください。',
          en: 'Name it as seen from the folder of reform.yaml, or delete the line.',
        },
  };
}

export function notOptional(at: Origin, name: string, level: Level): Raised {
  return {
    rule: 'config/not-optional',
    at,
    key: true,
    message: {
      ja: `規則${quote(name)}の重大度は${quote(level)}にできません。エラーのままです。`,
      en: `The rule ${quote(name)} cannot be ${quote(level)}; it stays an error.`,
    },
    hint: {
      ja: 'この行を消して、指摘されたシートの方を直してください。',
      en: 'Delete this line and mend the sheet it objects to.',
    },
  };
}
