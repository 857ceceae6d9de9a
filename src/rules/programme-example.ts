/** The city and the sheet around the items that the rules of stages and grades show as examples. */
import { plainCity } from './plain-example.ts';

const habits = `${plainCity}stages: [検討, 準備, 決定, 順次実施, 継続実施]
grades: { A: 予定どおり, B: 一部遅れ, C: 未実施 }
`;

const sheet = `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
years: 令和5～8年度
`;

/** `rest` is what stands below the head of the sheet. */
export function programmeFiles(rest: string): Readonly<Record<string, string>> {
  return { 'reform.yaml': habits, 'sheet.yaml': `${sheet}${rest}` };
}
