/** 堺市's sheet as a table extraction left it: seven items of the first half slid under 後期, and each of them is noticed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const read = (path: string) => readFileSync(new URL(`../../data/sakai/${path}`, import.meta.url), 'utf8');
const paths = [
  'reform.yaml',
  'initiatives/ward-offices.yaml',
  'policies/ward-offices-policy.yaml',
  'kpis/serious-crimes.yaml',
];

/** `後期:` now stands above the fourth item, where the row of the table was torn. */
function damaged(sheet: string): string {
  const torn = sheet.replace(/^ {2}後期:\n(?= {4}- 改定を踏まえた)/m, '');
  return torn.replace(/^(?= {4}- こども家庭センターの機能と重層的支援体制整備事業を活かした)/m, '  後期:\n');
}

test('each item that slid under the wrong half is pointed at', () => {
  const files = Object.fromEntries(paths.map((path) => [path, read(path)]));
  const sheet = damaged(files['initiatives/ward-offices.yaml'] ?? '');
  const { files: world } = memoryWorld({ ...files, 'initiatives/ward-offices.yaml': sheet });
  const found = compile(world, '.', { asOf: '2025-05-01', submit: false }).flatMap((one) => one.diagnostics);
  const lines = sheet.split('\n');
  const misplaced = found
    .filter(({ rule }) => /schedule\/(?:wrong-half|starts-earlier)/.test(rule))
    .map(({ range, rule, severity }) => {
      const words = lines[range.start.line - 1]?.trim().replace(/^(?:- |text: )/, '');
      return `${severity} ${rule} ${words?.slice(0, 16)}`;
    });
  expect(misplaced).toMatchInlineSnapshot(`
    [
      "info schedule/starts-earlier こども家庭センターの機能と重層的",
      "info schedule/starts-earlier 基本方針の総括と改定の内容を検討",
      "info schedule/starts-earlier 窓口改革に先に取り組む自治体を視",
      "info schedule/starts-earlier ご遺族のための「おくやみ対応」を",
      "info schedule/starts-earlier 窓口利用体験調査を複数の区役所で",
      "error schedule/wrong-half 基本方針の総括と改定の骨子案を作",
      "error schedule/wrong-half 住民票の写しのオンライン申請の受",
    ]
  `);
});
