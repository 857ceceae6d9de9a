/** A part that is larger than its whole. */
import type { Origin } from '../../diagnostics/finding.ts';
import { type Figure, readFigure } from '../../japanese/figure.ts';
import { plainNumber } from '../../japanese/quantity.ts';
import { quote } from '../../japanese/quote.ts';
import type { Evidence } from '../../plan/evidence.ts';
import { allEvidence } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const subsetLarger: Rule = {
  id: 'evidence/subset-larger',
  title: { ja: '一部が全体より大きい', en: 'A part larger than its whole' },
  why: {
    ja: '「329地域中326地域」の数が逆になると、読む人はどちらの数も信じられません。',
    en: 'A part cannot be larger than its whole: one of the two figures is wrong.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
themes:
  - title: 地域活動
    results:
      - 326の地域中、現在329地域が取り組んでいる。 # ←
      - 役立っていると答えた区長の割合 25区長/24区長（令和4年度アンケート） # ←
      - text: 区長の割合
        value: 25区長/24区長 # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
themes:
  - title: 地域活動
    results:
      - 329の地域中、現在326地域が取り組んでいる。
      - 令和4年度は20区が星2つ以上を獲得し、うち3区は星3つを獲得
      - { text: 区長の割合, value: 24区長/24区長 }
      - text: 事務の絞込み
        steps:
          - { item: 区局一体事務, value: 812事務 }
          - { item: 粗い選定, value: 342事務に絞込 }
`,
  },
  *check({ policies }) {
    for (const evidence of policies.flatMap(({ themes }) => allEvidence(themes))) {
      for (const { at, part, whole } of pairsOf(evidence)) {
        yield {
          at,
          words: part,
          message: {
            ja: `一部の${quote(part)}が、全体の${quote(whole)}より大きくなっています。`,
            en: `The part ${quote(part)} is larger than the whole ${quote(whole)}.`,
          },
          hint: { ja: '2つの数を確かめてください。', en: 'Check both figures.' },
        };
      }
    }
  },
};

interface Pair {
  readonly at: Origin;
  readonly part: string;
  readonly whole: string;
}

function pairsOf(evidence: Evidence): Pair[] {
  const { figure, of, steps, subset, text, value } = evidence;
  const pairs: Pair[] = [];
  if (value && figure.kind === 'ratio' && figure.part > figure.whole) {
    const [part = '', whole = ''] = value.text.split(/[/／]/);
    pairs.push({ at: value.origin, part, whole });
  }
  if (value && of && isLarger(figure, readFigure(of.text))) {
    pairs.push({ at: value.origin, part: value.text, whole: of.text });
  }
  for (const one of subset) {
    if (value && isLarger(one.figure, figure)) {
      pairs.push({ at: one.origin, part: one.value, whole: value.text });
    }
  }
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before && isLarger(leading(step.value), leading(before.value))) {
      pairs.push({ at: step.origin, part: step.value, whole: before.value });
    }
  }
  return text ? [...pairs, ...inProse(text.text).map((pair) => ({ at: text.origin, ...pair }))] : pairs;
}

/** 342事務に絞込: the amount at the beginning. */
function leading(value: string): Figure {
  return readFigure(/^[\d０-９,，.．]+[^\d０-９をにへ（(]{0,4}/u.exec(value)?.[0] ?? value);
}

function isLarger(part: Figure, whole: Figure): boolean {
  if (part.kind !== 'number' || whole.kind !== 'number') return false;
  const same = part.unit === whole.unit || part.unit === '' || whole.unit === '';
  return same && part.number > whole.number;
}

/** From its first digit on: to try all others of a long run would take the square of its length. */
const amount = '(?<![0-9０-９][,，]*)[0-9０-９][0-9０-９,，]*';
const among = new RegExp(
  `(?<whole>${amount})の?(?<unit>[\\p{Script=Han}]{1,4}?)(?:中の?|のうち)、?(?:現在)?(?<part>${amount})\\k<unit>`,
  'gu',
);
const thereof = new RegExp(
  `(?<whole>${amount})(?<unit>[区市町村件人社校園所回]).{0,30}?(?:、|（|\\()うち(?<part>${amount})\\k<unit>`,
  'gu',
);

const ratio = new RegExp(
  `(?<part>${amount})(?<unit>[\\p{Script=Han}]{1,4})[/／](?<whole>${amount})\\k<unit>`,
  'gu',
);

function inProse(text: string): { part: string; whole: string }[] {
  return [among, thereof, ratio]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ groups = {} }) => {
      const { part = '', unit = '', whole = '' } = groups;
      return plainNumber(part) > plainNumber(whole)
        ? [{ part: `${part}${unit}`, whole: `${whole}${unit}` }]
        : [];
    });
}
