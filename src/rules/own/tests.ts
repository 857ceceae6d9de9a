/** What a condition may ask of the values of a field: one test a line, with the words for a value that fails. */
import type { Day } from '../../calendar/day.ts';
import { readDates } from '../../calendar/read.ts';
import { shortList, type Words } from '../../diagnostics/words.ts';
import { characters } from '../../japanese/characters.ts';
import { readFigure } from '../../japanese/figure.ts';
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import type { ConditionEntry } from '../../sheets/shape/index.ts';
import { isLike } from './like.ts';
import type { Value } from './value.ts';

export type TestName = Exclude<keyof ConditionEntry, 'field' | 'written' | 'same-as'>;

export interface Test {
  /** Of each value alone, or of how many there are. */
  readonly of: 'value' | 'count';
  /** Says what must not be: holds where nothing is written. */
  readonly forbids?: boolean;
  /** Undefined where what the city wrote beside the test makes no sense. */
  prepare(wanted: readonly string[]): ((value: Value) => boolean) | undefined;
  /** Follows the field and its value. */
  says(wanted: readonly string[]): Words;
}

const listed = (wanted: readonly string[]) =>
  shortList(wanted.map(quote), '・', (more) => `（ほか${more}個）`);
const listedEnglish = (wanted: readonly string[]) =>
  shortList(
    wanted.map((one) => `"${one}"`),
    ', ',
    (more) => ` (and ${more} more)`,
  );

export const tests: Readonly<Record<TestName, Test>> = {
  'one-of': {
    of: 'value',
    prepare(wanted) {
      const allowed = new Set(wanted.map(fold));
      return ({ text }) => allowed.has(fold(text));
    },
    says: (wanted) => ({
      ja: `は${listed(wanted)}のどれかです。`,
      en: `must be one of ${listedEnglish(wanted)}.`,
    }),
  },
  'none-of': {
    of: 'value',
    forbids: true,
    prepare(wanted) {
      const forbidden = new Set(wanted.map(fold));
      return ({ text }) => !forbidden.has(fold(text));
    },
    says: (wanted) => ({
      ja: `に${listed(wanted)}は書けません。`,
      en: `must not be ${listedEnglish(wanted)}.`,
    }),
  },
  like: {
    of: 'value',
    prepare:
      (wanted) =>
      ({ text }) =>
        wanted.some((pattern) => isLike(text, pattern)),
    says: (wanted) => ({
      ja: `は${listed(wanted)}の形で書きます。`,
      en: `must look like ${listedEnglish(wanted)}.`,
    }),
  },
  unlike: {
    of: 'value',
    forbids: true,
    prepare:
      (wanted) =>
      ({ text }) =>
        !wanted.some((pattern) => isLike(text, pattern)),
    says: (wanted) => ({
      ja: `は${listed(wanted)}の形では書けません。`,
      en: `must not look like ${listedEnglish(wanted)}.`,
    }),
  },
  'at-least': {
    of: 'value',
    prepare: compared(numberOf, numberOf, (value, wanted) => value >= wanted),
    says: ([wanted]) => ({ ja: `は${wanted}以上です。`, en: `must be ${wanted} or more.` }),
  },
  'at-most': {
    of: 'value',
    prepare: compared(numberOf, numberOf, (value, wanted) => value <= wanted),
    says: ([wanted]) => ({ ja: `は${wanted}以下です。`, en: `must be ${wanted} or less.` }),
  },
  'not-before': {
    of: 'value',
    prepare: compared(firstDay, firstDay, (value, wanted) => value >= wanted),
    says: ([wanted]) => ({ ja: `は${wanted}より前にはできません。`, en: `must not be before ${wanted}.` }),
  },
  'not-after': {
    of: 'value',
    prepare: compared(lastDay, lastDay, (value, wanted) => value <= wanted),
    says: ([wanted]) => ({ ja: `は${wanted}より後にはできません。`, en: `must not be after ${wanted}.` }),
  },
  'characters-at-most': {
    of: 'value',
    prepare: compared(
      ({ text }) => characters(text).length,
      wholeNumber,
      (value, wanted) => value <= wanted,
    ),
    says: ([wanted]) => ({ ja: `は${wanted}文字までです。`, en: `may have ${wanted} characters at most.` }),
  },
  'count-at-least': {
    of: 'count',
    prepare: compared(wholeNumber, wholeNumber, (value, wanted) => value >= wanted),
    says: ([wanted]) => ({ ja: `は${wanted}件以上です。`, en: `must be ${wanted} or more.` }),
  },
  'count-at-most': {
    of: 'count',
    prepare: compared(wholeNumber, wholeNumber, (value, wanted) => value <= wanted),
    says: ([wanted]) => ({ ja: `は${wanted}件までです。`, en: `must be ${wanted} at most.` }),
  },
};

/** A value that says no number, or no date, is no matter of these tests. */
function compared<Meaning extends number | string>(
  meaningOf: (value: Value) => Meaning | undefined,
  limitOf: (wanted: Value) => Meaning | undefined,
  holds: (value: Meaning, wanted: Meaning) => boolean,
): Test['prepare'] {
  return ([wanted = '']) => {
    const limit = limitOf({ text: wanted });
    if (limit === undefined) return undefined;
    return (value) => {
      const meaning = meaningOf(value);
      return meaning === undefined || holds(meaning, limit);
    };
  };
}

function numberOf({ text }: Value): number | undefined {
  const figure = readFigure(text);
  return figure.kind === 'number' ? figure.number : undefined;
}

function wholeNumber({ text }: Value): number | undefined {
  const number = fold(text);
  return /^\d{1,9}$/.test(number) ? Number(number) : undefined;
}

function firstDay(value: Value): Day | undefined {
  return daysIn(value).at(0);
}

function lastDay(value: Value): Day | undefined {
  return daysIn(value).at(-1);
}

function daysIn({ fiscalYear, text }: Value): Day[] {
  const { dates } = readDates(text, fiscalYear === undefined ? {} : { fiscalYear });
  return dates
    .flatMap(({ from, kind, to }) => (kind === 'note' || kind === 'former' ? [] : [from, to]))
    .filter((day) => day !== null)
    .sort();
}
