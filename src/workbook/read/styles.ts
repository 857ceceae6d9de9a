/** For each style of a workbook, by its number, what it says of a cell: what a number in it means, and how its words look. */
import { oncePerText } from '../../once.ts';
import { type Ink, inkWith, plainInk } from './ink.ts';
import { type NumberKind, numberKind } from './number.ts';
import { scan } from './xml.ts';

export interface CellLook {
  readonly numbers: NumberKind;
  readonly ink: Ink;
}

/** The workbooks of one form say the same. */
export const readStyles = oncePerText(4, (xml): readonly CellLook[] => {
  const codes = new Map<number, string>();
  const fonts: Ink[] = [];
  const looks: CellLook[] = [];
  const known = new Map<number, NumberKind>();
  for (const piece of scan(xml)) {
    if (piece.kind !== 'open') continue;
    const parent = piece.around(1);
    const number = (name: string) => Number(piece.attribute(name) ?? 0);
    if (piece.name === 'numFmt') codes.set(number('numFmtId'), piece.attribute('formatCode') ?? '');
    else if (parent === 'fonts') fonts.push(plainInk);
    else if (parent === 'font' && piece.around(2) === 'fonts')
      fonts.push(inkWith(fonts.pop() ?? plainInk, piece));
    else if (parent === 'cellXfs' && piece.name === 'xf') {
      const id = number('numFmtId');
      const numbers = known.get(id) ?? numberKind(id, codes.get(id));
      known.set(id, numbers);
      looks.push({ numbers, ink: fonts[number('fontId')] ?? plainInk });
    }
  }
  return looks;
});
