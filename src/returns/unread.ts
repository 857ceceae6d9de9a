/** Fields that the hidden worksheet no longer tells as they went out → what stands in their cells now, for a person to look at. */
import { placeName } from '../workbook/official/place.ts';
import type { Change } from './change.ts';
import type { Returned } from './returned.ts';
import { asSeen } from './typed.ts';

export function unreadChanges({ spoilt }: Returned): Change[] {
  const told = new Map<string, Change>();
  for (const { areas, cells = [] } of spoilt) {
    const [area] = areas;
    const cell = area && placeName({ ...area, row: area.from });
    const theirs = asSeen(cells.map(({ text }) => text).join(''));
    if (cell) told.set(cell, { kind: 'stray', cell, theirs, in: 'unread' });
  }
  return [...told.values()];
}
