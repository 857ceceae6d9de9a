/** Where the items of a form stand in a list that went on meanwhile. */
import { describe, expect, test } from 'vitest';
import { align } from '../../src/returns/align.ts';

function places(sent: readonly string[], now: readonly (string | { text: string })[]): string {
  const known = sent.flatMap((text, index) => (text === '' ? [] : [{ field: `k.${index}`, text }]));
  const found = align(known, { k: [...now] });
  return known.map(({ field }) => found.get(field)?.join('.') ?? '×').join(' ');
}

describe('a list', () => {
  test.each<[string, string[], string[], string]>([
    ['as it was', ['一', '二'], ['一', '二'], 'k.0 k.1'],
    ['with a new item at the head', ['一', '二'], ['新', '一', '二'], 'k.1 k.2'],
    ['with a new item inside', ['一', '二'], ['一', '新', '二'], 'k.0 k.2'],
    ['with a new item at the end', ['一', '二'], ['一', '二', '新'], 'k.0 k.1'],
    ['with an item gone', ['一', '二', '三'], ['一', '三'], 'k.0 × k.1'],
    ['with an item changed', ['一', '二', '三'], ['一', '弐', '三'], 'k.0 k.1 k.2'],
    ['with one gone and one new', ['一', '二', '三', '四'], ['二', '三', '四', '新'], '× k.0 k.1 k.2'],
    ['of equal items, one of them changed', ['-', '-', '-'], ['改', '-', '-'], 'k.0 k.1 k.2'],
    ['of equal items, one more before them', ['-', '-'], ['新', '-', '-'], 'k.1 k.2'],
    ['with an item the form never showed', ['一', '', '三'], ['一', '**太**', '三'], 'k.0 k.2'],
    ['with one of those at the end', ['一'], ['壱', '**太**'], 'k.0'],
    ['that is empty', ['一'], [], '×'],
  ])('%s', (_, sent, now, expected) => {
    expect(places(sent, now)).toBe(expected);
  });

  test('of mappings: some of their words are enough', () => {
    const known = ['k.0.title', 'k.0.points.0', 'k.0.points.1'].map((field, index) => ({
      field,
      text: `言葉${index}`,
    }));
    const data = { k: ['新', { title: '題', points: ['点', '言葉1', '言葉2'] }] };
    expect([...align(known, data)].map(([, path]) => path.join('.'))).toEqual([
      'k.1.title',
      'k.1.points.1',
      'k.1.points.2',
    ]);
  });
});

test('keys may hold dots, and numbers', () => {
  const known = [
    { field: 'stages.R5.4.text', text: '一' },
    { field: 'stages.30', text: '二' },
  ];
  const found = align(known, { stages: { 'R5.4': { text: '一' }, 30: '二' } });
  expect([...found.values()]).toEqual([
    ['stages', 'R5.4', 'text'],
    ['stages', '30'],
  ]);
});

test('a record that lies about its numbers costs nothing', () => {
  expect(align([{ field: 'k.999999999', text: '一' }], { k: ['一'] }).size).toBe(0);
});
