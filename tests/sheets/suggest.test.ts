/** Did you mean: near enough to be worth saying, and silent otherwise. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, guesser, suggest } from '../../src/sheets/suggest.ts';

const keys = ['id', 'title', 'owner', 'schedule', 'contributes', 'ward-offices', '予定通り', '一部遅れ'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['ｔｉｔｌｅ', 'title'],
  ['schedul', 'schedule'],
  ['shcedule', 'schedule'],
  ['contribute', 'contributes'],
  ['ward_offices', 'ward-offices'],
  ['ward offices', 'ward-offices'],
  ['予定どおり', undefined],
  ['予定通', '予定通り'],
  ['own', 'owner'],
  ['x', undefined],
  ['banana', undefined],
  ['', undefined],
  ['it', undefined],
  ['a'.repeat(10_000), undefined],
])('%s → %s', (word, expected) => {
  expect(suggest(word, keys)).toBe(expected);
});

test('a synonym stands for its key, if that key is allowed', () => {
  const synonyms = new Map([['題名', 'title']]);
  expect(suggest('題名', keys, synonyms)).toBe('title');
  expect(suggest('題名', ['id'], synonyms)).toBeUndefined();
});

test('a swap of neighbours counts once', () => {
  expect(distance('titel', 'title')).toBe(1);
  expect(distance('', 'abc')).toBe(3);
  expect(distance('kitten', 'sitting')).toBe(3);
});

test('what is farther than it may be is not counted to the end, and what is not is counted as ever', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '市', '-'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      const far = distance(a, b);
      if (far <= most) expect(distance(a, b, most)).toBe(far);
      else expect(distance(a, b, most)).toBeGreaterThan(most);
    }),
    { numRuns: 2000 },
  );
});

test('of very many words the first are guessed, each once however often it is asked for', () => {
  const guess = guesser(keys, undefined, 3 * keys.length);
  for (let again = 0; again < 9; again += 1) expect(guess('titel')).toBe('title');
  expect(guess('schedul')).toBe('schedule');
  expect(guess('banana')).toBeUndefined();
  expect(guess('shcedule')).toBeUndefined();
  expect(guess('schedul')).toBe('schedule');
});

test('a list is not looked at before somebody asks', () => {
  let looks = 0;
  const words = new Proxy([...keys], {
    get: (list, key) => {
      looks += 1;
      return Reflect.get(list, key);
    },
  });
  const guess = guesser(words);
  expect(looks).toBe(0);
  expect(guess('titel')).toBe('title');
  expect(looks).toBeGreaterThan(keys.length);
});
