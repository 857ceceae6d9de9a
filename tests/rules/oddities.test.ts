/** The oddities of 川崎市 and 千葉市 are found in the example cities, and nothing else is said about them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

function said(city: string): string[] {
  const files = ['reform.yaml', 'policies/ward-offices.yaml'].map((path) => [
    path,
    readFileSync(new URL(`../../data/${city}/${path}`, import.meta.url), 'utf8'),
  ]);
  const [project] = compile(memoryWorld(Object.fromEntries(files)).files, '.', {
    asOf: '2026-01-01',
    submit: false,
  });
  return (project?.diagnostics ?? []).map(({ message, rule }) => `${rule} ${message.ja}`);
}

test('川崎市', () => {
  expect(said('kawasaki')).toMatchInlineSnapshot(`
    [
      "text/inner-space 「特別自治 市の検討の進」の途中に空白があります。",
      "text/inner-space 「って暮らしや すい地域社会」の途中に空白があります。",
      "document/numbering-gap 番号が「①③②④⑤」の順に並んでいます。「①」の次は2番のはずです。",
      "text/repeated-line 「地域の課題をじかにつかむとともに、」が続けて二度書かれています。",
      "document/no-commitment 取組項目10件のうち10件に、期限も所管もKPIもありません（「総合行政機関としての着実なサービス提供の推進」など）。",
      "text/inner-space 「の機能 再編」の途中に空白があります。",
      "text/inner-space 「的な庁舎整備 の推進」の途中に空白があります。",
      "text/inner-space 「議のあり方の 検討」の途中に空白があります。",
    ]
  `);
});

test('千葉市', () => {
  expect(said('chiba')).toMatchInlineSnapshot(`
    [
      "text/proper-noun 「千葉県基本計画」と書かれていますが、用語集では「千葉市基本計画」です。",
      "text/mixed-parentheses 括弧の書き方が2通りあります（「( )」（半角）12か所、「（ ）」（全角）9か所）。",
      "text/homoglyph 「地域のカ」の「カ」は、「力」（漢字）ではありませんか。書かれているのはカタカナです。",
      "text/proper-noun 「千葉県基本計画」と書かれていますが、用語集では「千葉市基本計画」です。",
      "text/spelling-variants 同じ言葉の書き方が2通りあります（「取組み」9か所、「取り組み」3か所）。",
      "document/no-commitment 取組項目15件のうち15件に、期限も所管もKPIもありません（「市民からの相談対応の充実」など）。",
      "text/proper-noun 「千葉県基本計画」と書かれていますが、用語集では「千葉市基本計画」です。",
      "text/glossary 用語「区災害対区本部」は、本文で※を付けて使われていません。",
      "text/spelling-variants 同じ言葉の書き方が2通りあります（「手続」1か所、「手続き」1か所）。",
      "text/undefined-abbreviation 略語「RPA」の説明がありません。",
    ]
  `);
});
