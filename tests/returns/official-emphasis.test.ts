/** `**words**` of a policy in a city's own form: bold there as in our own, and taken back as it was meant. */
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { formFile, plainStyles, text } from '../workbook/official/form-file.ts';

const home = 'data/hikarino/counters.yaml';
const sheet = `kind: policy
id: counters
title: 窓口の方針
subtitle: '**待たない**窓口'
chapters:
  - title: 趣旨
    points:
      - 区役所は**地域の要**であり、**身近な窓口**です。
      - '**相談をしっかり受け止める**仕組みが要ります。'
      - 担い手が足りなくなっています。
`;

/** The second style is bold. */
const styles = plainStyles
  .replace('<fonts count="1">', '<fonts count="2">')
  .replace('</fonts>', '<font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts>')
  .replace('<xf numFmtId="170" fontId="0"', '<xf numFmtId="170" fontId="1"');

const rich =
  '<c r="A4" s="0" t="inlineStr"><is><r><rPr><b/></rPr><t>副題：</t></r><r><rPr><i/><sz val="9"/></rPr><t>{{副題}}</t></r></is></c>';

const form = formFile({
  rows: [
    `<row r="1">${text('A1', '方針：{{方針名}}（{{年度}}）')}</row>`,
    `<row r="2">${text('A2', '・{{章}}\nおわり', 1)}</row>`,
    `<row r="3">${text('A3', '副題：{{副題}}', 2)}</row>`,
    `<row r="4">${rich}</row>`,
  ].join(''),
  styles,
});

const oneCell = (words: string, style = 0) =>
  formFile({ rows: `<row r="2">${text('A2', words, style)}</row>`, styles });

async function handOut(file = form, words = sheet): Promise<MemoryWorld> {
  const world = memoryWorld({
    'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [市様式.xlsx]\n',
    'data/hikarino/templates/市様式.xlsx': file,
    [home]: words,
  });
  expect(await world.run('build data/hikarino'), world.err()).toBe(0);
  return world;
}

async function opened(world: MemoryWorld) {
  const workbook = new ExcelJS.Workbook();
  const bytes = world.files.read('out/市様式/counters.xlsx');
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const cell = (address: string) => workbook.getWorksheet('様式')?.getCell(address) as ExcelJS.Cell;
  return { workbook, cell };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function returned(change: (cell: Opened['cell']) => void, file = form, words = sheet) {
  const world = await handOut(file, words);
  const { cell, workbook } = await opened(world);
  change(cell);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const back = world.later({ 'back/a.xlsx': bytes });
  const code = await back.run('import back --into data/hikarino --write');
  return { code, said: back.out(), text: back.text(home) };
}

/** Bold words in brackets. */
function seen({ richText, text: words }: ExcelJS.Cell & Partial<ExcelJS.CellRichTextValue>): string {
  return (richText ?? [{ text: words, font: {} }])
    .map((run) => (run.font?.bold ? `【${run.text}】` : run.text))
    .join('');
}

const runsOf = ({ value }: ExcelJS.Cell) => (value as ExcelJS.CellRichTextValue).richText;
const shown = ({ text: words, value }: ExcelJS.Cell) => seen({ ...(value as object), text: words } as never);

describe('a form that is filled', () => {
  test('shows emphasis as bold words, in the font of the cell or of what stood there', async () => {
    const { cell } = await opened(await handOut());
    expect(shown(cell('A2'))).toBe(
      '趣旨\n　・区役所は【地域の要】であり、【身近な窓口】です。\n　・【相談をしっかり受け止める】仕組みが要ります。\n　・担い手が足りなくなっています。\nおわり',
    );
    expect(runsOf(cell('A2'))[1]?.font).toEqual({ bold: true, size: 11, name: '游ゴシック' });
    expect(shown(cell('A4'))).toBe('【副題：】【待たない】窓口');
    expect(
      runsOf(cell('A4')).map(({ font }) => [font?.bold ?? false, font?.italic ?? false, font?.size]),
    ).toEqual([
      [true, false, undefined],
      [true, true, 9],
      [false, true, 9],
    ]);
  });

  test('in a cell that is bold has nothing bolder, nor another look', async () => {
    const { cell } = await opened(await handOut());
    expect(cell('A3').value).toBe('副題：待たない窓口');
  });
});

describe('a form that comes back', () => {
  test.each([
    ['with all fields in their cells', form],
    ['with one in a bold cell', oneCell('{{章}}', 2)],
    ['with words of the form behind it', oneCell('・{{章}}（案）')],
    ['with a title beside it', oneCell('{{方針名}}／{{副題}}')],
  ])('untouched changes nothing, %s', async (_, file) => {
    expect(await returned(() => {}, file)).toMatchObject({
      code: 0,
      text: sheet,
      said: expect.stringContaining('シートと違うところはありません'),
    });
  });

  test('from a program that forgets bold, too', async () => {
    const plain = await returned((cell) => {
      for (const address of ['A2', 'A4']) cell(address).value = cell(address).text;
    });
    expect(plain).toMatchObject({ code: 0, text: sheet });
  });

  test.each([
    ['marks apart', (words: string) => words.normalize('NFD')],
    ['blanks at the ends of its lines', (words: string) => words.replaceAll('\n', ' \n')],
  ])('with %s is as it was, bold and all', async (_, change) => {
    const spread = sheet
      .replace('区役所は**地域', '区役所は、\n        **地域')
      .replace('- 区役所', '- |-\n        区役所');
    const back = await returned(
      (cell) => {
        const runs = runsOf(cell('A2')).map((run) => ({ ...run, text: change(run.text) }));
        cell('A2').value = { richText: runs };
      },
      form,
      spread,
    );
    expect(back).toMatchObject({ code: 0, text: spread });
  });

  test('with other words bold is taken, and it is said', async () => {
    const { said, text: words } = await returned((cell) => {
      const [first, ...others] = runsOf(cell('A2'));
      const last = others.at(-1);
      if (!first || !last) throw new Error('no runs');
      const [before = '', after = ''] = last.text.split('担い手');
      const news = [
        { ...last, text: before },
        { text: '担い手', font: { bold: true } },
        { ...last, text: after },
      ];
      cell('A2').value = { richText: [first, ...others.slice(0, -1), ...news] };
    });
    expect(words).toBe(
      sheet.replace('- 担い手が足りなくなっています。', "- '**担い手**が足りなくなっています。'"),
    );
    expect(said).toContain('太字のところだけが変わっています。');
  });

  test('with less bold loses it, and with new words keeps what still stands there', async () => {
    const { text: words } = await returned((cell) => {
      const runs = runsOf(cell('A2')).map((run) =>
        run.text === '地域の要'
          ? { text: run.text }
          : { ...run, text: run.text.replace('足りなく', '少なく') },
      );
      cell('A2').value = { richText: runs };
    });
    expect(words).toBe(sheet.replace('**地域の要**', '地域の要').replace('足りなく', '少なく'));
  });
});

test('any words and any bold come back as they were written, from a program that keeps bold or forgets it', async () => {
  const piece = fc.tuple(fc.constantFrom('窓', '口 ', '、', '*', '（案）', 'は', '1 '), fc.boolean());
  const written = fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) =>
    parts
      .map(([words, strong]) => (strong ? `**${words}**` : words))
      .join('')
      .trim(),
  );
  const files = [oneCell('・{{章}}\n（以上）'), oneCell('{{副題}}（案）／{{方針名}}'), form];
  await fc.assert(
    fc.asyncProperty(
      fc.array(written, { minLength: 2, maxLength: 5 }),
      fc.constantFrom(...files),
      fc.boolean(),
      async ([subtitle, ...points], file, forgets) => {
        const own = `kind: policy\nid: counters\ntitle: 窓口の方針\nsubtitle: ${JSON.stringify(subtitle)}\nchapters:\n  - title: 趣旨\n    points: ${JSON.stringify(points)}\n`;
        const back = await returned(
          (cell) => {
            if (forgets) for (const at of ['A1', 'A2', 'A3', 'A4']) cell(at).value = cell(at).text;
          },
          file,
          own,
        );
        expect({ text: back.text, said: back.said }).toEqual({
          text: own,
          said: expect.stringContaining('シートと違うところはありません'),
        });
      },
    ),
    { numRuns: 60 },
  );
});
