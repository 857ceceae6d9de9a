/** Laws that hold for any text whatever: it never throws, its words are found again, widths change nothing, and time grows with length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDates } from '../../src/calendar/read.ts';

const words = [
  ...[
    '令和',
    '平成',
    'R',
    'H',
    '西暦',
    '年度',
    '年',
    '月',
    '日',
    '元',
    '第',
    '四半期',
    '上半期',
    '前期',
    '上旬',
    '末',
    '頃',
  ],
  ...[
    'から',
    'まで',
    'までに',
    '以降',
    '中に',
    'に',
    'の',
    'より',
    '変更',
    '目標',
    '予定',
    '時点',
    '毎年度',
    '各年',
    '回',
    'か年',
  ],
  ...[
    '～',
    '-',
    '→',
    '（',
    '）',
    '「',
    '」',
    '、',
    '・',
    '。',
    '/',
    '.',
    ' ',
    '\n',
    '　',
    '1',
    '2',
    '7',
    '12',
    '31',
    '2025',
    '十',
  ],
  ...[
    '通年',
    '随時',
    '未定',
    '秋',
    '夏頃',
    '来年度',
    '年内',
    '議会',
    '区',
    '基本方針',
    'Q',
    '○',
    '10:00',
    '今後',
    'が',
    'ー',
  ],
];

const sentence = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const year = fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined });

function read(text: string, fiscalYear: number | undefined) {
  return readDates(text, fiscalYear === undefined ? {} : { fiscalYear });
}

describe('any text', () => {
  test('is read without throwing, and every word found stands where it is said to stand', () => {
    fc.assert(
      fc.property(sentence, year, (text, fiscalYear) => {
        const reading = read(text, fiscalYear);
        const found = [...reading.dates, ...reading.unread, ...reading.clauses];
        for (const { text: words, at } of found) expect(text.slice(at, at + words.length)).toBe(words);
        for (const { text: words } of [...reading.dates, ...reading.unread]) expect(words).not.toBe('');
        expect(reading.understood).toBe(reading.dates.length > 0 && reading.unread.length === 0);
        expect(reading.clauses.flatMap(({ dates }) => dates)).toEqual(reading.dates);
      }),
      { numRuns: 3000 },
    );
  });

  test('has only days that exist', () => {
    fc.assert(
      fc.property(sentence, year, (text, fiscalYear) => {
        for (const { from, to } of read(text, fiscalYear).dates) {
          for (const day of [from, to]) {
            if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

const prose = fc
  .array(fc.constantFrom(...'区骨子案を作成との回従改定上終期限ビー異常時庁議力カーは　\u3099髙𠮷'), {
    maxLength: 12,
  })
  .map((letters) => letters.join(''));

describe('words before the dates', () => {
  test('change nothing in what was read once without them', () => {
    fc.assert(
      fc.property(prose, sentence, year, (before, text, fiscalYear) => {
        const whole = before + text;
        const anew = readDates(whole, fiscalYear === undefined ? {} : { fiscalYear }, { steps: 0 });
        expect(read(whole, fiscalYear)).toEqual(anew);
      }),
      { numRuns: 6000 },
    );
  });
});

const wide = (text: string) =>
  text.replace(/[!-}]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

function meaning(text: string) {
  const { dates, unread, understood } = readDates(text, { fiscalYear: 2025 });
  return {
    understood,
    unread: unread.length,
    dates: dates.map(({ kind, from, to, vague }) => ({ kind, from, to, vague })),
  };
}

describe('the way it is typed', () => {
  test.each([
    ['wide and narrow letters', wide],
    ['the normal form of Unicode', (text: string) => text.normalize('NFKC')],
    ['kana with separate voicing marks', (text: string) => text.normalize('NFD')],
    ['the other tildes', (text: string) => text.replaceAll('～', '〜')],
    ['the ASCII tilde', (text: string) => text.replaceAll('～', '~')],
    ['square brackets', (text: string) => text.replaceAll('（', '［').replaceAll('）', '］')],
    ['blanks at both ends', (text: string) => `　 ${text} `],
  ])('%s change nothing', (_, change) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        expect(meaning(change(text))).toEqual(meaning(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a page set wide', () => {
  test('has blanks between numbers and words, and they change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => {
        const text = parts.join('').replace(/\s/g, '');
        const apart = text.replace(/(?<=\d)(?=[\p{Script=Han}～])|(?<=[\p{Script=Han}～])(?=\d)/gu, ' ');
        expect(meaning(apart)).toEqual(meaning(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('time', () => {
  const repeated = [
    '（',
    '）',
    '「',
    '4月～',
    '4月、',
    '（4月～）',
    '令和',
    '1/',
    '年',
    '→',
    '毎年',
    '一',
    'a',
    '4',
    '4月（',
    '10・',
    '、1日',
    '。',
  ];

  test.each(repeated)('grows in step with the length: %s', (part) => {
    const steps = (count: number) => {
      const tally = { steps: 0 };
      readDates(part.repeat(count), { fiscalYear: 2025 }, tally);
      return tally.steps;
    };
    expect(steps(8000)).toBeLessThanOrEqual(steps(4000) * 2 + 100);
  });

  test('a line of a megabyte is read', () => {
    expect(readDates('骨子案を作成（4月～）。'.repeat(90_000)).dates).toHaveLength(90_000);
  });
});
