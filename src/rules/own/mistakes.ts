/** What is wrong in a rule of a city's own, in words. */
import type { Origin } from '../../diagnostics/finding.ts';
import type { Words } from '../../diagnostics/words.ts';
import { quote } from '../../japanese/quote.ts';
import { didYouMean } from '../../sheets/misfit-words.ts';
import type { Raised } from '../../sheets/raised.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Unknown } from './field.ts';

function mistake(at: Origin, message: Words, hint: Words): Raised {
  return { rule: 'config/own-rule', at, message, hint };
}

export function badName(at: Origin, name: string): Raised {
  const said = mistake(
    at,
    {
      ja: `${quote(name)}は規則の名前になりません。この規則は動きません。`,
      en: `${quote(name)} cannot be the name of a rule, so it does not run.`,
    },
    {
      ja: '英小文字・数字・ハイフン、または日本語の文字で、空白を入れずに付けてください。',
      en: 'Use lower-case letters, digits, hyphens or Japanese characters, without blanks.',
    },
  );
  return { ...said, key: true };
}

export function unknownField(at: Origin, { known, name, titles }: Unknown): Raised {
  const near = suggest(name, known, titles);
  const message = {
    ja: `${quote(name)}という項目はありません。この規則は動きません。`,
    en: `There is no field ${quote(name)}, so the rule does not run.`,
  };
  if (near !== undefined) return mistake(at, message, didYouMean(near));
  if (known.length === 0)
    return mistake(at, message, {
      ja: 'これより中に項目はありません。「.」から後ろを消してください。',
      en: 'There is nothing below it; delete what follows the dot.',
    });
  return mistake(at, message, {
    ja: `書ける項目から選んでください: ${known.join('・')}`,
    en: `Choose one of the fields: ${known.join(', ')}.`,
  });
}

export function senseless(at: Origin, test: string): Raised {
  const date = test.startsWith('not-');
  const whole = /count|characters/.test(test);
  return mistake(
    at,
    {
      ja: `${quote(test)}の値が読み取れません。この規則は動きません。`,
      en: `The value of \`${test}\` cannot be read, so the rule does not run.`,
    },
    {
      ja: date
        ? '「令和10年3月」のように時期を書いてください。'
        : `${whole ? '0 以上の整数' : '数'}を書いてください。`,
      en: date ? 'Write a date such as 令和10年3月.' : `Write a ${whole ? 'whole number' : 'number'}.`,
    },
  );
}
