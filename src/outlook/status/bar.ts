/** A bar of a share, in cells that are one column wide on every terminal, whatever it thinks of ambiguous widths. */

export interface Brush {
  readonly full: string;
  readonly empty: string;
}

export const fine: Brush = { full: '▰', empty: '▱' };
export const plain: Brush = { full: '#', empty: '.' };

/** What lies beyond either end is not drawn; what has begun shows, and what is not reached is never full. */
export function bar(share: number, columns: number, { empty, full }: Brush, met = share >= 1): string {
  const exact = Math.round(share * columns);
  const least = share > 0 ? 1 : 0;
  const most = met ? columns : columns - 1;
  const filled = Math.min(Math.max(exact, least), most);
  return full.repeat(filled) + empty.repeat(columns - filled);
}
