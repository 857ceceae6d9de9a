/** 他5区 beside three that are named, in a city of seven. */
import { quote } from '../../japanese/quote.ts';
import type { City, Milestone, Progress } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (words: string) => ({
  'reform.yaml': `city: 例市
year: 令和7年度
areas: [東区, 西区, 南区, 北区, 中区]
`,
  'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - おくやみ窓口を、東区・西区に加えて${words}でも開設（6月）
`,
});

export const tooManyAreas: Rule = {
  id: 'schedule/too-many-areas',
  title: { ja: '市の区より多い区が書かれている', en: 'More areas than the city has' },
  why: {
    ja: '数が合わなければ、どの区で行うのかを市民に答えられません。',
    en: 'When the numbers do not fit, nobody can say in which areas it happens.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: {
      ...example('他4区'),
      'sheet.yaml': example('他4区')['sheet.yaml'].replace(/\n$/, ' # ←\n'),
    },
  },
  good: { files: example('他3区') },
  *check({ city, initiatives }) {
    if (city.areas.length === 0 || !city.areas.every((area) => area.endsWith('区'))) return;
    for (const { milestones, progress } of initiatives) {
      for (const item of [...milestones, ...progress]) {
        const found = excessOf(item, city);
        if (!found) continue;
        yield {
          at: item.textOrigin,
          words: found.words,
          message: {
            ja: `${quote(found.words)}${found.named > 0 ? `と、名前のある${found.named}区を合わせると${found.all}区` : ''}ですが、reform.yaml の区は${city.areas.length}です。`,
            en: `${quote(found.words)}${found.named > 0 ? ` and the ${found.named} that are named make ${found.all}` : ''}, but reform.yaml has ${city.areas.length} areas.`,
          },
          hint: { ja: '区の数を確かめてください。', en: 'Check the number.' },
          related: [
            {
              at: { ...city.origin, path: ['areas'] },
              message: { ja: '区の一覧です', en: 'the areas of the city' },
            },
          ],
        };
      }
    }
  },
};

const counted = /(?<other>他の?|残る|残り)?[\s　]*(?<count>[\d０-９]+)[\s　]*(?:行政)?区(?![画間民分域切])/u;

function excessOf({ text }: Milestone | Progress, { areas }: City) {
  const found = text.includes('区') ? counted.exec(text) : null;
  const count = Number(found?.groups?.count?.normalize('NFKC'));
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const named = found.groups?.other === undefined ? 0 : areas.filter((area) => before.includes(area)).length;
  const all = named + count;
  return all > areas.length ? { words: found[0].trim(), named, all } : undefined;
}
