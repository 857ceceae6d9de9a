/** The reports of a check in every format, held against the schemas of those who read them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { formatNames } from '../../src/commands/findings/formats.ts';
import { run } from '../../src/commands/line/command-line.ts';
import { reporters } from '../../src/reporters/index.ts';
import { memoryWorld } from '../memory-world.ts';
import { mistaken } from './projects.ts';

const require = createRequire(import.meta.url);

const texts = formatNames.filter((name) => name !== 'xlsx');

const wild = {
  ...mistaken,
  'data/asahino/窓口 1%.yaml': `kind: initiative
id: counters
title: 窓口
owner: [総務局, 窓口改革課]
schedule:
  前期:
    - "赤\\e[31m字 <b>&|\`*\\u202e\\x85\\uffff を作成, 100%::error（13月）"
    - 受付を開始 # reform-ignore schedule/undated -- 議会の<日程>による
    - 二つの区で試行
`,
  'data/asahino/.reform/baseline.json': '{ "formatVersion": 1, "findings": [] }',
};

async function check(line: string, files: Record<string, string> = wild, env: Record<string, string> = {}) {
  const world = memoryWorld(files, { env });
  const code = await world.run(`check ${line}`);
  return { world, code, out: world.out(), err: world.err() };
}

function excerpt(name: string): string {
  return readFileSync(new URL(`../reporters/${name}`, import.meta.url), 'utf8');
}

function validator(schema: object) {
  const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
  return (data: unknown) => (validate(data) ? [] : validate.errors);
}

/** The schema of the standard as Microsoft's package brings it; one of its patterns is no Unicode pattern. */
function officialSarif(data: unknown) {
  const {
    $schema: _,
    id: __,
    ...schema
  } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(schema);
  return validate(data) ? [] : validate.errors;
}

describe('every format', () => {
  test('is offered, and the text ones have a reporter', () => {
    expect(reporters.map(({ name }) => name)).toEqual(texts);
  });

  test.each(texts)('%s lets nothing an author wrote act, on the terminal or in a file', async (name) => {
    const { out, world } = await check(`--format ${name} --format line=out/lines.txt`);
    expect(out).toContain('schedule/unreadable-date');
    for (const text of [out, world.text('out/lines.txt')])
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\uffff]/);
    const { world: again } = await check(`--format ${name}=out/report`);
    expect(again.text('out/report')).toBe(out);
  });

  test.each(['json', 'sarif', 'junit', 'gitlab', 'checkstyle', 'markdown'])(
    '%s is well-formed of nothing, too',
    async (name) => {
      const { out } = await check(`data/asahino/reform.yaml --format ${name}`, mistaken);
      if (name === 'json' || name === 'sarif' || name === 'gitlab')
        expect(JSON.parse(out)).toBeTypeOf('object');
      else expect(out.trim()).not.toBe('');
    },
  );
});

describe('for programs', () => {
  test('json is as `reform schema report` says', async () => {
    const world = memoryWorld();
    await world.run('schema report');
    const wrong = validator(JSON.parse(world.out()));
    const { out } = await check('--format json --lang en');
    expect(wrong(JSON.parse(out))).toEqual([]);
    expect(JSON.parse(out).silenced).toMatchObject([{ reason: '議会の<日程>による' }]);
    expect(wrong({ ...JSON.parse(out), formatVersion: 2 })).not.toEqual([]);
  });

  test('sarif is SARIF 2.1.0', async () => {
    const { out } = await check('--format sarif');
    const log = JSON.parse(out);
    expect(officialSarif(log)).toEqual([]);
    expect(officialSarif({ ...log, version: '2.2.0' })).not.toEqual([]);
    const [{ results, tool }] = log.runs;
    for (const { partialFingerprints, ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(partialFingerprints['reform/v1']).toMatch(/^[0-9a-f]{16}(-\d+)?$/);
    }
    const uris = results.map(
      ({ locations: [place] }: { locations: [Place] }) => place.physicalLocation.artifactLocation.uri,
    );
    expect(uris).toContain('data/asahino/%E7%AA%93%E5%8F%A3%201%25.yaml');
    expect(
      results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0),
    ).toMatchObject([{ suppressions: [{ kind: 'inSource', justification: '議会の<日程>による' }] }]);
  });

  test('junit is what Jenkins reads, and its counts are right', async () => {
    const { out } = await check('--format junit');
    const schema = [{ fileName: 'junit.xsd', contents: excerpt('junit.excerpt.xsd') }];
    const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents: out }], schema });
    expect(errors).toEqual([]);
    const [, tests, failures] = /<testsuites name="reform" tests="(\d+)" failures="(\d+)"/.exec(out) ?? [];
    expect(out.match(/<testcase /g)).toHaveLength(Number(tests));
    expect(out.match(/<failure /g)).toHaveLength(Number(failures));
  });

  test('checkstyle is XML', async () => {
    const { out } = await check('--format checkstyle');
    const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="checkstyle"/></xs:schema>`;
    const { errors } = await validateXML({
      xml: [{ fileName: 'a.xml', contents: out }],
      schema: [{ fileName: 'a.xsd', contents: schema }],
    });
    expect(errors).toEqual([]);
    expect(out).toContain('source="reform.schedule/wrong-half"');
  });

  test('gitlab knows each finding by a fingerprint of its own, also between cities that look alike', async () => {
    const twin = Object.fromEntries(
      Object.entries(mistaken).map(([path, text]) => [path.replace('asahino', 'twin'), text]),
    );
    const { out } = await check('--format gitlab', { ...mistaken, ...twin });
    const prints = JSON.parse(out).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(prints.length).toBeGreaterThan(3);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

interface Place {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
}

describe('on the pages of a repository', () => {
  const linked = {
    ...mistaken,
    'data/asahino/twin.yaml': mistaken['data/asahino/wards.yaml'],
  };

  test.each(['github', 'gitlab', 'sarif'])('%s names every file as the repository does', async (format) => {
    const world = memoryWorld(linked);
    const inRepository = (path: string) => `plans/${path}`;
    const words = [
      'check',
      '--format',
      format,
      '--format',
      `${format === 'sarif' ? 'gitlab' : 'sarif'}=a.json`,
    ];
    await run(words, { ...world, inRepository });
    for (const text of [world.out(), world.text('a.json')]) {
      expect(text).toContain('plans/data/asahino/wards.yaml');
      expect(text).not.toMatch(/(?<!plans\/)data\/asahino/);
    }
  });

  test.each(['line', 'json', 'checkstyle', 'markdown'])(
    '%s names them as the operator does',
    async (format) => {
      const world = memoryWorld(linked);
      await run(['check', '--format', format], { ...world, inRepository: (path) => `plans/${path}` });
      expect(world.out()).toContain('data/asahino/wards.yaml');
      expect(world.out()).not.toContain('plans/');
    },
  );
});

describe('for people', () => {
  test('github annotates the lines', async () => {
    expect((await check('--format github', mistaken)).out).toMatchInlineSnapshot(`
      "::error file=data/asahino/wards.yaml,line=7,endLine=7,col=14,endColumn=16,title=schedule/wrong-half::「～9月」は令和7年9月30日までのことですが、後期に置かれています。%0A前期に移すか、時期を直してください。
      ::warning file=data/asahino/wards.yaml,line=8,endLine=8,col=7,endColumn=12,title=schedule/undated::「改定案を作成」に時期がありません。%0A文の終わりに「（～9月）」のように時期を書いてください。
      "
    `);
  });

  test('markdown is a page', async () => {
    expect((await check('--format markdown', mistaken)).out).toMatchInlineSnapshot(`
      "# 点検結果

      2 件の指摘（エラー 1・警告 1・情報 0）  1 計画 1 シート

      | 規則 | 重大度 | 件数 | 内容 |
      | --- | --- | --- | --- |
      | schedule/wrong-half | エラー | 1 | 書かれた時期が、置かれた期の外にある |
      | schedule/undated | 警告 | 1 | 年度内の項目に時期がない |

      | 場所 | 重大度 | 指摘 | 直し方 | 規則 |
      | --- | --- | --- | --- | --- |
      | data/asahino/wards.yaml:7 | エラー | 「～9月」は令和7年9月30日までのことですが、後期に置かれています。 | 前期に移すか、時期を直してください。 | schedule/wrong-half |
      | data/asahino/wards.yaml:8 | 警告 | 「改定案を作成」に時期がありません。 | 文の終わりに「（～9月）」のように時期を書いてください。 | schedule/undated |
      "
    `);
  });

  test('the workbook lists them by owner', async () => {
    const { code, out, world } = await check('--format xlsx=点検結果一覧.xlsx');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/^\d+ 件の指摘/) });
    expect([...(world.contents.get('点検結果一覧.xlsx') ?? [])].slice(0, 2)).toEqual([0x50, 0x4b]);
    expect((await check('--format xlsx=a.xlsx')).world.contents.get('a.xlsx')).toEqual(
      world.contents.get('点検結果一覧.xlsx'),
    );
  });

  test('under GitHub Actions the annotations and the page come by themselves', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'tmp/summary.md' };
    const plain = await check('', mistaken);
    const { out, world } = await check('', { ...mistaken, 'tmp/summary.md': 'before\n' }, env);
    expect(out).toBe(plain.out + (await check('--format github', mistaken)).out);
    expect(world.text('tmp/summary.md')).toBe(`before\n${(await check('--format markdown', mistaken)).out}`);
    JSON.parse((await check('--format json', mistaken, env)).out);
    expect((await check('--format github', mistaken, env)).out.match(/^::error/gm)).toHaveLength(1);
  });

  test('under GitHub Actions a part leaves them to the machine that puts the parts together', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'tmp/summary.md' };
    for (const format of ['--format blob=1.json', '--format pretty --format blob=1.json']) {
      const { out, world } = await check(`--shard 1/1 ${format}`, mistaken, env);
      expect(out).not.toContain('::error');
      expect(world.contents.has('tmp/summary.md')).toBe(false);
    }
  });

  test('a format without a place, or two in one, is refused', async () => {
    for (const line of ['--format xlsx', '--format sarif=', '--format json --format line', '--format jsn=a'])
      expect(await check(line)).toMatchObject({ code: 2, out: '' });
    expect((await check('--format json --format line')).err).toMatchInlineSnapshot(`
      "エラー: 画面に出せる形式は1つです（json・line が指定されています）。
      ヒント: --format line=ファイル名 のように、ほかの形式はファイルに書き込んでください。
      "
    `);
    expect((await check('--format xlsx --lang en')).err).toMatchInlineSnapshot(`
      "error: --format xlsx needs a file to go to.
      hint: write it like --format xlsx=findings.xlsx.
      "
    `);
  });

  test('no file takes two of them', async () => {
    const { code, err } = await check('--format json=a.txt --format line=./a.txt');
    expect(code).toBe(2);
    expect(err).toBe(
      'エラー: --format の2つが、同じファイル「a.txt」に書き込みます。\nヒント: 形式ごとに別のファイルを指定してください。\n',
    );
  });
});

describe('of many findings', () => {
  const many = {
    ...mistaken,
    'data/asahino/many.yaml': `kind: initiative\nid: many\ntitle: 一括\nowner: [企画局, 企画課]\nschedule:\n  後期:\n${Array.from({ length: 500 }, (_, index) => `    - 項目その${index}を作成\n`).join('')}`,
  };

  test('the terminal shows the most severe, the rest by rule', async () => {
    const { out } = await check('--max-findings 3', many);
    expect(out).toMatchInlineSnapshot(`
      "data/asahino/many.yaml

        7:7 警告  「項目その0を作成」に時期がありません。
        7 │     - 項目その0を作成
          │       ^^^^^^^^^^^^^^^
          = ヒント: 文の終わりに「（～9月）」のように時期を書いてください。
          = schedule/undated

        8:7 警告  「項目その1を作成」に時期がありません。
        8 │     - 項目その1を作成
          │       ^^^^^^^^^^^^^^^
          = ヒント: 文の終わりに「（～9月）」のように時期を書いてください。
          = schedule/undated

      data/asahino/wards.yaml

        7:14 エラー  「～9月」は令和7年9月30日までのことですが、後期に置かれています。
        7 │     - 骨子案を作成（～9月）
          │                     ^^^^^
          = ヒント: 前期に移すか、時期を直してください。
          = schedule/wrong-half

      ほか 499 件は省きました（重いものから示しています。すべて見るには --max-findings 0）。

          1  エラー  schedule/wrong-half  書かれた時期が、置かれた期の外にある
        501  警告    schedule/undated     年度内の項目に時期がない

      理由と書き方の例は reform explain schedule/undated で表示します。
      502 件の指摘（エラー 1・警告 501・情報 0）  1 計画 2 シート
      "
    `);
    expect((await check('', many)).out).toContain('ほか 302 件');
    expect((await check('--max-findings 0', many)).out).toContain('項目その499');
    expect((await check('--max-findings x', many)).code).toBe(2);
  });

  test('a file holds them all', async () => {
    const { world } = await check('--format json=a.json', many);
    expect(JSON.parse(world.text('a.json')).results).toHaveLength(502);
  });
});
