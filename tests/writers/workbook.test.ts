/** The bytes of a workbook: the same everywhere, and with what Excel needs to see. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import type { Book, Grid, Square } from '../../src/grid/grid.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { unpack } from '../workbook/unpack.ts';
import { book } from './book.ts';

afterEach(() => {
  vi.useRealTimers();
});

const hash = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('the same book', () => {
  test('gives the same bytes, on any day', async () => {
    const first = hash(await writeWorkbook(book));
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-03T04:05:06Z') });
    expect(hash(await writeWorkbook(book))).toBe(first);
  });

  test('gives the same bytes in any time zone and language', async () => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [fileURLToPath(new URL('write-book.ts', import.meta.url))],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
      external: ['@aws-sdk/client-s3'],
    });
    const program = outputFiles[0]?.text ?? '';
    const run = (TZ: string, LANG: string) =>
      execFileSync(process.execPath, ['-'], { input: program, env: { TZ, LANG, LC_ALL: LANG } }).toString(
        'base64',
      );
    const here = hash(await writeWorkbook(book));
    expect(run('Asia/Tokyo', 'ja_JP.UTF-8')).toBe(here);
    expect(run('America/St_Johns', 'C')).toBe(here);
    expect(run('Pacific/Kiritimati', 'tr_TR.UTF-8')).toBe(here);
  }, 60_000);
});

describe('a workbook', () => {
  const parts = writeWorkbook(book).then(unpack);

  test('begins with its table of contents and carries no clock', async () => {
    const all = await parts;
    expect(Object.keys(all).slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(all['docProps/core.xml']).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z<',
    );
    expect(all['docProps/core.xml']).toContain('<dc:title>区役所 &amp; 本庁</dc:title>');
    expect(all['docProps/core.xml']).toContain('<cp:keywords>令和7年度</cp:keywords>');
  });

  test('has the fonts of a Japanese office and no other', async () => {
    const { 'xl/styles.xml': styles = '', 'xl/theme/theme1.xml': theme = '' } = await parts;
    const names = [...styles.matchAll(/<name val="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['BIZ UDゴシック']));
    expect(styles).toMatch(/<fonts[^>]*><font><sz val="10.5"\/>/);
    expect(styles + theme).not.toMatch(/Calibri|Cambria/);
  });

  test('has rows that fit themselves again, but for those of air', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await parts;
    const rows = [...sheet.matchAll(/<row [^>]*>/g)].map(([row]) => row);
    const height = (row: string) => Number(/ ht="([\d.]+)"/.exec(row)?.[1]);
    expect(rows.every((row) => height(row) > 0)).toBe(true);
    expect(rows.filter((row) => row.includes('customHeight')).map(height)).toEqual([3]);
  });

  test('keeps a text that looks like a formula text, even after it was edited', async () => {
    const {
      'xl/sharedStrings.xml': strings = '',
      'xl/styles.xml': styles = '',
      'xl/worksheets/sheet1.xml': sheet = '',
    } = await parts;
    expect(sheet).not.toContain('<f>');
    expect(strings).toContain('<t>=SUM(A1)</t>');
    expect(styles).toContain('quotePrefix="1"');
    expect(styles).not.toContain('readingOrder');
    const cells = [
      ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf .*?(?:\/>|<\/xf>)/gs),
    ];
    const quoted = cells.flatMap(([xf], index) => (xf.includes('quotePrefix') ? [index] : []));
    const using = [...sheet.matchAll(/<c r="(\w+)" s="(\d+)" t="s"/g)].filter(([, , style]) =>
      quoted.includes(Number(style)),
    );
    expect(using.map(([, cell]) => cell)).toEqual(['A6']);
  });

  test('keeps what Excel would decode, and drops what XML forbids', async () => {
    const { 'xl/sharedStrings.xml': strings = '' } = await parts;
    expect(strings).toContain('_x005F_x000D_制御文字');
  });

  test('shows emphasised parts in bold', async () => {
    const { 'xl/sharedStrings.xml': strings = '' } = await parts;
    const runs = [...strings.matchAll(/<r><rPr>(.*?)<\/rPr><t[^>]*>(.*?)<\/t><\/r>/g)];
    expect(runs.map(([, style = '', text]) => [text, style.includes('<b/>')])).toEqual([
      ['ここは', false],
      ['大切', true],
      ['です', false],
    ]);
  });

  test('leads from its table of contents to another worksheet', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/worksheets/_rels/sheet1.xml.rels': relations } =
      await parts;
    expect(sheet).toContain(`<hyperlink ref="A2" location="'様式4 別紙'!A1" display="様式4 別紙"/>`);
    expect(relations).toBeUndefined();
    expect(sheet.indexOf('<hyperlinks>')).toBeLessThan(sheet.indexOf('<printOptions'));
    expect(sheet.indexOf('<hyperlinks>')).toBeGreaterThan(sheet.indexOf('<dataValidations'));
  });

  test('prints on its paper, one page wide, with its header on every page', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await parts;
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="portrait"/);
    expect(sheet).toMatch(
      /<pageSetup [^>]*fitToWidth="1"[^>]*fitToHeight="0"|<pageSetup [^>]*fitToHeight="0"/,
    );
    expect(sheet).toContain('&amp;R&amp;10&amp;&quot;BIZ UDゴシック,Regular&quot;(様式 4)');
  });

  test.each([
    ['あ'.repeat(300), /^あ{200,}…$/],
    ['&'.repeat(200), /^(?:&&){100,}…$/],
    ['𠮷'.repeat(150), /^(?:𠮷){100,}…$/u],
    ['あ'.repeat(227), /^あ{227}$/],
  ])('has no header or footer that Excel takes for damage: case %#', async (words, kept) => {
    const [grid] = book.grids;
    if (!grid) throw new Error('no grid');
    const long = { ...grid, page: { ...grid.page, header: words, footer: words } };
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await unpack(
      await writeWorkbook({ ...book, grids: [long] }),
    );
    for (const part of ['Header', 'Footer']) {
      const xml = new RegExp(`<odd${part}>(.*?)</odd${part}>`).exec(sheet)?.[1] ?? '';
      const printed = xml.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      expect(printed.length).toBeLessThanOrEqual(255);
      if (part === 'Header') expect(printed.replace(/^.*"/, '')).toMatch(kept);
      else expect(printed).toMatch(/&P \/ &N$/);
    }
  });

  test('names its fields, each once', async () => {
    const { 'xl/workbook.xml': workbook = '' } = await parts;
    const names = [...workbook.matchAll(/<definedName name="(reform[^"]*)">(.*?)<\/definedName>/g)];
    expect(names.map(([, name, range]) => `${name} ${range}`)).toMatchInlineSnapshot(`
      [
        "reform.initiative_2f_ward_2d_offices_a_issues.0 '様式4'!$D$4",
        "reform.initiative_2f_ward_2d_offices_a_issues.1 '様式4'!$D$5",
        "reform.initiative_2f_ward_2d_offices_a_summary '様式4'!$A$6",
        "reform.initiative_2f_ward_2d_offices_a_status '様式4'!$A$8",
      ]
    `);
  });

  test('is protected without a password, with its fields open and its choices listed', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = await parts;
    expect(sheet).toMatch(/<sheetProtection sheet="1"/);
    expect(sheet).not.toMatch(/<sheetProtection [^>]*(hash|password)/i);
    expect(styles).toContain('<protection locked="0"/>');
    expect(sheet).toContain('<formula1>&quot;検討,実施,完了&quot;</formula1>');
  });
});

describe('a long table', () => {
  const grid: Grid = {
    name: '一覧',
    columns: [10, 30],
    page: { paper: 'A3', landscape: true, header: '', repeat: 1 },
    rows: Array.from({ length: 200 }, (_, index) => ({
      keep: index === 0,
      squares: [
        { column: 1, text: index === 0 ? '番号' : index, style: index === 0 ? 'heading' : 'number' },
        { column: 2, text: index === 0 ? '名称' : `取組${index}`, style: index === 0 ? 'heading' : 'cell' },
      ] satisfies Square[],
    })),
  };

  test('repeats its heads in print and keeps them in sight', async () => {
    const parts = await unpack(await writeWorkbook({ ...book, grids: [grid] }));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(parts['xl/workbook.xml']).toMatch(
      /_xlnm.Print_Titles" localSheetId="0">(&apos;|')一覧(&apos;|')!\$1:\$1</,
    );
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toMatch(/<rowBreaks count="\d+"/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="8"[^>]*orientation="landscape"/);
  });

  test('that is to be sorted has buttons at its heads, and nothing in it is locked', async () => {
    const sortable = { ...grid, page: { ...grid.page, sortable: true } };
    const parts = await unpack(await writeWorkbook({ ...book, grids: [sortable] }));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:B200"/>');
    expect(sheet).not.toContain('sheetProtection');
    expect(parts['xl/workbook.xml']).toMatch(
      /<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">[^<]*\$A\$1:\$B\$200</,
    );
  });

  test('that is to be sorted has no row in two while a page holds it, and else is not to be sorted', async () => {
    const pressed = async (lines: number) => {
      const squares: Square[] = [{ column: 1, text: Array(lines).fill('行').join('\n'), style: 'cell' }];
      const rows = [...grid.rows.slice(0, 1), ...Array.from({ length: 9 }, () => ({ squares }))];
      const sortable: Grid = { ...grid, page: { ...grid.page, sortable: true }, rows };
      const parts = await unpack(await writeWorkbook({ ...book, grids: [sortable] }));
      return parts['xl/worksheets/sheet1.xml'] ?? '';
    };
    const whole = await pressed(20);
    expect(whole.match(/<row /g)).toHaveLength(10);
    expect(whole).toContain('<autoFilter ref="A1:B10"/>');
    const cut = await pressed(60);
    expect(cut.match(/<row /g)?.length).toBeGreaterThan(10);
    expect(cut).not.toMatch(/autoFilter|sheetProtection/);
  });

  test('has numbers that are numbers, and never ###', async () => {
    const parts = await unpack(await writeWorkbook({ ...book, grids: [grid] }));
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="A2" s="\d+"><v>1<\/v><\/c>/);
    expect(parts['xl/styles.xml']).toContain('shrinkToFit="1"');
  });
});

test('a text that no cell can hold is said to the operator', async () => {
  const square: Square = { column: 1, text: 'あ'.repeat(32_768), style: 'label', rows: 2 };
  const grid: Grid = { ...(book.grids[0] as Grid), rows: [{ squares: [square] }, { squares: [] }] };
  const tooLong: Book = { ...book, grids: [grid] };
  await expect(writeWorkbook(tooLong)).rejects.toThrow(Failure);
});

test('a table of more columns than a worksheet has is a failure in words', async () => {
  const columns = Array.from({ length: 16_385 }, () => 1);
  const wide: Book = { ...book, grids: book.grids.map((grid) => ({ ...grid, columns })) };
  await expect(writeWorkbook(wide)).rejects.toThrow(/16,385列.*1,048,576行×16,384列/);
});
