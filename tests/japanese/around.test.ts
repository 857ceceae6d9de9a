/** The letters quoted around a place. */
import { expect, test } from 'vitest';
import { around } from '../../src/japanese/around.ts';

test.each([
  ['要件定義(4月)', '(', '要件定義', '4月'],
  ['市内には４２０か所の公園', '４２０', '市内には', 'か所の'],
  ['（5件）', '5', '（', '件'],
  ['公共施設等総合管理計画(案)', '(', '等総合管理計画', '案'],
])('in %s around %s: %s, %s', (text, words, before, after) => {
  const from = text.indexOf(words);
  expect(around(text, from, from + words.length)).toEqual({ before, after });
});
