/** Bold words in a cell and `**words**` in a sheet say the same: untouched they change nothing, corrected they keep what was meant. */
import type ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmphasis } from '../../src/japanese/emphasis.ts';
import { rewritten } from '../../src/returns/bold.ts';
import { corrected, type Hands, handOut } from './send.ts';

const home = 'data/hikarino/policies/counters.yaml';
const sheet = `kind: policy
id: counters
title: 窓口の方針
chapters:
  - title: 趣旨
    points:
      - 区役所は**地域の要**であり、**身近な窓口**です。
      - '**相談をしっかり受け止める**仕組みが要ります。'
      - 担い手が足りなくなっています。
    note: '※ **出典**は推計'
`;

const city = {
  'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [gaiyou]\n',
  [home]: sheet,
};

const point = (number: number) => `chapters.0.points.${number}`;
const bold = { font: { bold: true } };
const rich = (...richText: ExcelJS.RichText[]): ExcelJS.CellValue => ({ richText });

async function returned(change: (hands: Hands) => void, words = sheet) {
  const world = await handOut({ ...city, [home]: words });
  const [form] = [...world.contents.keys()].filter((path) => /gaiyou.*\.xlsx$/.test(path));
  const bytes = await corrected(world.files.read(form ?? ''), change, 'policy/counters');
  const back = world.later({ 'back/a.xlsx': bytes });
  const code = await back.run('import back/a.xlsx --into data/hikarino --write');
  return { code, said: back.out(), text: back.text(home) };
}

describe('a sentence with emphasis', () => {
  test('that nobody touched stays byte for byte', async () => {
    expect(await returned(() => {})).toMatchObject({ code: 0, text: sheet });
  });

  test('is taken with its bold where words were changed', async () => {
    const { said, text } = await returned(({ set }) =>
      set(point(0), rich({ text: '・区役所は' }, { ...bold, text: '地域を支える要' }, { text: 'です。' })),
    );
    expect(text).toBe(sheet.replace('**地域の要**であり、**身近な窓口**です。', '**地域を支える要**です。'));
    expect(said).toContain('様式　  区役所は**地域を支える要**です。');
  });

  test('is taken with its bold where only that was changed, and it is said', async () => {
    const { said, text } = await returned(({ set }) => {
      set(
        point(1),
        rich({ text: '・相談を' }, { ...bold, text: 'しっかり' }, { text: '受け止める仕組みが要ります。' }),
      );
      set(point(2), rich({ text: '・' }, { ...bold, text: '担い手' }, { text: 'が足りなくなっています。' }));
    });
    expect(text).toBe(
      sheet
        .replace(
          "'**相談をしっかり受け止める**仕組みが要ります。'",
          "'相談を**しっかり**受け止める仕組みが要ります。'",
        )
        .replace('- 担い手が', "- '**担い手**が")
        .replace('足りなくなっています。', "足りなくなっています。'"),
    );
    expect(said).toContain('太字のところだけが変わっています。');
  });

  test('keeps it where the program forgets bold, and where new words were typed over it', async () => {
    const { said, text } = await returned(({ set }) => {
      set(point(0), '・区役所は地域の要であり、最も身近な窓口です。');
      set(point(1), '・相談をしっかり受け止める仕組みが要ります。');
      set('chapters.0.note', '※ 出典は推計');
    });
    expect(text).toBe(sheet.replace('**身近な窓口**', '最も**身近な窓口**'));
    expect(said).not.toContain('太字');
  });

  test('loses it where its words are gone, and it is said which', async () => {
    const { said, text } = await returned(({ set }) => set(point(0), '・区役所は身近な窓口です。'));
    expect(text).toBe(sheet.replace('**地域の要**であり、', ''));
    expect(said).toContain('太字だった「地域の要」が変わったため、そこは太字ではなくなります。');
  });

  test('loses it where a person took it off, other bold words being kept', async () => {
    const { said, text } = await returned(({ set }) =>
      set(point(1), '・相談をしっかり受け止める仕組みが要ります。'),
    );
    expect(text).toContain("- '相談をしっかり受け止める仕組みが要ります。'\n");
    expect(said).toContain('太字のところだけが変わっています。');
  });

  test('is not changed by a whole square in bold, which is a mark', async () => {
    const all = await returned(({ cell }) => {
      for (const field of [point(0), point(2)]) {
        const one = cell(field);
        one.value = one.text;
        one.font = { bold: true };
      }
    });
    expect(all).toMatchObject({ code: 0, text: sheet });
  });

  test('above which a heading is corrected: its title is taken, its number stays the form’s', async () => {
    const numbered = sheet.replace(
      '  - title: 趣旨',
      '  - { number: 第1章, title: 策定の**趣旨**, points: [一, 二] }\n  - title: 趣旨',
    );
    const { text } = await returned(({ set }) => set('chapters.0.title', '第1章 見直しの趣旨'), numbered);
    expect(text).toBe(numbered.replace('策定の**趣旨**', '見直しの**趣旨**'));
  });

  test('becomes several items, each with its own bold', async () => {
    const { text } = await returned(({ set }) =>
      set(
        point(2),
        rich(
          { text: '・担い手が足りない。\n' },
          { ...bold, text: '・若者\n・子ども' },
          { text: 'も少ない。' },
        ),
      ),
    );
    expect(text).toContain(
      "      - 担い手が足りない。\n      - '**若者**'\n      - '**子ども**も少ない。'\n",
    );
  });
});

describe('any words and any bold', () => {
  const written = fc
    .array(fc.tuple(fc.constantFrom('窓', '口 ', '、', '*', 'あ\n', 'は'), fc.boolean()), {
      minLength: 1,
      maxLength: 9,
    })
    .map((parts) => parts.map(([text, strong]) => (strong ? `**${text}**` : text)).join(''));

  test('come back as they were written, whatever the program did to the bold', () => {
    fc.assert(
      fc.property(written, fc.boolean(), (base, forgets) => {
        const sent = readEmphasis(base);
        const came = forgets ? { ...sent, bold: [] } : sent;
        expect(rewritten(base, came, false)).toEqual({ text: base });
      }),
    );
  });

  test('are read again as they were meant, or it is said', () => {
    fc.assert(
      fc.property(written, written, (base, other) => {
        const came = readEmphasis(other);
        const { note, text } = rewritten(base, came, false);
        expect(
          note !== undefined ||
            readEmphasis(text).text === came.text.replace(/[^\S\n]+$/gm, '').trimEnd() ||
            text === base,
        ).toBe(true);
      }),
    );
  });
});
