/** The columns of a worksheet as its form drew them. */
import { isTrue, scan } from '../read/xml.ts';

/** Some columns side by side, from 1. */
export interface Columns {
  readonly from: number;
  readonly to: number;
  /** In digits of the font of the workbook; undefined where the form says none. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  /** The number of the style of cells that are not written. */
  readonly style: number | undefined;
}

/** `shell` is the XML around the rows. */
export function columnsIn(shell: string): Columns[] {
  const found: Columns[] = [];
  for (const piece of scan(shell)) {
    if (piece.kind !== 'open' || piece.name !== 'col') continue;
    const number = (name: string) => {
      const said = Number(piece.attribute(name) ?? Number.NaN);
      return said >= 0 ? said : undefined;
    };
    found.push({
      from: number('min') ?? 0,
      to: number('max') ?? 0,
      width: number('width'),
      hidden: isTrue(piece.attribute('hidden')),
      style: number('style'),
    });
  }
  return found;
}
