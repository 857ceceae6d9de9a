/** What is wrong with a comment that silences a finding, in words. */
import type { Passage } from '../diagnostics/finding.ts';
import { quote } from '../japanese/quote.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Guess } from '../sheets/suggest.ts';
import { hintFor } from './settings-words.ts';

export function withoutReason(at: Passage): Raised {
  return {
    rule: 'ignore/without-reason',
    at,
    message: {
      ja: '指摘を止める理由が書かれていないため、この注釈は効きません。',
      en: 'No reason is given, so this comment silences nothing.',
    },
    hint: {
      ja: '「-- 審議会日程による」のように、「--」の後に理由を書いてください。',
      en: 'Give the reason after "--", like "-- the council meets in March".',
    },
  };
}

export function namesNothing(at: Passage): Raised {
  return {
    rule: 'ignore/unknown-rule',
    at,
    message: {
      ja: 'どの規則の指摘を止めるのかが書かれていないため、この注釈は効きません。',
      en: 'No rule is named, so this comment silences nothing.',
    },
    hint: {
      ja: '「# reform-ignore progress/late -- 理由」のように、規則の名前を書いてください。',
      en: 'Name the rule, like "# reform-ignore progress/late -- reason".',
    },
  };
}

export function unknownIgnored(file: string, from: number, name: string, guess: Guess): Raised {
  return {
    rule: 'ignore/unknown-rule',
    at: { file, from, to: from + name.length },
    message: {
      ja: `${quote(name)}という規則はないため、この注釈は効きません。`,
      en: `There is no rule ${quote(name)}, so this comment silences nothing.`,
    },
    hint: name.endsWith('/*') ? oneByOne : hintFor(name, guess),
  };
}

const oneByOne = {
  ja: '注釈では、止める規則の名前を1つずつ「,」で区切って書いてください。',
  en: 'A comment names the rules it silences one by one, separated by commas.',
};

export function cannotBeIgnored(file: string, from: number, name: string): Raised {
  return {
    rule: 'config/not-optional',
    at: { file, from, to: from + name.length },
    message: {
      ja: `規則${quote(name)}の指摘は、注釈では止められません。`,
      en: `No comment can silence the rule ${quote(name)}.`,
    },
    hint: {
      ja: 'この注釈を消して、指摘されたところを直してください。',
      en: 'Delete this comment and mend what the rule objects to.',
    },
  };
}

export function unusedIgnore(file: string, from: number, rule: string): Raised {
  return {
    rule: 'ignore/unused',
    at: { file, from, to: from + rule.length },
    message: {
      ja: `ここに${quote(rule)}の指摘はもうありません。`,
      en: `There is no finding of ${quote(rule)} here any more.`,
    },
    hint: {
      ja: 'この注釈を消してください。止める指摘が別の行にあるなら、その行かすぐ上の行に移してください。',
      en: 'Delete this comment, or move it to the line of the finding or right above it.',
    },
  };
}
