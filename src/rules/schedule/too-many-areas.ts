/** 他5区 beside three that are named, in a city of seven. */
import { below } from '../../diagnostics/finding.ts';
import { plainNumber } from '../../japanese/quantity.ts';
import { quote } from '../../japanese/quote.ts';
import { milestonesAndReports } from '../../plan/items.ts';
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
  good: {
    files: {
      'reform.yaml': example('')['reform.yaml'].replace('中区', '北東区'),
      'sheet.yaml': example('他3区')['sheet.yaml'].replace(
        /\n$/,
        `
    - 北東区に加えて他4区でも説明会を延べ12区で開催（7月）
    - 東京23区と大阪市24区、政令指定都市の175区の例を調べる（8月）
`,
      ),
    },
  },
  *check({ city, initiatives }) {
    if (city.areas.length === 0 || !city.areas.every((area) => area.endsWith('区'))) return;
    for (const item of milestonesAndReports(initiatives).filter(countsAreas)) {
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
            at: below(city.origin, 'areas'),
            message: { ja: '区の一覧です', en: 'the areas of the city' },
          },
        ],
      };
    }
  },
};

const counted =
  /(?:(?<other>他の?|残る|残り)[\s　]*)?(?<![\d０-９])(?<count>[\d０-９]+)[\s　]*(?:行政)?区(?![画間民分域切])/gu;

function countsAreas({ text }: Milestone | Progress): boolean {
  return text.includes('区') && text.search(counted) >= 0;
}

/** The first that is too many; the areas named for one count are not those of the next. */
function excessOf({ text }: Milestone | Progress, { areas, name }: City) {
  let from = 0;
  for (const { 0: words, groups, index } of text.matchAll(counted)) {
    const before = text.slice(from, index);
    from = index + words.length;
    if (isOfOthers(before, name)) continue;
    const named = groups?.other === undefined ? 0 : namedIn(before, areas);
    const all = named + plainNumber(groups?.count ?? '');
    if (all > areas.length) return { words: words.trim(), named, all };
  }
  return undefined;
}

/** 東京23区, 大阪市24区 and 政令指定都市20市171区 lie elsewhere; 第9区 is a name, and 延べ12区 may be four areas three times. */
function isOfOthers(before: string, city: string): boolean {
  if (/(?:第|延べ|のべ|東京都?の?)$/.test(before)) return true;
  const cities = before.replace(/の$/, '');
  return cities.endsWith('市') && ![city, '本市', '当市', '全市'].some((own) => cities.endsWith(own));
}

/** 住吉区 is not named by 東住吉区. */
function namedIn(text: string, areas: readonly string[]): number {
  const longestFirst = areas.toSorted((a, b) => b.length - a.length);
  let rest = text;
  return longestFirst.filter((area) => {
    const isNamed = rest.includes(area);
    rest = rest.replaceAll(area, '、');
    return isNamed;
  }).length;
}
