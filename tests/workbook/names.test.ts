/** Names of worksheets and of fields: Excel takes them, no two are the same, and a field is found again by its name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldReference } from '../../src/grid/grid.ts';
import { fieldName, sheetNames } from '../../src/workbook/names.ts';

const wish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'History',
    'history',
    'ＨＩＳＴＯＲＹ',
    "'窓口'",
    'a/b\\c?d*e[f]g:h',
    '子育て／教育',
    '履歴',
    '誰のため？：［’市民＇］￥＊＼',
    '',
    ' ',
    '家族👨‍👩‍👧',
    '\ud800',
    'あ'.repeat(40),
  ),
);

describe('the names of worksheets', () => {
  test('are legal and unique whatever was wished for', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const names = sheetNames(wishes);
        expect(names).toHaveLength(wishes.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^\\/?*[\]:'’＼￥／？＊：［］＇]+$/);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toBe(name.trim());
          expect(name.toLowerCase()).not.toMatch(/^(?:history|履歴)$/);
          expect(name).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });

  test('are numbered one after the other, and each number is tried once', () => {
    const long = 'あ'.repeat(40);
    const wishes = [...Array(1200).fill('様式4'), '様式4 (3)', ...Array(120).fill(long), '様式4'];
    const names = sheetNames(wishes);
    expect([names[0], names[8], names[9], names[1199], names[1200]]).toEqual([
      '様式4',
      '様式4 (9)',
      '様式4 (10)',
      '様式4 (1200)',
      '様式4 (3) (2)',
    ]);
    expect([names[1202], names[1320], names[1321]]).toEqual([
      `${'あ'.repeat(27)} (2)`,
      `${'あ'.repeat(25)} (120)`,
      '様式4 (1201)',
    ]);
    let looks = 0;
    const has = Set.prototype.has;
    Set.prototype.has = function counted(one) {
      looks += 1;
      return has.call(this, one);
    };
    try {
      sheetNames(Array(3000).fill(long));
    } finally {
      Set.prototype.has = has;
    }
    expect(looks).toBeLessThan(10 * 3000);
  });

  test('stay as they are where Excel allows them', () => {
    expect(sheetNames(['様式4', '進捗一覧（令和7年度）'])).toEqual(['様式4', '進捗一覧（令和7年度）']);
  });

  test.each([
    [
      ['様式4', '様式4', '様式４'],
      ['様式4', '様式4 (2)', '様式４ (3)'],
    ],
    [['History'], ['History (2)']],
    [['履歴'], ['履歴 (2)']],
    [
      ["'窓口'", '’窓口’'],
      ['′窓口′', '′窓口′ (2)'],
    ],
    [['前期/後期'], ['前期 後期']],
    [['誰のための窓口？：市民［案］'], ['誰のための窓口 市民 案']],
    [[''], ['シート']],
    [
      ['あ'.repeat(40), 'あ'.repeat(40)],
      ['あ'.repeat(31), `${'あ'.repeat(27)} (2)`],
    ],
  ])('%j become %j', (wishes, names) => {
    expect(sheetNames(wishes)).toEqual(names);
  });
});

describe('the names of fields', () => {
  const reference = fc.record({
    entity: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !text.includes('\n')),
    field: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !text.includes('\n')),
  });

  test('tell all fields apart', () => {
    fc.assert(
      fc.property(reference, (field) => {
        const name = fieldName(field);
        if (name !== undefined) expect(fieldIn(name)).toEqual(field);
      }),
    );
  });

  test('are names that Excel accepts', () => {
    fc.assert(
      fc.property(reference, (field) => {
        expect(fieldName(field) ?? 'reform.long').toMatch(/^reform\.[\p{L}\p{N}_.々ー]+$/u);
      }),
    );
  });

  test('can be read', () => {
    expect(fieldName({ entity: 'initiative/ward-offices', field: 'schedule.前期.2.text' })).toBe(
      'reform.initiative_2f_ward_2d_offices_a_schedule.前期.2.text',
    );
  });

  test('are left out where they would be longer than Excel allows', () => {
    expect(fieldName({ entity: 'initiative/a', field: 'x'.repeat(300) })).toBeUndefined();
  });
});

/** The other way round: so no two fields can have one name. */
function fieldIn(name: string): FieldReference {
  const words = name
    .slice('reform.'.length)
    .replace(/_([0-9a-f]{1,6})_/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
  const [entity = '', field = ''] = words.split('\n');
  return { entity, field };
}
