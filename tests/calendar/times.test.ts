/** The times of a clause are found in step with its length. */
import { expect, test, vi } from 'vitest';
import { readDates } from '../../src/calendar/read.ts';
import type { Clause } from '../../src/calendar/reading.ts';
import { entriesOf, timesOf } from '../../src/calendar/times.ts';

const many = 1000;
const [clause = { text: '', at: 0, date: undefined, dates: [] }] = readDates('北見市（6月）、'.repeat(many), {
  fiscalYear: 2025,
}).clauses;

test('no date of a long clause looks at all the words before it', () => {
  let looked = 0;
  const { test: really } = RegExp.prototype;
  vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, text) {
    looked += text.length;
    return really.call(this, text);
  });
  const times = timesOf(clause);
  vi.restoreAllMocks();
  expect(times).toHaveLength(many);
  expect(looked).toBeLessThan(clause.text.length);
});

test('nor does a date of a long list look at all the times', () => {
  let looks = 0;
  const counted: Clause = {
    ...clause,
    dates: clause.dates.map((date) => ({
      ...date,
      get at() {
        looks += 1;
        return date.at;
      },
    })),
  };
  expect(entriesOf(counted)).toHaveLength(many);
  expect(looks).toBeLessThan(30 * many);
});
