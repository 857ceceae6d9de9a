/** Boxes → the regions of a form: a label, and what stands beside it, or below it where nothing stands beside. */
import type { BlockName } from '../../sheets/shape/block.ts';
import { manyCells } from '../refused.ts';
import { type Box, columnsMeet, rowsMeet } from './page.ts';
import { goesOn, type Vocabulary } from './vocabulary.ts';

export interface Region {
  readonly show: BlockName;
  readonly label: Box;
  readonly boxes: readonly Box[];
}

export interface Cut {
  readonly regions: readonly Region[];
  /** What no label claims. */
  readonly rest: readonly Box[];
}

export function regionsOf(boxes: readonly Box[], words: Vocabulary): Cut {
  const anchors = anchorsIn(boxes, words);
  const labels = anchors.map(({ label }) => label);
  const taken = new Set<Box>(labels);
  const regions: Region[] = [];
  for (const { label, show } of anchors) {
    const found = claimed(label, boxes, labels).filter((box) => !taken.has(box));
    for (const box of found) taken.add(box);
    const before = goesOn(label.text) ? regions.findLast((region) => region.show === show) : undefined;
    if (before) regions[regions.indexOf(before)] = { ...before, boxes: [...before.boxes, ...found] };
    else regions.push({ show, label, boxes: found });
  }
  return { regions, rest: boxes.filter((box) => !taken.has(box)) };
}

/** No form has so many, and a workbook of many forms is none to be read as one. */
const mostLabels = 1000;

interface Anchor {
  readonly label: Box;
  readonly show: BlockName;
}

/** The head of a table may carry the name of its block again: that opens no second one. */
function anchorsIn(boxes: readonly Box[], words: Vocabulary): Anchor[] {
  const anchors: Anchor[] = [];
  const found = boxes.filter(({ text }) => words.blockOf(text) !== undefined);
  if (found.length > mostLabels) throw manyCells(mostLabels);
  for (const label of found) {
    const show = words.blockOf(label.text);
    const last = anchors.at(-1);
    if (show === undefined || (last?.show === show && isInside(label, last.label, boxes))) continue;
    anchors.push({ label, show });
  }
  return anchors;
}

function isInside(label: Box, outer: Box, boxes: readonly Box[]): boolean {
  const row = boxes.filter(({ top: at }) => at === label.top);
  const isHeading = !boxes.some((box) => box !== outer && rowsMeet(box, outer));
  return rowsMeet(label, outer) || (isHeading && row.length > 2);
}

/** Beside: the rows of the label, and those below it in which its column is blank, up to the next label on the right. */
function claimed(label: Box, boxes: readonly Box[], labels: readonly Box[]): Box[] {
  const nextBelow = boxes.find((box) => box.top > label.bottom && columnsMeet(box, label));
  const nextLabel = labels.find((other) => other.top > label.bottom && other.left <= label.right);
  const end = Math.min(top(nextBelow), top(nextLabel));
  const right = labels.find(
    (other) => other.left > label.right && other.top <= label.bottom && other.bottom >= label.top,
  );
  const beside = boxes.filter(
    (box) =>
      box.left > label.right && box.left < (right?.left ?? endless) && box.top >= label.top && box.top < end,
  );
  return beside.length > 0 ? beside : below(label, boxes, labels, right);
}

function below(label: Box, boxes: readonly Box[], labels: readonly Box[], right: Box | undefined): Box[] {
  const isHeadOfColumn = right !== undefined || labels.some((other) => isLeftOf(other, label));
  const inColumn = (box: Box) => !isHeadOfColumn || columnsMeet(box, label);
  const end = top(labels.find((other) => other.top > label.bottom && inColumn(other)));
  return boxes.filter((box) => box.top > label.bottom && box.top < end && inColumn(box));
}

function isLeftOf(other: Box, label: Box): boolean {
  return other.right < label.left && other.top <= label.bottom && other.bottom >= label.top;
}

const endless = Number.POSITIVE_INFINITY;

function top(box: Box | undefined): number {
  return box?.top ?? endless;
}
