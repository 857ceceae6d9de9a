/** `reform when` on the command line. */
import { describe, expect, test } from 'vitest';
import { exit } from '../../src/commands/command.ts';
import { when } from '../../src/commands/when.ts';
import { memoryWorld } from '../memory-world.ts';

interface Said {
  readonly text?: string;
  readonly stdin?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly language?: 'ja' | 'en';
}

async function say({ text, stdin = '', options = {}, language = 'ja' }: Said) {
  const world = memoryWorld({}, { stdin, today: '2025-10-15' });
  expect(await when.run({ arguments: [text], options, language, world })).toBe(exit.clean);
  return world.out();
}

const answers = async (stdin: string, year = 'R7') =>
  (await say({ stdin, options: { stdin: true, year } }))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('reform when', () => {
  test('tells in words', async () => {
    expect(
      await say({
        text: '受付開始（南区は令和6年度に実施済）（～9月）。骨子案（7月）',
        options: { year: '令和7年度' },
      }),
    ).toMatchInlineSnapshot(`
      "受付開始（南区は令和6年度に実施済）（～9月）
        令和6年度  注記の時期  令和6年度
        ～9月      期限  令和7年9月30日まで  前期  ← この文の時期
      骨子案（7月）
        7月        時期  令和7年7月  前期
      "
    `);
  });

  test('tells in English', async () => {
    expect(await say({ text: '方針を改定（2月頃）', language: 'en' })).toMatchInlineSnapshot(`
      "方針を改定（2月頃）
        2月頃  on  February 2026  second half  about
      "
    `);
  });

  test('says so when there is no date, and when one cannot be read', async () => {
    expect(await say({ text: '必要な検討を実施' })).toBe('日付は書かれていません。\n');
    expect(await say({ text: '改定（13月～）' })).toMatchInlineSnapshot(`
      "  13月～  読み取れません
      "
    `);
  });

  test('answers in JSON', async () => {
    expect(JSON.parse(await say({ text: '骨子案を作成（～9月）', options: { json: true } }))).toEqual({
      text: '骨子案を作成（～9月）',
      understood: true,
      dates: [{ text: '～9月', kind: 'until', from: null, to: '2025-09-30' }],
    });
  });

  test('answers every line of the input with one line', async () => {
    const lines = await answers('～9月\r\n（4月～）\n\n通年\n業務の抜本的見直し\n');
    expect(lines.map(({ text, understood }) => [text, understood])).toEqual([
      ['～9月', true],
      ['（4月～）', true],
      ['', false],
      ['通年', true],
      ['業務の抜本的見直し', false],
    ]);
    expect(await answers('4月')).toHaveLength(1);
    expect(await answers('')).toHaveLength(0);
    expect(await answers('\n')).toHaveLength(1);
  });

  test('takes the year that is asked for, or the one of today', async () => {
    expect((await answers('2月', '平成30年度'))[0].dates[0].from).toBe('2019-02-01');
    expect((await answers('2月', '2024'))[0].dates[0].from).toBe('2025-02-01');
    expect(JSON.parse(await say({ text: '2月', options: { json: true } })).dates[0].from).toBe('2026-02-01');
  });

  test('explains what it cannot take', async () => {
    await expect(say({ text: '4月', options: { year: '来年' } })).rejects.toMatchObject({
      words: { ja: '--year の「来年」を年度として読み取れません。' },
    });
    await expect(say({})).rejects.toMatchObject({ words: { ja: '読む文がありません。' } });
  });

  test('is a command of reform', async () => {
    const world = memoryWorld({}, { stdin: '（～9月）\n' });
    expect(await world.run('when --stdin --year 令和6年度')).toBe(exit.clean);
    expect(world.out()).toBe(
      '{"text":"（～9月）","understood":true,"dates":[{"text":"～9月","kind":"until","from":null,"to":"2024-09-30"}]}\n',
    );
    const other = memoryWorld();
    expect(await other.run('when ～9月 --year 去年')).toBe(exit.usage);
    expect(other.err()).toContain('去年');
  });
});
