/** Where in the sheets each change stands, and changes in the order of their places. */
import { byText } from '../../lists.ts';
import { isPlaced, type PlacedChange } from '../../returns/change.ts';
import type { Sent } from '../../returns/settle.ts';
import type { ProjectHome } from '../../returns/take.ts';
import { pin } from '../../sheets/pin.ts';

export type Places = (change: PlacedChange) => { readonly file: string; readonly line: number };

export function placesIn(projects: readonly ProjectHome[]): Places {
  const sources = new Map(projects.flatMap((project) => [...project.sources]));
  return ({ at }) => {
    const source = sources.get(at.file);
    return { file: at.file, line: source ? pin(source, { at }).start.line : 1 };
  };
}

/** What has no place comes last. */
export function sorted<One extends Sent>(sent: readonly One[], places: Places): One[] {
  const key = ({ change }: One) => (isPlaced(change) ? places(change) : { file: '\uffff', line: 0 });
  return sent.toSorted((one, two) => {
    const [a, b] = [key(one), key(two)];
    return byText(a.file, b.file) || a.line - b.line;
  });
}
