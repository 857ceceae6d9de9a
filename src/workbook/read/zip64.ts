/** Numbers of a zip that stand in eight bytes: four are too few for them, or its program never asks whether they are. */
import { central, wide } from '../zip-records.ts';

/** What four bytes say, or two, where eight say it elsewhere. */
export const elsewhere = { four: 0xffffffff, two: 0xffff } as const;

/** Of the part that the directory lists at a place, in the order in which its own fields leave them out. */
export function* wideNumbers(at: number, view: DataView): Generator<number> {
  const from = at + central.size + view.getUint16(at + central.name, true);
  const end = Math.min(from + view.getUint16(at + central.extra, true), view.byteLength);
  for (let field = from; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== wide.field) continue;
    const last = Math.min(field + 4 + view.getUint16(field + 2, true), end);
    for (let place = field + 4; place + 8 <= last; place += 8) yield numberAt(place, view);
  }
}

/** How many parts there are, and where the directory begins; undefined where no record before the end says so. */
export function wideEnd(end: number, view: DataView): { count: number; directory: number } | undefined {
  const { locator, record } = wide;
  const from = end - locator.size;
  if (from < 0 || view.getUint32(from, true) !== locator.signature) return undefined;
  const at = numberAt(from + locator.record, view);
  if (at + record.size > from || view.getUint32(at, true) !== record.signature) return undefined;
  return {
    count: numberAt(at + record.count, view),
    directory: numberAt(at + record.directory, view),
  };
}

function numberAt(place: number, view: DataView): number {
  return Number(view.getBigUint64(place, true));
}
