/** `reform import`: what came back is shown beside what stands in the sheets, and written without touching anything else. */
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { city, corrected, editParts, form, handOut, home, sentBack, sheet } from './send.ts';

const line = 'import back --into data/hikarino';

async function run(world: MemoryWorld, more = '') {
  const before = world.out().length;
  const code = await world.run(`${line} ${more}`);
  return { code, said: world.out().slice(before), err: world.err() };
}

describe('an untouched return', () => {
  test('is a zero diff, straight from the build', async () => {
    const world = await handOut();
    world.written.length = 0;
    expect(await world.run(`import ${form} --into data/hikarino --write`)).toBe(0);
    expect(world.written).toEqual([]);
    expect(world.out()).toContain('✓ シートと違うところはありません。');
  });

  test('is a zero diff when another program has saved it', async () => {
    const world = await sentBack(() => {});
    expect(await run(world, '--write')).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(sheet);
  });

  test('is one when only blanks and ends of lines differ', async () => {
    const world = await sentBack(({ cell, set }) => {
      set('title', `${cell('title').value}　 `);
      set('issues.1', '手続が\r\n分かれている。\n');
    });
    expect(await run(world, '--write')).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(sheet);
  });
});

describe('other books than the form of one sheet', () => {
  test.each(['--bundle all', '--bundle owner', '--period R7-H1', '--period R7-H2', '--force'])(
    '%s: a zero diff, and a correction finds its place',
    async (how) => {
      const reported = sheet.replace(
        'progress:\n  前期:',
        'progress:\n  後期:\n    - 仕様の案を作成（12月）\n  前期:',
      );
      const world = memoryWorld({ ...city, [home]: reported }, { today: '2026-04-01' });
      expect(await world.run(`build data/hikarino ${how}`)).toBe(0);
      const files = Object.fromEntries(world.contents);
      const books = [...world.contents].filter(
        ([path]) => path.endsWith('.xlsx') && !path.includes('data-list'),
      );
      expect(books.length).toBeGreaterThan(0);
      for (const [path, bytes] of books) {
        const untouched = memoryWorld({ ...files, 'back/a.xlsx': bytes });
        expect({ path, ...(await run(untouched, '--write')) }).toMatchObject({ path, code: 0 });
        expect(untouched.written).toEqual([]);
        if (!/counters|owner|all/.test(path)) continue;
        const changed = await corrected(bytes, ({ set }) =>
          set('progress.前期.0.text', '待ち時間を計測（9月）'),
        );
        const back = memoryWorld({ ...files, 'back/a.xlsx': changed });
        await run(back, '--write');
        expect(back.text(home)).toBe(reported.replace('待ち時間を調査（9月）', '待ち時間を計測（9月）'));
      }
    },
  );
});

test('hostile parts never end in a bug, and write nothing that nobody typed', async () => {
  const world = await handOut();
  const bytes = world.files.read(form);
  const files = Object.fromEntries(world.contents);
  let seed = 7;
  const dice = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % below;
  };
  const signs = ['<', '>', '&', '"', '0', '9', 'A', '$', "'", ':', '-', '窓'];
  for (let round = 0; round < 150; round += 1) {
    const target = [
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ][dice(4)];
    const broken = await editParts(bytes, (path, xml) => {
      if (path !== target) return xml;
      const letters = [...xml];
      for (let flips = 1 + dice(3); flips > 0; flips -= 1)
        letters[dice(letters.length)] = signs[dice(signs.length)] ?? '';
      return letters.join('');
    });
    const back = memoryWorld({ ...files, 'back/a.xlsx': broken });
    expect([0, 1]).toContain(await back.run(`${line} --write --theirs --allow-delete`));
    for (const path of back.written) expect(await back.run(`check ${path}`)).not.toBe(70);
  }
}, 60_000);

describe('a correction', () => {
  test('is shown with file and line, and nothing is written', async () => {
    const world = await sentBack(({ set }) => set('schedule.後期.0', '予約システムの仕様を作成（～2月）'));
    const { code, said } = await run(world);
    expect(code).toBe(0);
    expect(said).toMatchInlineSnapshot(`
      "■ 書き込めるもの

      data/hikarino/counters.yaml:19  schedule.後期.0
        シート  予約システムの仕様を作成（～1月）
        様式　  予約システムの仕様を作成（～2月）

      ひかり野市  返送 1 / 1 シート

      様式 1 件: 変更 1 件、判断が要るもの 0 件、取り込めないファイル 0 件
      まだ何も書き込んでいません。--write を付けると書き込みます。
      "
    `);
    expect(world.text(home)).toBe(sheet);
  });

  test('is written in the style of the sheet, and every other byte stays', async () => {
    const world = await sentBack(({ set }) => {
      set('title', '「待たない窓口」の推進: 第2期');
      set('issues.0', "窓口で'待つ'時間が長い。");
      set('content.0.points.0', '・対象の手続を, 決める。');
      set('content.1', '職員の研修を毎年度行う。');
      set('schedule.前期.0.text', '待ち時間を調査（～8月）');
    });
    expect(await run(world, '--write')).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(
      sheet
        .replace('title: 「待たない窓口」の推進 #', "title: '「待たない窓口」の推進: 第2期' #")
        .replace("'窓口で「待つ」時間が長い。'", "'窓口で''待つ''時間が長い。'")
        .replace('[対象の手続を決める。', "['対象の手続を, 決める。'")
        .replace('職員の研修を行う。', '職員の研修を毎年度行う。')
        .replace('text: 待ち時間を調査（～9月）', 'text: 待ち時間を調査（～8月）'),
    );
  });

  test('a second time changes nothing', async () => {
    const world = await sentBack(({ set }) => {
      set('title', '待たせない窓口');
      set('schedule.後期.0', '予約システムの仕様を作成（～1月）\n試行を開始（3月）');
    });
    await run(world, '--write');
    const once = world.text(home);
    expect(once).toContain(
      '    - 予約システムの仕様を作成（～1月）\n    - 試行を開始（3月）\n    # 次年度へ続く\n',
    );
    expect(await run(world, '--write')).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(once);
  });

  test('rich text, a number and a formula are read as words', async () => {
    const world = await sentBack(({ set }) => {
      set('title', { richText: [{ text: '待たない' }, { font: { bold: true }, text: '窓口' }] });
      set('issues.1', { formula: '"手続が"&"1つになる。"', result: '手続が1つになる。' });
    });
    const { said } = await run(world, '--write');
    expect(said).toContain('数式で書かれているため');
    expect(world.text(home)).toContain('title: 待たない窓口 #');
    expect(world.text(home)).toContain('- 手続が1つになる。\n');
  });
});

describe('what a person must decide', () => {
  test('both have changed: shown with what went out, and taken as the operator says', async () => {
    const world = await sentBack(({ set }) => set('issues.1', '手続が多い。'));
    world.files.write(
      home,
      new TextEncoder().encode(sheet.replace('手続が分かれている。', '手続が複雑である。')),
    );
    const { code, said } = await run(world, '--write');
    expect(code).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      "■ 判断が要るもの

      data/hikarino/counters.yaml:8  issues.1
        配付時  手続が分かれている。
        シート  手続が複雑である。
        様式　  手続が多い。
        = シートも様式も変わっています。--theirs（様式を採る）か --ours（シートのまま）を指定してください。

      ひかり野市  返送 1 / 1 シート

      様式 1 件: 変更 0 件、判断が要るもの 1 件、取り込めないファイル 0 件
      "
    `);
    expect(await run(world, '--write --ours')).toMatchObject({ code: 0 });
    expect(world.text(home)).toContain('手続が複雑である。');
    const taken = await run(world, '--write --theirs');
    expect(taken.code).toBe(0);
    expect(taken.said).toContain('  = シートも様式も変わっていますが、様式を採ります（--theirs）。\n');
    expect(taken.said).not.toContain('指定してください');
    expect(world.text(home)).toBe(sheet.replace('手続が分かれている。', '手続が多い。'));
  });

  test('both have changed to the same: nothing', async () => {
    const world = await sentBack(({ set }) => set('issues.1', '手続が多い。'));
    world.files.write(home, new TextEncoder().encode(sheet.replace('手続が分かれている。', '手続が多い。')));
    expect(await run(world)).toMatchObject({ code: 0 });
  });

  test('an emptied square is no deletion, unless it is said', async () => {
    const world = await sentBack(({ set }) => set('schedule.後期.1', null));
    expect(await run(world, '--write')).toMatchObject({ code: 1 });
    expect(world.text(home)).toBe(sheet);
    const taken = await run(world, '--write --allow-delete');
    expect(taken.code).toBe(0);
    expect(taken.said).toContain('  = 欄が空にされているため、シートからも消します（--allow-delete）。\n');
    expect(taken.said).not.toContain('付けてください');
    expect(world.text(home)).toBe(sheet.replace('    - 調達の手続を開始（2月～）\n', ''));
  });

  test('what was written into an empty period becomes its first items', async () => {
    const world = await sentBack(({ set }) => {
      set('progress.後期.+', '□仕様の案を作成（12月）\n□調達の準備を開始（2月）');
    });
    const { code, said } = await run(world, '--write');
    expect(said).toContain('progress.後期\n  追加　　  仕様の案を作成（12月）');
    expect(world.text(home)).toBe(
      `${sheet}  後期:\n    - 仕様の案を作成（12月）\n    - 調達の準備を開始（2月）\n`,
    );
    // The report is dated after today, and the check says so.
    expect(code).toBe(1);
    expect(await run(world)).toMatchObject({ code: 0 });
  });

  test('rows put in below an empty period are its items too', async () => {
    const world = await sentBack(({ cell, set, workbook }) => {
      set('progress.後期.+', '仕様の案を作成（10月）');
      const { col, row } = cell('progress.後期.+');
      const sheet = workbook.worksheets[0];
      sheet?.insertRow(Number(row) + 1, []);
      if (sheet) sheet.getCell(Number(row) + 1, Number(col)).value = '調達の準備を開始（10月）';
    });
    await run(world, '--write');
    expect(world.text(home)).toContain(
      '  後期:\n    - 仕様の案を作成（10月）\n    - 調達の準備を開始（10月）\n',
    );
  });

  test('the value of a year that had none is written beside the others', async () => {
    const kpi = `kind: kpi
id: waiting
title: 待ち時間
unit: 分
better: lower
actuals:
  - { at: R5, value: '1,200' }
target: { at: R7, value: 900 }
`;
    const files = {
      'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [jisshi-program]\n',
      [home]: `${sheet}years: 令和5～7年度\nkpis: waiting\n`,
      'data/hikarino/waiting.yaml': kpi,
    };
    const world = await handOut(files);
    const bytes = world.files.read('out/jisshi-program/counters.xlsx');
    const back = await corrected(bytes, ({ set }) => set('actuals.+at=R6.value', 1100), 'kpi/waiting');
    const after = world.later({ 'back/a.xlsx': back });
    expect(await run(after, '--write')).toMatchObject({ code: 0 });
    expect(after.text('data/hikarino/waiting.yaml')).toBe(
      kpi.replace("value: '1,200' }\n", "value: '1,200' }\n  - { at: R6, value: '1,100' }\n"),
    );
    expect(after.text(home)).toBe(files[home]);
  });

  test('words outside of any field are never lost silently', async () => {
    const world = await sentBack(({ workbook }) => {
      const [first] = workbook.worksheets;
      if (first) first.getCell('A90').value = '課長より: 確認済み';
    });
    const { code, said } = await run(world);
    expect(code).toBe(1);
    expect(said).toContain('!A90\n  様式　  課長より: 確認済み');
  });

  test('a day that Excel made of words, and an error', async () => {
    const world = await sentBack(({ cell, set }) => {
      cell('issues.1').numFmt = 'm"月"d"日"';
      set('issues.1', new Date(Date.UTC(2025, 8, 1)));
      set('issues.0', { error: '#REF!' });
    });
    const { code, said } = await run(world, '--write');
    expect(code).toBe(1);
    expect(said).toContain('Excel が日付に変えたようです');
    expect(said).toContain('数式のエラーです');
    expect(world.text(home)).toBe(sheet);
  });
});

describe('rows', () => {
  test('sheets that went on meanwhile: items are found again by their words', async () => {
    const world = await sentBack(({ set }) => {
      set('schedule.後期.1', '調達の手続を開始（3月～）');
      set('issues.1', '手続が多い。');
    });
    const later = sheet
      .replace('    - 予約システムの仕様', '    - 先に入れた項目（12月）\n    - 予約システムの仕様')
      .replace("  - '窓口で「待つ」時間が長い。'\n", '');
    world.files.write(home, new TextEncoder().encode(later));
    expect(await run(world, '--write')).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(
      later.replace('（2月～）', '（3月～）').replace('手続が分かれている。', '手続が多い。'),
    );
  });

  test('a place that the sheet has no longer is reported', async () => {
    const world = await sentBack(({ set }) => set('schedule.後期.0', '仕様を公表（～2月）'));
    const later = sheet.replace('    - 予約システムの仕様を作成（～1月）\n', '');
    world.files.write(home, new TextEncoder().encode(later));
    const { code, said } = await run(world, '--write');
    expect(code).toBe(1);
    expect(said).toContain('シートにこの欄がもうありません');
    expect(world.text(home)).toBe(later);
  });

  test('a row put in below an item becomes an item, names follow their cells', async () => {
    const world = await handOut();
    const bytes = await insertRow(
      world.files.read(form),
      '予約システムの仕様を作成（～1月）',
      '□ 試行を開始（3月）',
    );
    const back = world.later({ 'back/counters.xlsx': bytes });
    expect(await run(back, '--write')).toMatchObject({ code: 0 });
    expect(back.text(home)).toContain('（～1月）\n    - 試行を開始（3月）\n    # 次年度へ続く\n');
    expect(back.text(home).length).toBe(sheet.length + '    - 試行を開始（3月）\n'.length);
  });

  /** The name of the last item of 後期 leads nowhere. */
  const unnamed = (xml: string) =>
    xml.replace(/(name="reform\.[^"]*schedule\.後期\.1">)[^<]*/, "$1'「待たない窓口」の推進'!#REF!");

  test('a row that was deleted is reported, and deleted when it is said', async () => {
    const world = await handOut();
    let cell = '';
    const bytes = await editParts(world.files.read(form), (path, xml) => {
      if (path === 'xl/workbook.xml') {
        cell = /schedule\.後期\.1">[^<]*!\$([A-Z]+\$\d+)/.exec(xml)?.[1]?.replace('$', '') ?? '';
        return unnamed(xml);
      }
      return xml;
    });
    const emptied = await editParts(bytes, (path, xml) =>
      path === 'xl/worksheets/sheet1.xml' ? xml.replace(new RegExp(`<c r="${cell}".*?</c>`), '') : xml,
    );
    const back = world.later({ 'back/counters.xlsx': emptied });
    const { said } = await run(back);
    expect(said).toContain('行が削除されています');
    expect(await run(back, '--allow-delete')).toMatchObject({ code: 0 });
  });

  test('a row whose name alone is gone is still there', async () => {
    const world = await handOut();
    const bytes = await editParts(world.files.read(form), (path, xml) =>
      path === 'xl/workbook.xml' ? unnamed(xml) : xml,
    );
    const back = world.later({ 'back/counters.xlsx': bytes });
    expect(await run(back, '--allow-delete')).toMatchObject({ code: 0 });
    expect(back.written).toEqual([]);
  });
});

describe('several files', () => {
  const two = {
    ...city,
    'data/hikarino/schools.yaml':
      'kind: initiative\nid: schools\ntitle: 学校の統合\nowner: [教育局, 学校課]\nissues: [古い。]\nschedule:\n  後期:\n    - 方針を決定（～3月）\n',
  };

  test('one summary: who has answered, who has not, what was not taken', async () => {
    const world = await sentBack(({ set }) => set('issues.1', '手続が多い。'), two);
    world.files.write('back/名簿.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]));
    world.files.write('back/~$counters.xlsx', Uint8Array.from([1]));
    const { code, said } = await run(world, '--write');
    expect(code).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      "■ 書き込んだもの

      data/hikarino/counters.yaml:8  issues.1
        シート  手続が分かれている。
        様式　  手続が多い。

      ■ 取り込めないファイル

      back/名簿.xls
        古い形式の Excel ファイル（.xls）です。
        = Excel で開き、「名前を付けて保存」で「Excel ブック (*.xlsx)」を選んで保存し直してください。

      ひかり野市  返送 1 / 2 シート。まだのもの:
        教育局 学校課　学校の統合

      様式 1 件: 変更 1 件、判断が要るもの 0 件、取り込めないファイル 1 件
      "
    `);
    expect(world.text(home)).toContain('手続が多い。');
  });

  test('two returns for one sheet: the same is taken once, what differs is nobody’s', async () => {
    const world = await sentBack(({ set }) => {
      set('issues.0', '待つ時間が長い。');
      set('issues.1', '手続が多い。');
    });
    const other = await corrected(world.files.read(form), ({ set }) => {
      set('issues.0', '待つ時間が長い。');
      set('issues.1', '手続が分かりにくい。');
    });
    world.files.write('back/counters (2).xlsx', other);
    const { code, said } = await run(world, '--write');
    expect(code).toBe(1);
    expect(said).toContain('同じ欄が、送り主によって違っています');
    expect(world.text(home)).toBe(sheet.replace("'窓口で「待つ」時間が長い。'", "'待つ時間が長い。'"));
  });

  test('new items of several are told with the name of each', async () => {
    const world = await sentBack(({ set }) => set('progress.後期.+', '仕様を作成（1月）'));
    for (const [name, text] of [
      ['係.xlsx', '仕様を作成（2月）'],
      ['写し.xlsx', '仕様を作成（1月）'],
    ])
      world.files.write(
        `back/${name}`,
        await corrected(world.files.read(form), ({ set }) => set('progress.後期.+', text ?? '')),
      );
    const { said } = await run(world);
    expect(said).toContain(
      'progress.後期  (back/counters.xlsx, back/係.xlsx)\n  追加　　  仕様を作成（1月）\n  追加　　  仕様を作成（2月）\n',
    );
  });
});

describe('a form that is not ours to take', () => {
  test.each<[string, (xml: string) => string, string]>([
    ['of another city', (xml) => xml.replaceAll('>ひかり野市<', '>よそ市<'), '「よそ市」の様式です。'],
    [
      'of another year',
      (xml) => xml.replaceAll('>令和7年度<', '>令和6年度<'),
      '「令和6年度」の様式ですが、計画は「令和7年度」です。',
    ],
    [
      'of another sheet',
      (xml) => xml.replaceAll('"initiative/counters"', '"initiative/gone"'),
      '今の計画にありません。',
    ],
    [
      'that points outside',
      (xml) => xml.replaceAll('"counters.yaml"', '"../../secret.yaml"'),
      '計画のフォルダーの外',
    ],
    [
      'of a newer reform',
      (xml) => xml.replaceAll('<t>7</t>', '<t>9</t>'),
      'より新しい版で作られた様式です。',
    ],
    [
      'of an earlier reform',
      (xml) => xml.replaceAll('<t>7</t>', '<t>5</t>'),
      'より前の版で作られた様式です。',
    ],
  ])('%s', async (_, change, said) => {
    const world = await handOut();
    const bytes = await editParts(world.files.read(form), (path, xml) =>
      path === 'xl/sharedStrings.xml' ? change(xml) : xml,
    );
    const back = world.later({ 'back/counters.xlsx': bytes });
    const result = await run(back, '--write');
    expect(result.code).toBe(1);
    expect(result.said).toContain(said);
    expect(back.text(home)).toBe(sheet);
  });

  test('whose hidden worksheet was deleted', async () => {
    const world = await sentBack(({ workbook }) => workbook.removeWorksheet('_reform'));
    expect((await run(world)).said).toContain('様式に隠してある reform のシートが消えている');
  });

  describe.each([
    ['altered', (text: string) => text.replace(/("issues.1",""),"[^"]*"/, '$1,"手続が多い。"'), 1],
    ['those of another field', (text: string) => text.replace('"issues.1",""', '"issues.7",""'), 1],
    ['taken out', (text: string) => text.replace(/\["field","\d+","issues.1"[^\]]*\],/, ''), 0],
  ])('whose remembered words of a field are %s', (_, alter, entries) => {
    test.each(['手続が分かれている。', '手続が多い。'])(
      'that field is not read, and what stands there, %s, is told',
      async (now) => {
        const world = await sentBack(({ set, workbook }) => {
          set('issues.1', now);
          const cell = workbook.getWorksheet('_reform')?.getCell('A2');
          const before = String(cell?.value);
          if (cell) cell.value = alter(before);
          expect(cell?.value).not.toBe(before);
        });
        const { code, said } = await run(world, '--write');
        expect(code).toBe(1);
        expect(said).toMatch(new RegExp(`推進!D5\\n  様式　  ${now}\\n  = 隠しシートの記録が`));
        expect(said).toContain('変更 0 件、判断が要るもの 1 件');
        expect(said.includes('隠しシートの記録が 1 か所書き換えられている')).toBe(entries === 1);
        expect(world.text(home)).toBe(sheet);
      },
    );
  });
});

test('wrong words on the command line are refused by their exit code', async () => {
  const world = await handOut();
  expect(await world.run('import nowhere --into data/hikarino')).toBe(1);
  expect(await world.run('import data --into data/hikarino')).toBe(2);
  expect(await world.run(`import ${form} --theirs --ours`)).toBe(2);
});

/** As Excel does it: the rows below move, and so do merged squares and the cells that names stand for. */
async function insertRow(bytes: Uint8Array, below: string, words: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const strings = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '';
  const index = [...strings.matchAll(/<si>.*?<\/si>/gs)].findIndex(([one]) =>
    new RegExp(`<t[^>]*>${below}`).test(one),
  );
  const sheetXml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  const [, column = '', number = '0'] =
    new RegExp(`<c r="([A-Z]+)(\\d+)"[^>]*t="s"[^>]*><v>${index}</v>`).exec(sheetXml) ?? [];
  const at = Number(number);
  const moved = (row: string) => String(Number(row) > at ? Number(row) + 1 : Number(row));
  const cell = `<c r="${column}${at + 1}" t="inlineStr"><is><t>${words}</t></is></c>`;
  return editParts(bytes, (path, xml) => {
    if (path === 'xl/workbook.xml')
      return xml.replace(
        /(<definedName name="reform[^>]*>)([^<]*)/g,
        (_, open, area) => open + area.replace(/\$(\d+)/g, (__: string, row: string) => `$${moved(row)}`),
      );
    if (path !== 'xl/worksheets/sheet1.xml') return xml;
    return xml
      .replace(/<row r="(\d+)"/g, (_, row) => `<row r="${moved(row)}"`)
      .replace(/<c r="([A-Z]+)(\d+)"/g, (_, letters, row) => `<c r="${letters}${moved(row)}"`)
      .replace(
        /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
        (_, a, from, b, to) => `<mergeCell ref="${a}${moved(from)}:${b}${moved(to)}"`,
      )
      .replace(new RegExp(`(?=<row r="${at + 2}")`), `<row r="${at + 1}">${cell}</row>`);
  });
}

test('a bare number over a value with its unit keeps the unit, and a share of one is asked about', async () => {
  const kpi = `kind: kpi
id: waiting
title: 満足度
better: higher
actuals:
  - { at: R5, value: 58.6% }
  - { at: R6, value: 12か所 }
  - { at: R7, value: 61.0% }
`;
  const world = await handOut({
    'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [jisshi-program]\n',
    [home]: `${sheet}years: 令和5～7年度\nkpis: waiting\n`,
    'data/hikarino/waiting.yaml': kpi,
  });
  const bytes = world.files.read('out/jisshi-program/counters.xlsx');
  const back = await corrected(
    bytes,
    ({ set }) => {
      set('actuals.0.value', '60');
      set('actuals.1.value', 14);
      set('actuals.2.value', 0.62);
    },
    'kpi/waiting',
  );
  const after = world.later({ 'back/a.xlsx': back });
  const { code, said } = await run(after, '--write');
  expect(code).toBe(1);
  expect(after.text('data/hikarino/waiting.yaml')).toBe(
    kpi.replace('58.6%', '60%').replace('12か所', '14か所'),
  );
  expect(said).toContain('数だけだったので、シートの単位「か所」を補いました。');
  expect(said).toContain('  様式　  0.62\n  = 数だけで、％の値なのか割合なのか分かりません。');
});
