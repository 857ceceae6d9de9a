/** Boxes → the regions of a form: a label, and what stands beside it, or below it where nothing stands beside. */
import { fold } from '../../japanese/fold.ts';
import { grouped } from '../../lists.ts';
import type { BlockName } from '../../sheets/shape/block.ts';
import { tooMany } from '../refused.ts';
import { isHeadOfValues, isYear } from './heads.ts';
import { type Box, columnsMeet, placeOf } from './page.ts';
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
  const page = pageOf(boxes);
  const anchors = anchorsIn(page, words);
  const labels = anchors.map(({ label }) => label);
  const taken = new Set<Box>(labels);
  const regions: { show: BlockName; label: Box; boxes: Box[] }[] = [];
  for (const { label, show } of anchors) {
    const before = goesOn(label.text) ? regions.findLast((region) => region.show === show) : undefined;
    const region = before ?? { show, label, boxes: [] };
    if (!before) regions.push(region);
    for (const box of claimed(label, page, labels)) {
      if (!taken.has(box)) region.boxes.push(box);
      taken.add(box);
    }
  }
  return { regions, rest: boxes.filter((box) => !taken.has(box)) };
}

/** Boxes in reading order, and where rows begin and end among them. */
interface Page {
  readonly boxes: readonly Box[];
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

function pageOf(boxes: readonly Box[]): Page {
  const bottoms = boxes.map(({ bottom }) => bottom).sort((a, b) => a - b);
  return { boxes, tops: boxes.map(({ top }) => top), bottoms };
}

/** Of those that begin in the rows from one to before another. */
function within({ boxes, tops }: Page, from: number, to: number, fits: (box: Box) => boolean): Box[] {
  const found: Box[] = [];
  const end = placeOf(to, tops);
  for (let at = placeOf(from, tops); at < end; at += 1) {
    const box = boxes[at];
    if (box && fits(box)) found.push(box);
  }
  return found;
}

/** A workbook of many forms is none to be read as one; and every label is looked for among all boxes. */
const most = { labels: 1000, steps: 30_000_000 };

interface Anchor {
  readonly label: Box;
  readonly show: BlockName;
}

/** The head of a table may carry the name of its block again, and so on every page: that opens no second one. */
function anchorsIn(page: Page, words: Vocabulary): Anchor[] {
  const anchors: Anchor[] = [];
  const found = labelsIn(page, words);
  const among = amongLabels(found, page);
  const heads = new Set<string>();
  const [columns, maybe] = [columnsIn(page, isMeasure), columnsIn(page, isHeadOfValues)];
  for (const { label, show } of found) {
    const last = anchors.at(-1);
    const isAgain = last?.show === show;
    const head = `${label.left} ${label.text}`;
    const isColumn = (last?.show === 'indicators' ? maybe : columns).has(label);
    if (!isAgain && !isColumn) heads.clear();
    const isWithin = isAgain && !among.has(label) && isInside(label, last.label, page);
    if (isAgain && (isColumn || isWithin)) heads.add(head);
    if (isColumn || (isAgain && heads.has(head))) continue;
    anchors.push({ label, show });
  }
  return anchors;
}

function labelsIn({ boxes }: Page, words: Vocabulary): Anchor[] {
  const found = boxes.flatMap((label): Anchor[] => {
    const show = words.blockOf(label.text);
    return show === undefined ? [] : [{ label, show }];
  });
  const limit = Math.min(most.labels, Math.floor(most.steps / boxes.length));
  if (found.length > limit) throw tooMany('labels', found.length, limit);
  return found;
}

/** 現状 | 課題, with nothing else in their row, stand each above their own. */
function amongLabels(found: readonly Anchor[], { tops }: Page): ReadonlySet<Box> {
  const rows = [...grouped(found, ({ label }) => label.top)];
  return new Set(
    rows.flatMap(([top, row]) => {
      const isAll = row.length === placeOf(top + 1, tops) - placeOf(top, tops);
      return isAll ? row.map(({ label }) => label) : [];
    }),
  );
}

/** 指標名 | 担当課 | R6 | R7: right beside the head of a value, or of one of several years, it heads a column like it, unless it is the first. */
function columnsIn({ boxes }: Page, isOfValues: (text: string) => boolean): ReadonlySet<Box> {
  const rows = [...grouped(boxes, ({ top }) => top).values()];
  const columns = rows.flatMap((row) => {
    const several = row.filter(({ text }) => isYear(text)).length > 1;
    const isHead = ({ text }: Box) => isOfValues(text) || (several && isYear(text));
    return row.filter((_, at) => at > 0 && [row[at - 1], row[at + 1]].some((one) => one && isHead(one)));
  });
  return new Set(columns);
}

/** 目標, 取組実績 and 備考 alone may stand above sentences. */
function isMeasure(text: string): boolean {
  return isHeadOfValues(text) && /値|単位|\d/.test(fold(text));
}

function isInside(label: Box, outer: Box, { bottoms, tops }: Page): boolean {
  const inRow = placeOf(label.top + 1, tops) - placeOf(label.top, tops);
  // The boxes that begin above its end, without those that end above it: itself, if it stands alone.
  const beside = placeOf(outer.bottom + 1, tops) - placeOf(outer.top, bottoms) - 1;
  const meets = label.top <= outer.bottom && outer.top <= label.bottom;
  return meets || (beside === 0 && inRow > 2);
}

/** Beside: the rows of the label, and those below it in which its column is blank, up to the next label on the right. */
function claimed(label: Box, page: Page, labels: readonly Box[]): Box[] {
  const nextLabel = labels.find((other) => other.top > label.bottom && other.left <= label.right);
  const end = Math.min(nextBelow(label, page), top(nextLabel));
  const right = labels.find(
    (other) => other.left > label.right && other.top <= label.bottom && other.bottom >= label.top,
  );
  const edge = right?.left ?? endless;
  const beside = within(page, label.top, end, ({ left }) => left > label.right && left < edge);
  return beside.length > 0 ? beside : below(label, page, labels, right);
}

function nextBelow(label: Box, { boxes, tops }: Page): number {
  for (let at = placeOf(label.bottom + 1, tops); at < boxes.length; at += 1) {
    const box = boxes[at];
    if (box && columnsMeet(box, label)) return box.top;
  }
  return endless;
}

function below(label: Box, page: Page, labels: readonly Box[], right: Box | undefined): Box[] {
  const isHeadOfColumn = right !== undefined || labels.some((other) => isLeftOf(other, label));
  const inColumn = (box: Box) => !isHeadOfColumn || columnsMeet(box, label);
  // A label further left has what stands beside it.
  const ends = (other: Box) => other.top > label.bottom && (inColumn(other) || other.right < label.left);
  const end = top(labels.find(ends));
  return within(page, label.bottom + 1, end, inColumn);
}

function isLeftOf(other: Box, label: Box): boolean {
  return other.right < label.left && other.top <= label.bottom && other.bottom >= label.top;
}

const endless = Number.POSITIVE_INFINITY;

function top(box: Box | undefined): number {
  return box?.top ?? endless;
}
