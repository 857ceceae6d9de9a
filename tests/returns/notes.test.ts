/** What a person says beside the cells of a form – comments, threads, shapes, words in the margin – is told with its place. */
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { corrected, form, handOut, home, sheet } from './send.ts';

const line = 'import back --into data/hikarino --write';

async function told(bytes: Uint8Array) {
  const world = await handOut();
  const back = world.later({ 'back/a.xlsx': bytes });
  const code = await back.run(line);
  if (code === 70) throw new Error(back.err());
  expect(back.text(home)).toBe(sheet);
  return { code, said: back.out() };
}

test('a comment on a cell, with the field it belongs to', async () => {
  const world = await handOut();
  const bytes = await corrected(world.files.read(form), ({ cell }) => {
    cell('schedule.後期.0').note = '2月に変更してください。\n理由は別紙';
  });
  const { code, said } = await told(bytes);
  expect(code).toBe(1);
  expect(said).toMatch(
    /!\w+\d+（schedule\.後期\.0 の行）\n {2}様式　 {2}2月に変更してください。\n {10}理由は別紙\n {2}= セルに付けられたコメントです。/,
  );
});

test('a note in the margin, with the row it stands on', async () => {
  const world = await handOut();
  const bytes = await corrected(world.files.read(form), ({ cell }) => {
    const { row, worksheet } = cell('issues.1');
    worksheet.getCell(Number(row), 20).value = '要確認';
  });
  expect((await told(bytes)).said).toMatch(/!T\d+（issues\.1 の行）\n {2}様式　 {2}要確認\n/);
});

/** The form with more parts beside its first worksheet. */
async function withParts(parts: Readonly<Record<string, { readonly type: string; readonly xml: string }>>) {
  const zip = await JSZip.loadAsync((await handOut()).files.read(form));
  const relations = Object.entries(parts).map(([path, { type }], index) => {
    zip.file(`xl/${path}`, parts[path]?.xml ?? '');
    return `<Relationship Id="note${index}" Type="http://example/${type}" Target="../${path}"/>`;
  });
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  const before = (await zip.file(rels)?.async('string')) ?? '<Relationships></Relationships>';
  zip.file(rels, before.replace('</Relationships>', `${relations.join('')}</Relationships>`));
  return zip.generateAsync({ type: 'uint8array' });
}

test('a thread once, not the comment that stands for it', async () => {
  const { said } = await told(
    await withParts({
      'comments1.xml': {
        type: 'comments',
        xml: '<comments><commentList><comment ref="D5"><text><t>[スレッド化されたコメント]</t></text></comment></commentList></comments>',
      },
      'threadedComments/threadedComment1.xml': {
        type: 'threadedComment',
        xml: '<ThreadedComments><threadedComment ref="D5"><text>数を直す &amp; 確かめる</text></threadedComment><threadedComment ref="D5"><text>直しました</text></threadedComment></ThreadedComments>',
      },
    }),
  );
  expect(said).toContain('様式　  数を直す & 確かめる\n');
  expect(said).toContain('様式　  直しました\n');
  expect(said).not.toContain('スレッド化');
});

test('the words in a shape, line by line', async () => {
  const shape =
    '<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>ここは</a:t></a:r><a:r><a:t>調整中</a:t></a:r></a:p><a:p><a:r><a:t>10月に確定</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>';
  const { said } = await told(await withParts({ 'drawings/drawing1.xml': { type: 'drawing', xml: shape } }));
  expect(said).toMatch(
    /!D5.*\n {2}様式　 {2}ここは調整中\n {10}10月に確定\n {2}= 図形の中に書かれた文です。/,
  );
});

test('the words in a shape once, where a program has drawn it a second time for others', async () => {
  const shape = (words: string) =>
    `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
  const xml = `<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:from><mc:AlternateContent><mc:Choice Requires="a14">${shape('調整中')}</mc:Choice><mc:Fallback>${shape('この図形は表示できません')}</mc:Fallback></mc:AlternateContent></xdr:twoCellAnchor></xdr:wsDr>`;
  const { said } = await told(await withParts({ 'drawings/drawing1.xml': { type: 'drawing', xml } }));
  expect(said).toMatch(/様式　 {2}調整中\n {2}= 図形の中/);
});

test('a correction on a copy of the worksheet, with what to do', async () => {
  const world = await handOut();
  const bytes = await corrected(world.files.read(form), ({ cell, workbook }) => {
    const { address, worksheet } = cell('issues.1');
    const copy = workbook.addWorksheet('修正版');
    worksheet.eachRow((row, at) =>
      row.eachCell((one, column) => (copy.getCell(at, column).value = one.value)),
    );
    copy.getCell(address).value = '手続が部署ごとに分かれている。';
  });
  const { said } = await told(bytes);
  expect(said).toMatch(
    /\n修正版!D\d+\n {2}様式　 {2}手続が部署ごとに分かれている。\n {2}= 写したワークシートに書かれています。/,
  );
});
