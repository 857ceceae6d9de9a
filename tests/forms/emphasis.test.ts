/** `**words**` anywhere in a policy: bold in every form that shows them, never asterisks, and exactly as they were on the way back. */
import { readFileSync } from 'node:fs';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { bookOf } from '../../src/forms/book-of.ts';
import { fillingOf } from '../../src/forms/names/vocabulary.ts';
import { pagesOf } from '../../src/forms/pages.ts';
import { subjectsOf } from '../../src/forms/subjects.ts';
import { runsOf } from '../../src/grid/emphasis.ts';
import { compile } from '../../src/reform.ts';
import { writeMarkdown } from '../../src/writers/markdown.ts';
import { memoryWorld } from '../memory-world.ts';
import { corrected, handOut } from '../returns/send.ts';

const reform = `city: 例市
year: 令和7年度
forms: [gaiyou, sugata, policy-sheet, trace]
`;
const policy = `kind: policy
id: wards
title: 区の**方針**
subtitle: '**副題**です'
introduction: [策定の**趣旨**である。]
closing: ['**最後**に。']
chapters:
  - title: 現状
    text: 本文の**要**である。
    table: { head: ['**区分**', 値], rows: [['**窓口**', 二]] }
    figures:
      - { title: 人口の**推計**, points: [{ at: R6, value: '**5**万人' }] }
  - { title: 今後, text: 続く。 }
themes:
  - id: t
    title: テーマの**題**
    results: ['**成果**が出た。']
    issues: [残る**課題**がある。, ふつうの課題。]
    directions:
      - title: 方向の**柱**
        means: [{ text: '**手段**を採る', targets: [{ text: めざす**姿**になる, id: u }] }]
`;

const world = memoryWorld({ 'reform.yaml': reform, 'policy.yaml': policy });
const template = readFileSync(new URL('../../templates/form.md.hbs', import.meta.url), 'utf8');

function pages() {
  const plan = compile(world.files, '.', { asOf: '2025-10-31', submit: false })[0]?.plan;
  if (!plan) throw new Error('The policy cannot be read.');
  return pagesOf(plan, undefined);
}

test('no form prints the asterisks, and what stands between them is bold', async () => {
  const bold = new Set<string>();
  for (const { form, view } of pages()) {
    const squares = bookOf(view).grids.flatMap(({ rows }) => rows.flatMap((row) => row.squares));
    for (const { bold: parts = [], text } of squares) {
      expect(String(text), form).not.toContain('**');
      for (const run of runsOf(String(text), parts)) if (run.bold) bold.add(run.text);
    }
    expect(await writeMarkdown({ name: 'form.md.hbs', text: template }, view), form).not.toContain('\\*');
  }
  for (const words of ['副題', '趣旨', '最後', '要', '窓口', '5', '成果', '課題', '柱', '手段', '姿'])
    expect([...bold]).toContain(words);
});

test('nor does a name in the form of an initiative that stands under the policy', () => {
  const initiative = 'kind: initiative\nid: a\ntitle: 取組\nowner: 総務局\npolicy: wards\n';
  const { files } = memoryWorld({ 'reform.yaml': reform, 'policy.yaml': policy, 'a.yaml': initiative });
  const plan = compile(files, '.', { asOf: '2025-10-31', submit: false })[0]?.plan;
  const [subject] = plan ? subjectsOf({}, plan) : [];
  const said = subject && fillingOf(subject).words('方針名', { marks: [] });
  expect(said?.map(({ text }) => text)).toEqual(['区の方針']);
});

test('forms that nobody touched bring back the sheet as it is', async () => {
  const handed = await handOut({ 'data/hikarino/reform.yaml': reform, 'data/hikarino/policy.yaml': policy });
  for (const form of ['gaiyou', 'sugata', 'policy-sheet']) {
    const path = [...handed.contents.keys()].find((one) => one.endsWith(`${form}/wards.xlsx`)) ?? '';
    const bytes = await corrected(handed.files.read(path), () => {}, 'policy/wards');
    const back = handed.later({ 'back/a.xlsx': bytes });
    expect(await back.run('import back/a.xlsx --into data/hikarino --write'), form).toBe(0);
    expect(back.text('data/hikarino/policy.yaml')).toBe(policy);
  }
});

/** The policy, once somebody has written this into a field of its form. */
async function withWords(field: string, richText: ExcelJS.RichText[]): Promise<string> {
  const handed = await handOut({ 'data/hikarino/reform.yaml': reform, 'data/hikarino/policy.yaml': policy });
  const path = [...handed.contents.keys()].find((one) => one.endsWith('sugata/wards.xlsx')) ?? '';
  const bytes = await corrected(
    handed.files.read(path),
    ({ set }) => set(field, { richText }),
    'policy/wards',
  );
  const back = handed.later({ 'back/a.xlsx': bytes });
  expect(await back.run('import back/a.xlsx --into data/hikarino --write')).toBe(0);
  return back.text('data/hikarino/policy.yaml');
}

test('corrected words come back with what is bold in them', async () => {
  const words = [{ text: 'なお残る' }, { text: '重い課題', font: { bold: true } }, { text: 'がある。' }];
  expect(await withWords('themes.0.issues.0', words)).toBe(
    policy.replace('残る**課題**がある。', 'なお残る**重い課題**がある。'),
  );
});

test('a word that is bold for the first time comes back so', async () => {
  const words = [{ text: 'ふつうの' }, { text: '課題', font: { bold: true } }, { text: '。' }];
  expect(await withWords('themes.0.issues.1', words)).toBe(
    policy.replace('ふつうの課題。', 'ふつうの**課題**。'),
  );
});
