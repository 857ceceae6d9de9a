/** One policy document in chapters: findings, what they lead to, and the actions with those in charge and a deadline. */
import { type Pick, pickFor } from './pick.ts';
import { five, places, themes } from './words.ts';

export const policyCity = `# 計測のために作った市です。実在の市ではありません。
city: 黒潮市
code: "999993"
year: 令和7年度
forms: [gaiyou, trace]
`;

export function policyFile(number: number): { readonly path: string; readonly text: string } {
  const pick = pickFor(number);
  const [theme, place] = [pick.of(themes), pick.of(places)];
  const text = `${headOf(number, theme)}
${chaptersOf(theme, place)}
${findingsOf(theme, pick)}
${visionsOf(theme, place, pick)}`;
  return { path: `policies/${five(number)}.yaml`, text };
}

function headOf(number: number, theme: string): string {
  return `# 方針の概要版。**太字** は様式でも太字になります。
kind: policy
id: d-${five(number)}
title: 第${number + 1}地区の${theme}に関する基本方針
status: 決定
edition: 概要版
subtitle: ～${theme}を、地域とともに育てる～
issued: 令和7年3月
horizon: 10年後の地域
`;
}

function chaptersOf(theme: string, place: string): string {
  return `chapters:
  - number: 1
    title: 策定の目的
    page: 2ページ
    points:
      - ${place}では暮らし方が変わり、**${theme}への期待が高まって**いる。
      - これまでの取組を検証し、これから進む方向を市民と共有するため、この方針を定める。
    sections:
      - number: ①
        title: 位置付け
        points:
          - 総合計画の分野別の計画として、${theme}に関わる計画をつなぐ。
          - 毎年度、進み具合を確かめて公表する。

  - number: 2
    title: 検証で分かったこと
    page: 4ページ
    show: findings

  - number: 3
    title: めざす姿と取組
    page: 8ページ
    sections:
      - title: 【めざす姿】
        show: visions
      - title: 【取組】
        show: actions
`;
}

function findingsOf(theme: string, pick: Pick): string {
  return `findings:
  - id: time
    number: ①
    title: 待つ時間の長さ
    points:
      - ${theme}では、混み合う月の待ち時間が平均${pick.from(30, 80)}分に達している。
      - 窓口に来る前に、**用件に合う窓口が分かる仕組み**が求められている。
    leads-to: quick
  - id: people
    number: ②
    title: 担い手の不足
    points:
      - 地域の担い手の平均の年齢が上がり、活動の数が減っている。
      - 若い世代が**できる範囲で関われる入口**が要る。
    leads-to: together
`;
}

function visionsOf(theme: string, place: string, pick: Pick): string {
  const action = (id: string, number: string, title: string) =>
    `      - { id: ${id}, number: ${number}, title: 令和${pick.from(8, 11)}年度末までに${title} }`;
  return `visions:
  - id: quick
    number: (1)
    title: 待たずに済む${theme}
    actions:
${action('booking', '①', '時間を選べる予約を導入')}
${action('guide', '②', '用件に合わせた案内を全窓口で実施')}
  - id: together
    number: (2)
    title: ${place}の人が支え合う${theme}
    actions:
${action('entry', '①', '参加しやすい活動の見本を作成')}
${action('staff', '②', '地域を担当する職員を全地区に配置')}
`;
}
