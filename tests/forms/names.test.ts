/** The names a city's own form may use: each is understood, legal in Excel, and gives words that find their way home. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { subjectKinds } from '../../src/forms/form.ts';
import { topicsOf } from '../../src/forms/names/topics.ts';
import { understand } from '../../src/forms/names/understand.ts';
import { fillingOf, vocabularyOf } from '../../src/forms/names/vocabulary.ts';
import { subjectsOf } from '../../src/forms/subjects.ts';
import { compile } from '../../src/reform.ts';
import { alike } from '../../src/returns/typed.ts';
import type { Plain } from '../../src/sheets/plain.ts';
import { sheetValue } from '../../src/sheets/tried.ts';
import { diskWorld } from '../disk-world.ts';

const cities = [
  ...readdirSync(new URL('../../data', import.meta.url))
    .filter((name) => !name.startsWith('.'))
    .map((city) => `data/${city}`),
  'tests/cities/shiranami',
];

test.each(['現状・課題0', 'KPI0_名称', 'スケジュール00_内容'])('%s is no item: the first is 1', (name) => {
  expect(understand(name, 'initiative')).toBeUndefined();
  expect(understand(name.replace(/0+/, '01'), 'initiative')?.number).toBe(1);
});

describe.each(subjectKinds)('in the form of %s', (kind) => {
  const topics = topicsOf(kind);
  const names = topics.flatMap(({ en, ja, list }) => [
    { ja, en, topic: ja, member: undefined },
    ...(list?.members ?? []).map((member) => ({
      ja: `${ja}1_${member.ja}`,
      en: `${en}1_${member.en}`,
      topic: ja,
      member: member.ja,
    })),
  ]);

  test('every name is understood, in both scripts', () => {
    for (const { en, ja, member, topic } of names)
      for (const name of [ja, en]) {
        const found = understand(name, kind);
        expect({ name, topic: found?.topic.ja, member: found?.member }).toEqual({ name, topic, member });
      }
  });

  test('every name in ASCII can be typed into the name box', () => {
    for (const { en } of names) {
      expect(en).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(en).not.toMatch(/^[a-z]{1,3}\d+$/);
    }
  });

  test('widths, dots, blanks and lines between its words do not matter', () => {
    const { understand: known } = vocabularyOf(kind);
    for (const { ja } of names)
      for (const name of [ja.replaceAll('・', ''), ja.replaceAll('_', '.'), ja.replaceAll('1', '１')])
        expect(known(name), name).toEqual(known(ja));
  });

  test('what is nearly a name is told, what is none is not', () => {
    const { near } = vocabularyOf(kind);
    const [{ ja = '' } = {}] = topics;
    expect(near(`${ja}々`)).toBe(ja);
    expect(near('KPI1_実積')).toBe('KPI1_実績');
    expect(near('全然違う名前')).toBeUndefined();
  });
});

/** By its written path; a key may hold dots of its own. */
function at(data: Plain, path: string): Plain | undefined {
  if (path === '' || typeof data !== 'object' || data === null) return path === '' ? data : undefined;
  const keys = Object.keys(data).filter((key) => path === key || path.startsWith(`${key}.`));
  const key = keys.sort((a, b) => b.length - a.length)[0];
  const value = key === undefined ? undefined : (data as Record<string, Plain>)[key];
  return key === undefined || value === undefined ? undefined : at(value, path.slice(key.length + 1));
}

describe.each(cities)('the words of %s', (city) => {
  const world = diskWorld();
  const compiled = compile(world.files, city, { asOf: world.today(), submit: false });

  test('that have a field stand in the sheet as they are', () => {
    let found = 0;
    for (const { plan, sources } of compiled) {
      if (!plan) throw new Error(city);
      const origins = new Map(
        [...plan.policies, ...plan.initiatives, ...plan.kpis].map(({ key, origin }) => [key, origin]),
      );
      for (const of of subjectKinds)
        for (const subject of subjectsOf({ of }, plan)) {
          const filling = fillingOf(subject);
          for (const { ja, list } of topicsOf(of)) {
            const members = (list?.members ?? []).map((member) => `${ja}1_${member.ja}`);
            for (const name of [ja, ...members])
              for (const { field, text: shown, written: text = shown } of filling.words(name, {
                marks: ['○'],
              })) {
                if (!field) continue;
                const origin = origins.get(field.entity);
                const source = origin && sources.get(origin.file);
                if (!origin || !source) throw new Error(field.entity);
                const { document } = origin;
                const value = at(sheetValue(source, { document, path: [] }) ?? null, field.field) ?? '';
                expect({ name, text: alike(String(value), text) ? text : String(value) }).toEqual({
                  name,
                  text,
                });
                found += 1;
              }
          }
        }
    }
    expect(found).toBeGreaterThan(20);
  });
});

describe('a filling', () => {
  const world = diskWorld();
  const [sakai] = compile(world.files, 'data/sakai', { asOf: world.today(), submit: false });
  const plan = sakai?.plan;
  if (!plan) throw new Error('sakai');
  const [subject] = subjectsOf({}, plan);
  if (!subject) throw new Error('sakai');
  const filling = fillingOf(subject);
  const said = (name: string, marks: readonly string[] = [], item?: { list: string; number: number }) =>
    filling
      .words(name, { marks, ...(item && { item }) })
      .map(({ lead, tail = '', text }) => lead + text + tail);

  test.each([
    ['KPI1_名称', ['大阪重点犯罪認知件数']],
    ['KPI1_実績', ['895件']],
    ['KPI1_実績_2019年', ['1,195件']],
    ['kpi_1_actual_2019年', ['1,195件']],
    ['KPI1_目標_時点', ['2025年度']],
    ['KPI2_実績', []],
    ['所管', ['市民人権局 市民生活部']],
    ['所管2', ['市民生活部']],
    ['上位計画2_施策', ['ゴール番号 16 平和と公正をすべての人に']],
    [
      'スケジュール_次年度以降',
      ['改定した基本方針に基づいて取組を推進', '「書かないワンストップ窓口」の設置に向けた検討を継続'],
    ],
    ['年度', ['令和7年度']],
  ])('of %s', (name, words) => {
    expect(said(name)).toEqual(words);
  });

  test('puts the marks a form asks for before its lines, and counts with ①', () => {
    expect(said('取組の内容', ['①', '・']).map((line) => line.slice(0, 3))).toEqual([
      '①「魅',
      '　・安',
      '②「I',
      '　・「',
      '　・来',
      '③「誰',
      '　・こ',
      'これら',
    ]);
    expect(said('取組名', ['◇'])[0]).toBe('◇「区役所と本庁のあり方基本方針」の推進');
    expect(said('スケジュール_内容', ['①'], { list: 'スケジュール', number: 2 })[0]).toMatch(/^②平日/);
  });

  test.each(['取組', 'KPI', '進捗一覧', 'KPI一覧'])(
    'works out the list %s once, however many of its items are asked for',
    (list) => {
      let looks = 0;
      const watched = new Proxy(plan, {
        get(of, key, own) {
          if (key === 'initiatives' || key === 'kpis') looks += 1;
          return Reflect.get(of, key, own);
        },
      });
      const lists = fillingOf({ of: 'plan', plan: watched, entity: undefined });
      const looksFor = (most: number) => {
        looks = 0;
        for (let number = 1; number <= most; number += 1)
          lists.words(list, { marks: [], item: { list, number } });
        return looks;
      };
      expect(lists.count(list)).toBeGreaterThan(0);
      expect(looksFor(1)).toBe(looksFor(100));
    },
  );
});

test('the form of a policy says how far each area has come', () => {
  const world = diskWorld();
  const [{ plan } = {}] = compile(world.files, 'data/osaka', { asOf: world.today(), submit: false });
  const [subject] = plan ? subjectsOf({ of: 'policy' }, plan) : [];
  if (!subject) throw new Error('osaka');
  const filling = fillingOf(subject);
  const said = (name: string, number: number) =>
    filling.words(name, { marks: [], item: { list: 'めざす姿', number } }).map(({ text }) => text);
  const numbers = Array.from({ length: filling.count('めざす姿') }, (_, at) => at + 1);
  expect(numbers.flatMap((number) => said('めざす姿_達成状況', number))).toContain('24区中19区');
  const ofArea = numbers.flatMap((number) => said('めざす姿_達成状況_北区', number));
  expect(new Set(ofArea)).toEqual(new Set(['達成', '未達成']));
  expect(said('めざす姿_達成状況_ない区', 1)).toEqual([]);
});

test('the chapters of a policy begin with their first words, and none of them is an empty line', () => {
  const world = diskWorld();
  const [{ plan } = {}] = compile(world.files, 'data/kawasaki', { asOf: world.today(), submit: false });
  const [subject] = plan ? subjectsOf({ of: 'policy' }, plan) : [];
  if (!subject) throw new Error('kawasaki');
  const filling = fillingOf(subject);
  const [first] = filling.words('章', { marks: [] });
  expect(first?.text).toMatch(/^1/);
  const items = Array.from({ length: filling.count('章') }, (_, at) =>
    filling.words('章', { marks: [], item: { list: '章', number: at + 1 } }),
  );
  expect(items[0]?.[0]?.text).toBe(first?.text);
  expect(items.filter((lines) => lines.every(({ lead, text }) => lead + text === ''))).toEqual([]);
});
