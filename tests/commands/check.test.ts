import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { clean, mistaken } from './projects.ts';

async function check(line: string, files: Record<string, string> = { ...clean, ...mistaken }) {
  const world = memoryWorld(files, { today: '2025-10-15' });
  const code = await world.run(`check ${line}`);
  return { code, out: world.out(), err: world.err() };
}

describe('check', () => {
  test('shows what is wrong and ends with 1', async () => {
    const { code, out, err } = await check('');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "data/asahino/wards.yaml

        7:14 エラー  「～9月」は令和7年9月30日までのことですが、後期に置かれています。
        7 │     - 骨子案を作成（～9月）
          │                     ^^^^^
          = ヒント: 前期に移すか、時期を直してください。
          = schedule/wrong-half

        8:7 警告  「改定案を作成」に時期がありません。
        8 │     - 改定案を作成
          │       ^^^^^^^^^^^^
          = ヒント: 文の終わりに「（～9月）」のように時期を書いてください。
          = schedule/undated

      理由と書き方の例は reform explain schedule/wrong-half で表示します。
      2 件の指摘（エラー 1・警告 1・情報 0）  2 計画 2 シート
      "
    `);
  });

  test('is calm where nothing is wrong', async () => {
    expect(await check('data/hikarino')).toEqual({
      code: 0,
      out: expect.stringMatching(/^✓ 指摘はありません（1 計画 \d シート）\n$/),
      err: '',
    });
  });

  test('of a single file shows the findings of that file, of a part of a project those below it', async () => {
    expect((await check('data/asahino/reform.yaml')).out).toContain('指摘はありません');
    const { code, out } = await check('data/asahino/wards.yaml --format line');
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => !line.startsWith('data/asahino/wards.yaml:'))).toEqual(['']);
    const deep = {
      ...mistaken,
      'data/asahino/kpis/a.yaml': 'kind: kpi\nid: a\ntitle: 人数\nbettter: lower\n',
    };
    const part = await check('data/asahino/kpis/ --format line', deep);
    expect(part.out).toContain('data/asahino/kpis/a.yaml:4');
    expect(part.out).not.toContain('wards.yaml');
  });

  test('warnings alone are clean, unless there are too many', async () => {
    const files = {
      ...mistaken,
      'data/asahino/wards.yaml': mistaken['data/asahino/wards.yaml'].replace('（～9月）', '（～2月）'),
    };
    expect((await check('--format line', files)).code).toBe(0);
    expect((await check('--max-warnings 1', files)).code).toBe(0);
    expect((await check('--max-warnings 0', files)).code).toBe(1);
    expect((await check('--fail-on warning', files)).code).toBe(1);
    expect((await check('data/hikarino --fail-on info')).code).toBe(0);
  });

  test('reads a day in many ways', async () => {
    const days = ['2026-04-01', '令和8年4月1日', 'R8.4.1', 'r8/4/1', '２０２６年４月１日'];
    const outs = await Promise.all(days.map((day) => check(`--as-of ${day}`)));
    expect(new Set(outs.map(({ out }) => out)).size).toBe(1);
    expect(outs[0]?.out).not.toBe((await check('')).out);
    for (const day of ['2025-02-29', '10月1日', 'X7.1.1', '令和7年'])
      expect(await check(`--as-of ${day}`)).toMatchObject({ code: 2, out: '' });
  });

  test('gives programs the same findings', async () => {
    const { out } = await check('--format json');
    const { results, summary } = JSON.parse(out);
    const lines = (await check('--format line')).out.trimEnd().split('\n');
    expect(lines).toHaveLength(results.length);
    expect(summary).toMatchObject({ plans: 2, files: 4 });
  });

  test('speaks English', async () => {
    expect((await check('--lang en')).out).toMatchInlineSnapshot(`
      "data/asahino/wards.yaml

        7:14 error  「～9月」 means until 30 September 2025, but the item stands under 後期.
        7 │     - 骨子案を作成（～9月）
          │                     ^^^^^
          = hint: Move it to 前期, or correct the date.
          = schedule/wrong-half

        8:7 warning  「改定案を作成」 has no date.
        8 │     - 改定案を作成
          │       ^^^^^^^^^^^^
          = hint: Write the date at the end of the sentence, like （～9月）.
          = schedule/undated

      reform explain schedule/wrong-half tells why, with an example.
      2 findings (1 error, 1 warning, 0 infos)  2 plans, 2 sheets
      "
    `);
  });

  test.each(['nowhere', 'data/asahino/none.yaml', 'elsewhere', 'elsewhere/a.yaml'])(
    'of %s says what is missing',
    async (path) => {
      const files = { ...clean, 'elsewhere/notes.txt': '', 'elsewhere/a.yaml': 'kind: kpi' };
      const { code, out, err } = await check(path, files);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatchSnapshot();
    },
  );

  test('takes a backslash for a slash, and no notice of a slash at the end', async () => {
    const plain = await check('data/asahino');
    for (const path of ['data\\asahino', './data/asahino/', 'data//asahino', 'data/asahino data/asahino'])
      expect(await check(path)).toEqual(plain);
  });

  test('lets nothing in a sheet move the cursor', async () => {
    const files = {
      ...mistaken,
      'data/asahino/wards.yaml': `${mistaken['data/asahino/wards.yaml']}    - "赤\\e[31m字を\\u202e作成（13月）"\n`,
    };
    for (const format of ['pretty', 'line', 'json'])
      expect((await check(`--format ${format}`, files)).out).not.toMatch(/[\u001b\u202e]/);
  });
});
