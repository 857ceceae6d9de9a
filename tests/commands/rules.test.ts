import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { memoryWorld } from '../memory-world.ts';

async function say(line: string) {
  const world = memoryWorld();
  const code = await world.run(line);
  return { code, out: world.out(), err: world.err() };
}

describe('rules', () => {
  test('lists every rule once, by group', async () => {
    const { code, out } = await say('rules');
    expect(code).toBe(0);
    const lines = out.split('\n');
    for (const { id, title } of rules)
      expect(lines.filter((line) => line.startsWith(`  ${id} `) && line.endsWith(title.ja))).toHaveLength(1);
  });

  test('lists them for programs', async () => {
    const { out } = await say('rules --format json');
    expect(JSON.parse(out)).toEqual(
      rules.map(({ id, severity: { draft, submit }, title }) => ({
        id,
        severity: draft,
        submit,
        title: title.ja,
      })),
    );
  });
});

describe('explain', () => {
  test('tells why, shows a bad sheet with what reform says, and the good one', async () => {
    expect((await say('explain schedule/wrong-half')).out).toMatchInlineSnapshot(`
      "書かれた時期が、置かれた期の外にある  schedule/wrong-half

      前期と後期を取り違えた項目は、議会や市民に誤った予定を伝えます。

      重大度: エラー

      指摘される例
        kind: initiative
        id: wards
        title: 区役所改革の推進
        owner: [企画局, 企画課]
        schedule:
          後期:
            - 骨子案を作成（7月）

      指摘の内容
        7:14 エラー  「7月」は令和7年7月のことですが、後期に置かれています。
        7 │     - 骨子案を作成（7月）
          │                     ^^^
          = ヒント: 前期に移すか、時期を直してください。
          = schedule/wrong-half

      直した例
        kind: initiative
        id: wards
        title: 区役所改革の推進
        owner: [企画局, 企画課]
        schedule:
          前期:
            - 骨子案を作成（～9月）
          後期:
            - 改定案を作成（～1月）
      "
    `);
  });

  test.each(rules.map(({ id }) => id))('%s explains itself in both languages', async (id) => {
    for (const language of ['ja', 'en']) {
      const { code, out } = await say(`explain ${id} --lang ${language}`);
      expect(code).toBe(0);
      expect(out).not.toMatch(/# ←|[\u0000-\u0009\u000b-\u001f\u202e]/);
      expect(out).toMatch(new RegExp(`^ += ${id}$`, 'm'));
    }
  });

  test('understands a rule without its group, and guesses at a slip', async () => {
    expect((await say('explain wrong-half')).out).toBe((await say('explain schedule/wrong-half')).out);
    expect(await say('explain schedule/wrong-haf')).toMatchObject({
      code: 2,
      err: 'エラー: schedule/wrong-haf という規則はありません。\nヒント: もしかして: schedule/wrong-half\n',
    });
    expect((await say('explain nonsense')).err).toContain('reform rules');
    const group = await say('explain progress');
    expect(group.code).toBe(2);
    expect(group.err).toContain('progress は1つの規則に決まりません。');
    expect(group.err).toContain('progress/late、');
    expect((await say('explain year-outside-plan')).err).toContain(
      '次のどれかを書いてください: schedule/year-outside-plan、progress/year-outside-plan',
    );
  });
});
