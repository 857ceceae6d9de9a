/** The formulas of a form: which of them forget what they computed. */
import { describe, expect, test } from 'vitest';
import { fill } from './filled.ts';
import { name, text } from './form-file.ts';

describe('formulas', () => {
  test('with a character that no text can hold are left as they are', () => {
    const odd = '<f>A1&amp;"&#99999999999;"</f>';
    expect(
      fill({ rows: `<row r="1">${text('A1', '{{件数}}', 2)}<c r="B1">${odd}</c></row>` }).sheet,
    ).toContain(odd);
  });

  const shared = '<f t="shared" ref="C1:C3" si="0">A1*$B$9</f>';
  test('that look at filled cells forget what they computed; the others do not', () => {
    const { part, sheet } = fill({
      rows: `<row r="1">${text('A1', '{{件数}}', 2)}<c r="C1">${shared}<v>1</v></c><c r="D1"><f>C1+1</f><v>2</v></c><c r="E1" t="str"><f>"A1"&amp;B7</f><v>x</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>`,
      calcPr: '<calcPr calcId="191029" fullCalcOnLoad="0"/>',
    });
    expect(sheet).toContain(`<c r="C1">${shared}</c><c r="D1"><f>C1+1</f></c>`);
    expect(sheet).toContain('<v>x</v>');
    expect(sheet).toContain('<c r="C2"><f t="shared" si="0"/><v>3</v></c>');
    expect(part('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('that follow from each other forget it too, one by one and across a block', () => {
    const formula = (row: number, words: string) =>
      `<row r="${row}"><c r="A${row}"><f>${words}</f><v>7</v></c></row>`;
    const chain = Array.from({ length: 60 }, (_, at) => formula(at + 2, `A${at + 1}+1`)).join('');
    const { sheet } = fill({
      rows: `<row r="1">${text('A1', '{{取組名}}')}</row>${chain}${formula(400, 'SUM($A$60:B70)')}${formula(401, 'SUM(B:C)')}`,
    });
    expect(sheet.match(/<v>7<\/v>/g)).toEqual(['<v>7</v>']);
    expect(sheet).toContain('<c r="A401"><f>SUM(B:C)</f><v>7</v></c>');
  });

  test('that look elsewhere ask for nothing', () => {
    const { part, sheet } = fill({
      rows: `<row r="1">${text('A1', '{{件数}}', 2)}<c r="C1"><f>B1</f><v>1</v></c></row>`,
    });
    expect(sheet).toContain('<f>B1</f><v>1</v>');
    expect(part('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('that cells share go along with each of them, where they name whole columns and rows, too', () => {
    const words = `A1+$A1+A$1+SUM(B:C,$B:C,1:2,$1:2)+COUNTIF('別 A1'!B2:$C$3,"A1")+LOG10(A1)`;
    const cells = `<c r="F1"><f t="shared" ref="F1:G2" si="0">${words.replaceAll('"', '&quot;')}</f></c><c r="G1"><f t="shared" si="0"/></c>`;
    const { sheet } = fill({
      rows: `<row r="1">${cells}</row><row r="2"><c r="F2"><f t="shared" si="0"/></c></row><row r="9">${text('A9', '{{予定_内容}}')}</row>`,
      names: name('繰返_予定', '様式!$9:$9'),
    });
    expect(
      [...sheet.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula?.replaceAll('&quot;', '"')),
    ).toEqual([
      words,
      `B1+$A1+B$1+SUM(C:D,$B:D,1:2,$1:2)+COUNTIF('別 A1'!C2:$C$3,"A1")+LOG10(B1)`,
      `A2+$A2+A$1+SUM(B:C,$B:C,2:3,$1:3)+COUNTIF('別 A1'!B3:$C$3,"A1")+LOG10(A2)`,
    ]);
  });
});
