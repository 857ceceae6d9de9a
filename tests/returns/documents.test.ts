/** Documents of cities, typed into a worksheet line by line: their chapters, visions and rosters, and not a word of them lost. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryWorld } from '../memory-world.ts';

type Cells = Readonly<Record<string, string>>;

async function imported(cells: Cells) {
  const workbook = new ExcelJS.Workbook();
  const worksheet = workbook.addWorksheet('方針');
  for (const [place, words] of Object.entries(cells)) {
    if (place.includes(':')) worksheet.mergeCells(place);
    worksheet.getCell(place.split(':')[0] ?? '').value = words;
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const reform = 'city: 例市\nyear: 令和7年度\n';
  const world = memoryWorld({ 'data/a/reform.yaml': reform, '方針.xlsx': bytes });
  await world.run('import --new 方針.xlsx --into data/a --write');
  const text = world.text('data/a/policies/方針.yaml');
  return { text, data: parse(text, { schema: 'failsafe' }) };
}

function below(...lines: readonly string[]): Cells {
  return Object.fromEntries(lines.map((line, at) => [`A${at + 1}`, line]));
}

const opening = { A1: '区役所の基本方針', F1: '目次', G1: '第1章　総論', H1: '第2章　取組' };

test('a title over the actions of each vision, with words of its own, keeps them', async () => {
  const actions = (vision: string, action: string, ...more: readonly string[]) => [
    vision,
    '取組項目',
    ...more,
    action,
    `・${action}をつくる。`,
  ];
  const { text, data } = await imported(
    below(
      ...['区役所の基本方針', '目次', '第1章　総論', '第2章　取組', '第1章　総論'],
      ...['①待たない窓口', '②書かない窓口', '③行かない窓口', '第2章　取組'],
      ...actions('目指す姿①待たない窓口', '(1)予約'),
      ...actions('目指す姿②書かない窓口', '(2)写し'),
      ...actions('目指す姿③行かない窓口', '(3)電子', '・方針を先に決める。'),
    ),
  );
  expect(data.names).toEqual({ vision: '目指す姿', action: '取組項目' });
  expect(data.visions).toHaveLength(3);
  expect(text).toContain('方針を先に決める。');
});

test('what stands beside a first heading that is merged over several rows is kept, each once', async () => {
  const merged = { 'A3:A4': '第1章　総論', B3: 'これまでの経過', B4: 'このたびの経過' };
  const { text } = await imported({ ...opening, ...merged, A6: '第2章　取組', A7: '・取り組む。' });
  expect(text.match(/^# （.*$/gm)).toEqual([
    '# （A3）第1章　総論',
    '# （B3）これまでの経過',
    '# （B4）このたびの経過',
  ]);
});

describe('a roster', () => {
  const head = { ...opening, A4: '役割', B4: '職', C4: '氏名' };
  const chapters = { A9: '第1章　総論', A10: '・窓口を変える。', A11: '第2章　取組', A12: '・取り組む。' };
  const members = { A5: '座長', B5: '区長', C5: '北野' };

  test.each(['メンバー', '名簿'])('that is called no more than %s has no title', async (title) => {
    const { data } = await imported({ ...head, A3: title, ...members, ...chapters });
    expect(data.team).toEqual({ members: [{ role: '座長', post: '区長', name: '北野' }] });
  });

  test('has no member of whom nothing is said', async () => {
    const notes = { E6: '欠席のときは代理をおく。', F6: '部長が代理となる。' };
    const { data, text } = await imported({ ...head, A3: '検討メンバー', ...members, ...notes, ...chapters });
    expect(data.team.members).toEqual([{ role: '座長', post: '区長', name: '北野' }]);
    for (const note of Object.values(notes)) expect(text).toContain(note);
  });

  test('without members is none, and its words are kept', async () => {
    const { data, text } = await imported({ ...head, A3: '検討メンバー', ...chapters });
    expect(data.team).toBeUndefined();
    for (const word of ['検討メンバー', '役割', '職', '氏名']) expect(text).toContain(word);
  });
});

test.each([
  ['令和5年3月　例市', '令和5年3月'],
  ['令和5年3月策定　例市', '令和5年3月'],
  ['令和5年3月改定　例市', '令和5年3月改定'],
])('what was done when, in 「%s」, is kept where it is no 策定', async (line, issued) => {
  const { data } = await imported({ ...opening, A2: line, A4: '第1章　総論', A5: '・窓口を変える。' });
  expect(data).toMatchObject({ issued, issuer: '例市' });
});
