/** A worksheet with several forms below each other → each of them: a title opens one, from the blank row above it on. */
import { grouped } from '../../lists.ts';
import { type Box, placeOf, type Worksheet } from './page.ts';
import { goesOn, type Vocabulary } from './vocabulary.ts';

export function stackedIn(worksheet: Worksheet, words: Vocabulary): Worksheet[] {
  const { asides, boxes, name } = worksheet;
  const starts = startsIn(boxes, words);
  if (starts.length < 2) return [worksheet];
  const partOf = ({ top }: Box) => Math.max(1, placeOf(top + 1, starts));
  const [own, beside] = [grouped(boxes, partOf), grouped(asides, partOf)];
  return starts.map((_, index) => ({
    name: `${name}-${index + 1}`,
    boxes: own.get(index + 1) ?? [],
    asides: beside.get(index + 1) ?? [],
  }));
}

/** The rows in which they begin. A title that is said again, overleaf, opens nothing. */
function startsIn(boxes: readonly Box[], words: Vocabulary): number[] {
  const starts: number[] = [];
  let [gap, reach]: [number, number] = [0, 0];
  let [column, title]: [number | undefined, string | undefined] = [undefined, undefined];
  for (const [index, box] of boxes.entries()) {
    if (box.top > reach + 1) gap = box.top;
    reach = Math.max(reach, box.bottom);
    if (words.blockOf(box.text) !== 'title' || goesOn(box.text)) continue;
    column ??= box.left;
    const named = boxes[index + 1]?.text;
    if (box.left !== column || named === title) continue;
    const blocksSince = starts.length === 0 || gap > (starts.at(-1) ?? 0);
    starts.push(blocksSince ? gap : box.top);
    title = named;
  }
  return starts;
}
