/** The trace of a policy as a table: one tall square for what goes on, ― where a chain breaks off, and a note of what is missing. */
import { expect, test } from 'vitest';
import { subjectsOf } from '../../src/forms/subjects.ts';
import { trace } from '../../src/forms/trace.ts';
import { viewOf } from '../../src/forms/view-of.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const sheet = `kind: policy
id: offices
title: 区役所のあり方
findings:
  - { id: ict, title: ICTの活用, leads-to: efficient }
  - { id: links, title: 庁内外との連携 }
visions:
  - id: efficient
    title: 効率のよい区役所
    actions: [{ title: 窓口のデジタル化 }, { title: 業務の見直し }]
  - id: disaster
    title: 減災に取り組む区役所
    actions: [{ title: 訓練 }, { title: 支援 }]
`;

test('finding, vision, action, initiative and KPI stand side by side', () => {
  const { files } = memoryWorld({ 'reform.yaml': 'city: 例市\nyear: 令和4年度\n', 'policy.yaml': sheet });
  const plan = compile(files, '.', { asOf: '2023-01-01', submit: false })[0]?.plan;
  const subject = plan && subjectsOf(trace, plan)[0];
  const blocks = subject ? viewOf(trace, subject, undefined).blocks : [];
  const said = blocks.flatMap((block) => {
    if (block.kind === 'text') return block.lines.map(({ text }) => text);
    if (block.kind !== 'table') return [];
    return block.rows.map((cells) =>
      cells.map(({ rows, text }) => `${text}${rows ? `↓${rows}` : ''}`).join('｜'),
    );
  });
  expect(said).toEqual([
    '区役所のあり方',
    'ICTの活用↓2｜効率のよい区役所↓2｜窓口のデジタル化｜―｜―',
    '業務の見直し｜―｜―',
    '庁内外との連携｜―｜―｜―｜―',
    '―↓2｜減災に取り組む区役所↓2｜訓練｜―｜―',
    '支援｜―｜―',
    '― 応えるめざす像がない検証の項目：2件のうち1件',
    '― 検証の項目に結び付かないめざす像：2件のうち1件',
    '― 実施する取組がない取組項目：4件のうち4件',
  ]);
});

test('a policy is traced without a look at all others, of which there may be thousands', () => {
  const { files } = memoryWorld({ 'reform.yaml': 'city: 例市\nyear: 令和4年度\n', 'policy.yaml': sheet });
  const plan = compile(files, '.', { asOf: '2023-01-01', submit: false })[0]?.plan;
  const subject = plan && subjectsOf(trace, plan)[0];
  if (!subject) throw new Error('The policy cannot be read.');
  const policies = new Proxy(plan.policies, {
    get: (all, name) => {
      if (name === 'length') return all.length;
      throw new Error('All policies were looked at.');
    },
  });
  const alone = { ...plan, policies };
  expect(viewOf(trace, { ...subject, plan: alone }, undefined)).toEqual(viewOf(trace, subject, undefined));
});

test('a KPI that nothing uses is told of the only policy, and belongs to none of several', () => {
  const kpi = 'kind: kpi\nid: visitors\ntitle: 来庁者数\nunit: 人\n';
  const texts = { 'reform.yaml': 'city: 例市\nyear: 令和4年度\n', 'policy.yaml': sheet, 'kpi.yaml': kpi };
  const said = (more: Readonly<Record<string, string>>) => {
    const { files } = memoryWorld({ ...texts, ...more });
    const plan = compile(files, '.', { asOf: '2023-01-01', submit: false })[0]?.plan;
    return JSON.stringify(plan && subjectsOf(trace, plan).map((one) => viewOf(trace, one, undefined)));
  };
  expect(said({})).toContain('どこからも使われていない KPI：来庁者数');
  expect(said({ 'other.yaml': 'kind: policy\nid: parks\ntitle: 公園のあり方\n' })).not.toContain('来庁者数');
});
