/** From reports in whatever sheet to 「3区中1区」, and no 再掲 ever makes reform wait. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksOf } from '../../src/plan/links.ts';
import { isCircular, originalsOf, type Sentence, wordsOf } from '../../src/plan/sentence.ts';
import { monitoredYears, openAreas, rolledUp, standingsIn } from '../../src/plan/standing.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const project = `city: 例市
year: 令和5年度
areas: [北区, 南区, 東区]
`;

const policy = `kind: policy
id: vision
title: めざす姿
years: 令和5～8年度
themes:
  - title: 区政
    directions:
      - title: 会議
        lead: 以下の取組を全区が実施
        targets:
          - { id: web, text: 令和5年度中に、オンライン会議を開催 }
          - { id: visits, text: 毎年度、訪問 }
          - { id: later, text: 令和7年度から、窓口で導入 }
      - title: 計画
        targets:
          - { id: rules, text: 令和8年度末までに要綱を制定 }
          - { restates: web }
`;

function planOf(files: Readonly<Record<string, string>>) {
  const world = memoryWorld({ 'reform.yaml': project, 'policy.yaml': policy, ...files });
  const [compiled] = compile(world.files, '.', { asOf: '2023-10-01', submit: false });
  const plan = compiled?.plan;
  const first = plan?.policies[0];
  if (!plan || !first) throw new Error('no plan');
  return { plan, policy: first, diagnostics: compiled.diagnostics.map(({ rule }) => rule) };
}

function rolled(files: Readonly<Record<string, string>>, year = 2023): string[] {
  const { plan, policy: first } = planOf(files);
  return standingsIn(first, year, plan.city).map(
    (standing) => `${standing.target.id} ${rolledUp(standing, plan.city)}`,
  );
}

const north = 'kind: monitoring\nid: n\narea: 北区\nreports: { web: 達成, visits: 未達成 }\n';
const south = 'kind: monitoring\nid: s\narea: 南区\nreports: { web: { status: 達成, value: 3回 } }\n';

test('a sheet that names no policy leads to the only one with targets', () => {
  const other = 'kind: policy\nid: basic\ntitle: 区役所のあり方\n';
  const { plan } = planOf({ 'north.yaml': north, 'other.yaml': other });
  expect(linksOf(plan)).toEqual([{ from: 'monitoring/n', to: 'policy/vision' }]);
});
const city = 'kind: monitoring\nid: c\nreports: { rules: 未達成 }\n';

describe('a monitoring', () => {
  test('goes through its reports once, however many targets there are', () => {
    const { plan, policy: first } = planOf({ 'n.yaml': north, 's.yaml': south });
    let looks = 0;
    const counted = Object.defineProperty({ ...first }, 'reports', {
      get: () => {
        looks += 1;
        return first.reports;
      },
    });
    expect(standingsIn(counted, 2023, plan.city)).toEqual(standingsIn(first, 2023, plan.city));
    expect(looks).toBe(1);
  });

  test('is rolled up from one sheet an area', () => {
    expect(rolled({ 'n.yaml': north, 's.yaml': south, 'c.yaml': city })).toEqual([
      'web 3区中2区',
      'visits 3区中0区',
      'rules 未達成',
    ]);
  });

  test('is the same when one sheet holds several areas, or the policy itself', () => {
    const together =
      'kind: monitoring\nid: a\nareas: { 北区: { web: 達成, visits: 未達成 }, 南区: { web: 達成 } }\n';
    const inside = `${policy}monitoring:
  web: { 令和5年度: { 北区: 達成, 南区: 達成 } }
  visits: { R5: { 北区: 未達成 } }
  rules: { 令和5年度: 未達成 }
`;
    const wanted = rolled({ 'n.yaml': north, 's.yaml': south, 'c.yaml': city });
    expect(rolled({ 'a.yaml': together, 'c.yaml': city })).toEqual(wanted);
    expect(rolled({ 'policy.yaml': inside })).toEqual(wanted);
  });

  test('asks for a target only in its years', () => {
    const ids = (year: number) => rolled({}, year).map((line) => line.split(' ')[0]);
    expect(ids(2023)).toEqual(['web', 'visits', 'rules']);
    expect(ids(2025)).toEqual(['visits', 'later', 'rules']);
  });

  test('says who has not answered', () => {
    const { plan, policy: first } = planOf({ 'n.yaml': north, 's.yaml': south });
    expect([...openAreas(standingsIn(first, 2023, plan.city))]).toEqual([
      ['東区', 2],
      ['南区', 1],
    ]);
  });

  test('leaves out who has nothing to answer, and knows the words of the city', () => {
    const own = `${project}outcomes: { ○: achieved, ×: missed, －: exempt }\n`;
    const reports =
      'kind: monitoring\nid: a\nareas: { 北区: { web: ○ }, 南区: { web: × }, 東区: { web: － } }\n';
    expect(rolled({ 'reform.yaml': own, 'a.yaml': reports })[0]).toBe('web 2区中1区');
  });

  test('starts with the first year of the plan', () => {
    expect(monitoredYears(planOf({}).policy)).toEqual([2023]);
  });

  test('never waits, whatever restates whatever', () => {
    const links = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 30 });
    fc.assert(
      fc.property(links, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (pairs, spoken) => {
        const origin = { file: '', document: 0, path: [] };
        const sentences: Sentence[] = spoken.map((own, at) => ({
          id: `s${at}`,
          own: own ? { text: `文${at}`, origin } : undefined,
          restates: [],
          origin,
        }));
        for (const [from, to] of pairs) {
          const target = sentences[to];
          if (target) sentences[from]?.restates.push(target);
        }
        for (const sentence of sentences) {
          expect(typeof wordsOf(sentence)).toBe('string');
          expect(originalsOf(sentence).length).toBeLessThanOrEqual(7);
          expect(typeof isCircular(sentence)).toBe('boolean');
        }
      }),
    );
  });
});
