/** The plain city that the examples of the rules are played in. */
import type { Example } from './rule.ts';

const plainSheet = `kind: policy
id: plain
title: まちづくり
`;

export const plainCity = `city: 例市
year: 令和7年度
`;

/** The files of an example: a single sheet stands beside the plain city. */
export function filesOf({ files }: Example): Readonly<Record<string, string>> {
  const own = typeof files === 'string' ? { 'sheet.yaml': files } : files;
  return { 'reform.yaml': plainCity, 'plain.yaml': plainSheet, ...own };
}
