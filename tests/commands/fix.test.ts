/** `--fix`: what is written into the sheets, and what is left to a person. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mend } from '../../src/commands/findings/mend.ts';
import { projectsAt } from '../../src/commands/scope/projects.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { memoryWorld } from '../memory-world.ts';
import { stepsOf } from '../steps.ts';

const head = 'kind: initiative\nid: wards\ntitle: 区役所改革の推進\nowner: [企画局, 企画課]\n';

const city = {
  'data/reform.yaml': 'city: 例市\nyear: 令和7年度\n',
  'data/wards.yaml': `${head}isues: # 現状
  - 特別自治 市の検討を踏まえる。   # 注
schedule:
  後期:
    - { id: outline, text: 骨子案を作成（1月） }
    - { text: 改定案を作成（3月）, after: outlin }
`,
};

async function check(line: string, files: Record<string, string | Uint8Array> = city) {
  const world = memoryWorld(files);
  const code = await world.run(`check ${line}`);
  return { world, code, out: world.out(), err: world.err(), text: world.text('data/wards.yaml') };
}

describe('--fix', () => {
  test('writes what is sure, keeps every other letter, and reports the rest', async () => {
    const { err, out, text, world } = await check('--fix --format line');
    expect(text).toBe(city['data/wards.yaml'].replace('isues', 'issues').replace('自治 市', '自治市'));
    expect(err).toBe('1 シートの 2 か所を直しました。\n');
    expect(out).toMatch(/^data\/wards.yaml:10:\d+: エラー .*\[reference\/unresolved\]\n$/);
    const {
      code,
      text: again,
      world: after,
    } = await check('--fix --unsafe-fixes --format line', Object.fromEntries(world.contents));
    expect(code).toBe(0);
    expect(again).toBe(text.replace('after: outlin ', 'after: outline '));
    await after.run('check --fix --unsafe-fixes');
    expect(after.written).toHaveLength(1);
  });

  test('--fix-dry-run shows the lines and writes nothing', async () => {
    const { code, out, world } = await check('--fix-dry-run --unsafe-fixes');
    expect({ code, written: world.written }).toEqual({ code: 1, written: [] });
    expect(out).toMatchInlineSnapshot(`
      "--- data/wards.yaml
      +++ data/wards.yaml
      @@ -5 +5 @@
      -isues: # 現状
      +issues: # 現状
      @@ -6 +6 @@
      -  - 特別自治 市の検討を踏まえる。   # 注
      +  - 特別自治市の検討を踏まえる。   # 注
      @@ -10 +10 @@
      -    - { text: 改定案を作成（3月）, after: outlin }
      +    - { text: 改定案を作成（3月）, after: outline }
      3 か所を直せます。まだ何も書き換えていません。
      "
    `);
    expect((await check('data/reform.yaml --fix-dry-run')).out).toBe('自動で直せるところはありません。\n');
  });

  test('is needed once for a misspelt key: what it was meant for is not missing, too', async () => {
    const slip = { ...city, 'data/wards.yaml': head.replace('title:', 'titel:') };
    expect((await check('--format line', slip)).out).toMatch(
      /^data\/wards.yaml:3:1: .*\[shape\/unknown-key\]\n$/,
    );
    expect((await check('--fix', slip)).text).toBe(head);
  });

  test('mends a full-width colon, and leaves a sheet that would read worse', async () => {
    const wide = { ...city, 'data/wards.yaml': head.replace('title: ', 'title：') };
    expect((await check('--fix', wide)).text).toBe(head);
    const alone = { ...city, 'data/wards.yaml': `${head}issues：\r\n  - 混雑する。\r\n` };
    expect((await check('--fix', alone)).text).toBe(`${head}issues:\r\n  - 混雑する。\r\n`);
  });

  test('keeps the mark, the line ends and the encoding of the file', async () => {
    const crlf = `\ufeff${city['data/wards.yaml'].replaceAll('\n', '\r\n')}`;
    const { text, world } = await check('--fix', { ...city, 'data/wards.yaml': crlf });
    expect(text).toContain('issues: # 現状\r\n');
    expect([...(world.contents.get('data/wards.yaml') ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${city['data/wards.yaml']}`, 'utf16le'));
    expect((await check('--fix', { ...city, 'data/wards.yaml': utf16 })).world.written).toEqual([]);
  });

  test('writes no key that is there already', async () => {
    const twice = { ...city, 'data/wards.yaml': `${head}isues: [窓口]\nissues: [待ち時間]\n` };
    expect((await check('--fix', twice)).world.written).toEqual([]);
  });

  test('--unsafe-fixes alone is refused', async () => {
    expect(await check('--unsafe-fixes')).toMatchObject({ code: 2 });
  });
});

test('a mended sheet reads the same but for what was mended, and a second run finds nothing to do', async () => {
  const key = fc.constantFrom('issues', 'isues', 'isssues');
  const style = fc.constantFrom(
    (text: string) => text,
    (text: string) => `'${text}' # 注`,
    (text: string) => `"${text}"`,
    (text: string) => `|\n    ${text}\n    続き`,
  );
  const words = fc.constantFrom(
    '特別自治 市の検討',
    '暮らしや すい地域',
    '令和 5 年度に設けた',
    '窓口 # 1',
    '待ち時間: 長い',
    '改革',
  );
  const items = fc.array(fc.tuple(words, style), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(key, items, fc.boolean(), async (name, list, crlf) => {
      const sheet = `${head}${name}:\n${list.map(([text, write]) => `  - ${write(text)}\n`).join('')}`;
      const text = crlf ? sheet.replaceAll('\n', '\r\n') : sheet;
      const first = await check('--fix', { ...city, 'data/wards.yaml': text });
      const reads = (written: string) =>
        JSON.stringify(readDocuments('a', written).documents)
          .replace(/is+ues/g, 'issues')
          .replaceAll(' ', '');
      expect(reads(first.text)).toBe(reads(text));
      expect(first.text.split('\n')).toHaveLength(text.split('\n').length);
      const second = await check('--fix', { ...city, 'data/wards.yaml': first.text });
      expect(second.world.written).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('what the rules of text, grades and numbers know for sure is written, and what a person should see is not', async () => {
  const files = {
    'data/reform.yaml':
      'city: 例市\nyear: 令和7年度\npreset: koyobun\ngrades: { A: 予定どおり, B: 一部遅れ }\n',
    'data/wards.yaml': `${head}issues:
  - ① 窓口ｻｰﾋﾞｽをを見直し、市民のの⼒を活かす。区役所\u200b改革を行なう。
  - ③ マイナンバー力ードとか\u3099いどを配る。課題に取り組み、新しい取り組みを始める。。
  - ④ 地域のカを高める。
evaluations: [{ at: 令和6年度, grade: Ａ, comment: 予定通り行った。 }]
`,
  };
  const { text } = await check('--fix', files);
  expect(text.split('\n').slice(5)).toEqual([
    '  - ① 窓口サービスを見直し、市民の力を活かす。区役所改革を行う。',
    '  - ③ マイナンバーカードとがいどを配る。課題に取り組み、新しい取組を始める。',
    '  - ④ 地域のカを高める。',
    'evaluations: [{ at: 令和6年度, grade: A, comment: 予定どおり行った。 }]',
    '',
  ]);
  const unsafe = await check('--fix --unsafe-fixes', files);
  expect(unsafe.text.split('\n').slice(5, 8)).toEqual([
    '  - ① 窓口サービスを見直し、市民の力を生かす。区役所改革を行う。',
    '  - ② マイナンバーカードとがいどを配る。課題に取り組み、新しい取組を始める。',
    '  - ③ 地域の力を高める。',
  ]);
});

test('twice as many places take twice the steps', () => {
  const steps = (count: number) => {
    const lines = Array.from(
      { length: count },
      (_, at) => `  - 第${count}の${at}は特別自治 市とする。\n`,
    ).join('');
    const { files } = memoryWorld({
      'data/reform.yaml': city['data/reform.yaml'],
      'data/a.yaml': `${head}issues:\n${lines}`,
    });
    const compile = (seen: typeof files) => projectsAt(seen, ['data'], { asOf: '2025-05-01', submit: false });
    return stepsOf(() => expect(mend(files, compile, () => true).count).toBe(count));
  };
  steps(1);
  expect(steps(1600)).toBeLessThan(steps(800) * 2.3);
});
