/** A small policy as its 概要版: squares and Markdown. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bookOf } from '../../src/forms/book-of.ts';
import { gaiyou } from '../../src/forms/gaiyou.ts';
import { subjectsOf } from '../../src/forms/subjects.ts';
import type { View } from '../../src/forms/view.ts';
import { viewOf } from '../../src/forms/view-of.ts';
import { compile } from '../../src/reform.ts';
import { writeMarkdown } from '../../src/writers/markdown.ts';
import { printGrid } from '../grid/print.ts';
import { memoryWorld } from '../memory-world.ts';

const sheet = `kind: policy
id: offices
title: 区役所のあり方
status: 素案
edition: 概要版
subtitle: ～ともに歩む区役所へ～
issued: 令和5年3月
issuer: 例市
names: { finding: 項目, vision: 姿, action: 取組項目 }
chapters:
  - number: 第1章
    title: 検証
    page: 2ページ
    points: ['**プロボノ※**等の力を借り、「**共助**」を広げ、**備えを整え、**次へ進む。']
    show: findings
    glossary: [{ term: プロボノ, text: 専門を活かす活動。 }, { term: 自助, text: 自分を守る。 }]
  - number: 第2章
    title: めざす姿
    sections:
      - title: 人口
        figures:
          - title: 人口
            points: [{ at: 令和2年, value: 97.5万人 }, { at: 令和22年, value: 93.4万人, note: 将来展望 }]
            source: (出典) 推計
      - { show: actions }
      - { show: roles }
findings:
  - { id: ict, number: ①, title: ICTの活用, topics: （相談窓口）, points: [効率を上げる。] }
visions:
  - number: ①
    title: 寄り添う区役所
    answers: ict
    lead: [受け止める。]
    actions: [{ title: 相談の充実, points: [丁寧に応じる。] }]
roles:
  title: 役割分担
  between: [区役所, 局]
  steps: [{ by: 局, text: 示す }, { by: 区役所, text: 返す }]
  result: 底上げへ
`;

function view(text = sheet): View {
  const { files } = memoryWorld({ 'reform.yaml': 'city: 例市\nyear: 令和4年度\n', 'policy.yaml': text });
  const plan = compile(files, '.', { asOf: '2023-01-01', submit: false })[0]?.plan;
  const subject = plan && subjectsOf(gaiyou, plan)[0];
  if (!subject) throw new Error('There is no policy to print.');
  return viewOf(gaiyou, subject, undefined);
}

function markdown(of: View): Promise<string> {
  const template = readFileSync(new URL('../../templates/form.md.hbs', import.meta.url), 'utf8');
  return writeMarkdown({ name: 'form.md.hbs', text: template }, of);
}

test('a policy on squared paper', () => {
  expect(bookOf(view()).grids.map(printGrid).join('\n')).toMatchSnapshot();
});

test('a policy in Markdown', async () => {
  expect(await markdown(view())).toMatchSnapshot();
});

test('a table of rows with nothing in them has one column', async () => {
  const blank = view(
    sheet.replace('  - number: 第2章\n', '  - table: { rows: [[], []] }\n  - number: 第2章\n'),
  );
  expect(blank.blocks.flatMap((block) => (block.kind === 'table' ? [block.columns.length] : []))).toEqual([
    2, 1, 3, 3,
  ]);
  expect(await markdown(blank)).toContain('|  |\n| --- |\n|  |\n|  |\n');
});

test('a ※ entry stands below the first line that uses its word, and one that nothing uses is not lost', async () => {
  const page = await markdown(view());
  const lines = page.split('\n').filter((line) => /※/.test(line));
  expect(lines).toEqual([
    '  - ・<strong>プロボノ※</strong>等の力を借り、「**共助**」を広げ、<strong>備えを整え、</strong>次へ進む。',
    '※プロボノ：専門を活かす活動。',
    '※自助：自分を守る。',
  ]);
});

test('what no chapter has a place for stands at the end', async () => {
  const homeless = sheet.replace('      - { show: actions }\n', '').replace('      - { show: roles }\n', '');
  for (const words of ['寄り添う区役所', '相談の充実', '役割分担', '底上げへ'])
    expect(await markdown(view(homeless))).toContain(words);
});
