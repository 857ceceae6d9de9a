/** A policy with targets for all wards, and the yearly report of each ward: one sheet a ward, as twenty-four offices send them. */
import { type Pick, pickFor } from './pick.ts';
import { five, themes, wards } from './words.ts';

export const monitoringCity = `# 計測のために作った市です。実在の市ではありません。
city: 緑丘市
code: "999994"
year: 令和7年度
cycle: year
areas: [${wards.join(', ')}]
forms: [sugata, monitoring]
`;

/** Whole groups only, for a ward that has not reported is a finding. */
export const groupSize = wards.length + 1;

/** A policy, then its wards, then the next policy. */
export function monitoringFile(number: number): { readonly path: string; readonly text: string } {
  const group = Math.floor(number / groupSize);
  const ward = wards[(number % groupSize) - 1];
  const text = ward === undefined ? policyOf(group) : reportOf(group, ward, pickFor(number));
  return { path: `${ward === undefined ? 'policies' : 'monitoring'}/${five(number)}.yaml`, text };
}

interface Target {
  readonly id: string;
  readonly text: string;
}

const targets: readonly Target[] = [
  { id: 'round-table', text: '毎年度、全区が意見交換会を開催' },
  { id: 'partners', text: '毎年度、全区が1件以上の新たな連携を実施' },
  { id: 'video', text: '令和9年度末までに全区が会議の様子を動画で公開' },
  { id: 'booking', text: '令和9年度末までに全区が窓口の予約を導入' },
  { id: 'plans', text: '令和9年度末までに全区が避難の計画を策定' },
  { id: 'survey', text: '毎年度、全区が区民アンケートを実施' },
];

/** Policies of one city share no id. */
function targetsOf(group: number): readonly Target[] {
  return targets.map(({ id, text }) => ({ id: `${id}-${group + 1}`, text }));
}

function policyOf(group: number): string {
  const theme = pickFor(group).of(themes);
  return `# めざす姿。すべての区が毎年度報告します。
kind: policy
id: s-${five(group)}
title: 第${group + 1}期の${theme}がめざす姿
status: 決定
issued: 令和6年4月
years: 令和6年度～令和9年度

introduction:
  - ${theme}は区によって進み方が異なり、よい例を互いに学ぶ場が足りなかった。
  - 4年間でめざす姿をすべての区で共有し、毎年度、達成の状況を公表する。

themes:
  - number: 1
    title: ${theme}の充実
    results:
      - 区ごとに工夫を重ね、相談の件数は増えている。
    issues:
      - 区を越えた共有が足りない。
    directions:
${targetsOf(group).map(directionOf).join('')}`;
}

function directionOf({ id, text }: Target, index: number): string {
  return `      - title: 方向${index + 1}
        means:
          - 各区が手順をまとめ、互いに見せ合う。
        targets:
          - { id: ${id}, text: ${text} }
`;
}

function reportOf(group: number, ward: string, pick: Pick): string {
  const standing = () => pick.of(['達成', '達成', '達成', '未達成']);
  const reports = targetsOf(group).map(({ id }) => `  ${id}: ${standing()}\n`);
  return `# 区の報告
kind: monitoring
id: m-${five(group)}-${wards.indexOf(ward) + 1}
policy: s-${five(group)}
year: 令和6年度
area: ${ward}
reports:
${reports.join('')}`;
}
