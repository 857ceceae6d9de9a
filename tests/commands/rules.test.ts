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
    for (const { id, title } of rules) expect(out).toMatch(new RegExp(`^  ${id} .*${title.ja}$`, 'm'));
  });

  test('lists them for programs', async () => {
    const { out } = await say('rules --format json');
    expect(JSON.parse(out)).toEqual(rules.map(({ id, severity, title }) => ({ id, severity, title })));
  });
});

describe('explain', () => {
  test('tells why, shows a bad sheet with what reform says, and the good one', async () => {
    expect((await say('explain schedule/wrong-half')).out).toMatchInlineSnapshot();
  });

  test.each(rules.map(({ id }) => id))('%s explains itself in both languages', async (id) => {
    for (const language of ['ja', 'en']) {
      const { code, out } = await say(`explain ${id} --lang ${language}`);
      expect(code).toBe(0);
      expect(out).not.toContain('# ←');
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
  });
});
