import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/line/command-line.ts';
import { memoryWorld } from '../memory-world.ts';

async function say(line: string, env: Record<string, string> = {}) {
  const world = memoryWorld({}, { env });
  const code = await world.run(line);
  return { code, out: world.out(), err: world.err() };
}

describe('the door', () => {
  test('reform alone shows the help, in Japanese', async () => {
    const { code, out, err } = await say('');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "使い方: reform [オプション] [コマンド]

      市の改革計画（方針・取組・スケジュール・KPI）を点検し、様式を作ります。

      オプション:
        -V, --version      バージョンを表示します
        --lang <language>  表示の言語です: ja・en
        --no-color         色を使いません
        -h, --help         この説明を表示します

      コマンド:
        check              シートを点検し、直すところを示します
        merge-reports      手分けした点検の結果（--format blob）を1つにまとめます
        build              点検してから、様式（Excel・Markdown）を作ります
        import             各課が直した様式（Excel）を読み、シートとの違いを示して書き
                           戻します
        form               市の様式（Excel）に内容を入れる準備を手伝います
        trace              方針から KPI までのつながりを示します
        graph              シートのつながりと、どの様式がどのシートから作られるかを示
                           します
        monitoring         めざす姿の達成状況を区ごとに表示します
        status             計画がどこまで進んだかを、所管と指標ごとに示します
        due                これから報告するものと、期限を過ぎたものを、所管ごとに示し
                           ます
        explain            規則の理由と、書き方の例を表示します
        rules              点検の規則の一覧を表示します
        when               文の中の時期がどう読まれるかを示します
        init               新しい市の計画を、小さな見本から始めます
        new                記入するシートを、計画に加えます
        next-year          次の年度の計画を、別のフォルダーに作ります
        schema             シートの形を JSON Schema（draft 7）で表示します
        completion         シェルの入力補完の設定を表示します
        doctor             reform が動く環境かどうかを確かめます
        help               コマンドの説明を表示します
      "
    `);
  });

  test('help for a command shows its examples', async () => {
    const { code, out } = await say('help check');
    expect(code).toBe(0);
    expect(out).toBe((await say('check --help')).out);
    expect(out).toMatchInlineSnapshot(`
      "使い方: reform check [オプション] [paths...]

      シートを点検し、直すところを示します

      引数:
        paths                    計画のフォルダー、シートのファイル、'data/**/*.yaml'
                                 のような型（省くと data か、今いる計画）

      オプション:
        --as-of <date>           基準日です: 2025-10-01・R7.10.1 など（省くと今日）
        --submit                 提出前の厳しさで点検します（警告の一部がエラーになり
                                 ます）
        --period <period>        その期の版を見ます: 令和7年度前期・R7-H1・R7-Q2 な
                                 ど。前期 のように年度を省くと、計画の年度の期です（基
                                 準日は、省くとその期が終わった翌日）
        --only <choice>          選んだものだけを示します: owner=・kind=・id=・
                                 status=、または所管か識別子（何度でも指定できます）
        --changed [ref]          git で ref（省くと HEAD）から変わったシートの指摘と、
                                 その変更でほかに生じた指摘だけを示します
        --staged                 git add したとおりに点検し、その変更による指摘だけを
                                 示します
        --stdin                  標準入力の文を --stdin-filename のシートの内容として
                                 点検します（エディター向け）
        --stdin-filename <file>  標準入力の文が代わるシートのファイルです
        --watch                  シートを保存するたびに点検し直します（Ctrl-C で終わり
                                 ます）
        --format <format>        出力の形式です（形式=ファイル でファイルへ。何度で
                                 も）: pretty・line・json・sarif・junit・github・
                                 gitlab・checkstyle・markdown・xlsx・blob（既定:
                                 pretty）
        --max-findings <n>       画面（pretty）に示す指摘の数です（省くと 200、0 です
                                 べて）
        --fail-on <severity>     終了コードが1になる重大度です: info・warning・error
                                 （既定: error）
        --max-warnings <n>       警告がこの数を超えたら、終了コードを1にします
        --shard <i/n>            n に分けたうちの i 番目だけを受け持ちます: 1/4（何台
                                 かで手分けするとき）
        --fix                    確実に直せる指摘を、シートの上で直します
        --unsafe-fixes           人が見るべき直しも行います（--fix か --fix-dry-run
                                 と）
        --fix-dry-run            直す前と後の行を示すだけで、書き換えません
        --update-baseline        今ある指摘を以前からの指摘として記録します（記録があ
                                 れば、なくなった指摘を外すだけです）
        --allow-new              --update-baseline で、新しい指摘も記録に加えます
        --no-cache               前回の記録（.reform/cache）を使わず、残しもしません
        -h, --help               この説明を表示します

      共通のオプション:
        -V, --version            バージョンを表示します
        --lang <language>        表示の言語です: ja・en
        --no-color               色を使いません

      例:
        # data の下のすべての計画を点検します
        reform check
        # 1つの市を、提出前の厳しさで点検します
        reform check data/sakai --submit
        # 画面に示し、所管に配る一覧も Excel で作ります
        reform check --format pretty --format xlsx=点検結果一覧.xlsx
        # コミットする前に、変えたことによる指摘だけを見ます（git の pre-commit 向け）
        reform check --staged
        # 1つの局の指摘を見ながら直します（保存するたびに点検します）
        reform check data/sakai --only owner=市民人権局 --watch
        # 4台で手分けするうちの1台目です（reform merge-reports parts で1つにします）
        reform check --shard 1/4 --format blob=parts/1.json
        # 年度が終わった時点で何が足りないかを見ます
        reform check --as-of 令和8年4月1日
      "
    `);
  });

  test('English is asked for by option or environment', async () => {
    const { out } = await say('--lang en');
    expect(out).toMatchInlineSnapshot(`
      "Usage: reform [options] [command]

      Checks the reform plan of a city (policies, initiatives, schedules, KPIs) and
      builds its forms.

      Options:
        -V, --version      show the version
        --lang <language>  language to speak: ja, en
        --no-color         use no colours
        -h, --help         show this help

      Commands:
        check              check the sheets and show what to mend
        merge-reports      put the parts of a shared check (--format blob) together
        build              check, then build the forms (Excel and Markdown)
        import             read forms (Excel) that came back, show what differs, and
                           write it into the sheets
        form               help to fill a city's own official form (Excel)
        trace              show what leads from policies to KPIs
        graph              show how sheets are linked, and which forms are made from
                           which sheets
        monitoring         show how far each area has reached the targets
        status             show how far the plan has come, by department and KPI
        due                list what is to be reported next, and what is overdue, by
                           department
        explain            tell why a rule is there, with examples
        rules              list the rules of the check
        when               show how the dates of a sentence are understood
        init               start the plan of a city from a small example
        new                add a sheet to fill in to a plan
        next-year          make the plan of the next year, in its own folder
        schema             print the shape of the sheets as JSON Schema (draft 7)
        completion         print a script that lets a shell complete commands and
                           options
        doctor             see whether reform has here what it needs
        help               show the help of a command
      "
    `);
    for (const name of ['REFORM_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'])
      expect((await say('', { [name]: 'en_GB.UTF-8' })).out).toBe(out);
    expect((await say('--lang=en', { LANG: 'ja_JP.UTF-8' })).out).toBe(out);
    expect((await say('--lang ja', { LANG: 'en_US.UTF-8' })).out).toContain('使い方');
    expect((await say('', { LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' })).out).toContain('使い方');
    expect((await say('', { LANG: 'C.UTF-8' })).out).toContain('使い方');
  });

  test('the version is one line', async () => {
    for (const line of ['--version', '-V', 'check --version']) {
      const { code, out } = await say(line);
      expect({ code, out: /^\d+\.\d+\.\d+\n$/.test(out) }).toEqual({ code: 0, out: true });
    }
  });
});

describe('what was typed wrong', () => {
  test.each([
    'chek',
    'help chek',
    'check --submitt',
    'check --nonsense',
    'check --format jsn',
    'check --as-of',
    'check --as-of 13月1日',
    'check --max-warnings many',
    'explain',
    'import',
    'new kpi',
    'rules a b',
    'schema kpis',
    '--lang fr',
    '--lang',
  ])('reform %s', async (line) => {
    const { code, out, err } = await say(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatchSnapshot();
    expect((await say(line, { LANG: 'en' })).err).toMatchSnapshot('en');
  });
});

describe('schema', () => {
  test.each(['sheet', 'project', 'policy', 'initiative', 'kpi'])(
    'of %s is draft 7 with Japanese titles',
    async (kind) => {
      const { code, out } = await say(`schema ${kind}`);
      const schema = JSON.parse(out);
      expect(code).toBe(0);
      expect(schema.$schema).toContain('draft-07');
      expect(schema.title).toBeTruthy();
    },
  );

  test('without a kind holds all sheets', async () => {
    expect((await say('schema')).out).toBe((await say('schema sheet')).out);
  });
});

test('no colour reaches a terminal that wants none', async () => {
  const colorful = memoryWorld({}, { color: true });
  await colorful.run('--help');
  expect(colorful.out()).toContain('\u001b[');
  const plain = memoryWorld({}, { color: true });
  await plain.run('--help --no-color');
  expect(plain.out()).not.toContain('\u001b');
  await plain.run('chek --no-color');
  expect(plain.err()).not.toContain('\u001b');
});

test.each([
  [['build', '--out', ''], '--out の後が空です。'],
  [['build', '--out='], '--out の後が空です。'],
  [['check', ''], '空の引数があります。'],
  [['import', 'a.xlsx', '--into', '', '--write'], '--into の後が空です。'],
])('what a variable without a value leaves of %j is refused', async (words, said) => {
  const world = memoryWorld({ 'reform.yaml': 'city: 例市\n' });
  expect(await run(words, world)).toBe(2);
  expect(world.err()).toBe(`エラー: ${said}\nヒント: 変数に値が入っているか、確かめてください。\n`);
});

test.each([
  ['build --check --depfile x.d', '--check と --depfile'],
  ['build --check --prune', '--check と --prune'],
  ['build --list-outputs --explain a', '--list-outputs と --explain'],
  ['build --changed --depfile x.d', '--changed と --depfile'],
  ['check --fix --fix-dry-run', '--fix-dry-run と --fix'],
  ['check --fix-dry-run --update-baseline', '--fix-dry-run と --update-baseline'],
  ['check --fix-dry-run --format json=a.json', '--fix-dry-run と --format'],
  ['import a.xlsx --theirs --ours', '--theirs と --ours'],
  ['import a.xlsx --new --allow-delete --write', '--new と --allow-delete'],
])('no command is asked for what it could not do: %s', async (line, said) => {
  const { code, err } = await say(line);
  expect({ code, err: err.split('\n')[0] }).toEqual({ code: 2, err: `エラー: ${said} は一緒に使えません。` });
});

test.each([
  ['new kpi a --area 北区', 'kpi のシートに --area は使えません。'],
  ['new monitoring a --owner 総務課', 'monitoring のシートに --owner は使えません。'],
  ['form names --out a.xlsx', 'form names は何も書き出しません。'],
  ['when ～9月 --stdin', '読む文が2つあります（引数の文と標準入力）。'],
])('an option that would do nothing is refused: %s', async (line, said) => {
  const { code, err, out } = await say(line);
  expect({ code, err: err.split('\n')[0], out }).toEqual({ code: 2, err: `エラー: ${said}`, out: '' });
});
