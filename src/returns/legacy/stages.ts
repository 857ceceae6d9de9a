/** 実施項目とスケジュール: a row of stages for every item, and below it its revisions with their reasons. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { fold } from '../../japanese/fold.ts';
import { listOf } from '../../plan/entries.ts';
import type { ItemEntry } from '../../sheets/shape/index.ts';
import { type Draft, doubt } from './draft.ts';
import { type Box, columnsMeet } from './page.ts';
import type { Region } from './regions.ts';
import { allUnder, headAndRows, type Row, rowsIn } from './table.ts';
import { bare } from './vocabulary.ts';

/** A row of years opens it, whatever it is called: 工程表. */
export function isByYear({ boxes }: Region): boolean {
  const [head = []] = rowsIn(boxes);
  return head.filter(isYear).length > 1;
}

/** What stands below no year – 備考, a heading of something else – is for a person. */
export function readYears(region: Region, draft: Draft): void {
  const [head, ...rows] = headAndRows(region.boxes);
  const years = head.filter(isYear);
  const first = years[0]?.left ?? 0;
  const belongs = (box: Box) => box.left < first || years.some((year) => columnsMeet(year, box));
  const stages = rows.filter((row) => row.length > 1).map((row) => row.filter(belongs));
  addStages(years, stages, draft);
  const read = new Set([...head.filter(belongs), ...stages.flat()]);
  for (const box of new Set([head, ...rows].flat())) if (!read.has(box)) draft.left.push(box);
}

function isYear({ text }: Box): boolean {
  return text.length < 20 && readYear(text) !== undefined;
}

export function readStages({ boxes }: Region, draft: Draft): void {
  const [head, ...rows] = headAndRows(boxes);
  addStages(head.slice(1), rows, draft);
}

function addStages(years: readonly Box[], rows: readonly Row[], draft: Draft): void {
  const items: ItemEntry[] = [];
  for (const row of rows) {
    const [first] = row;
    const item = items.at(-1);
    const revised = first && /^[【[〔(](.+?)(?:変更|見直し)[】\]〕)]$/.exec(fold(first.text))?.[1];
    if (!first) continue;
    if (draft.words.partsOf('stages', 'reason').has(bare(first.text))) addReason(item, row, first, draft);
    else if (revised !== undefined && item) addRevision(item, revised, stagesIn(row, years));
    else items.push({ title: first.text.replaceAll('\n', ''), stages: stagesInOrder(row, years) });
  }
  draft.initiative.items = [...(draft.initiative.items ?? []), ...items];
  if (years.length > 0) draft.initiative.years ??= years.map(({ text }) => text);
}

function stagesIn(row: Row, years: readonly Box[]): Record<string, string> {
  return Object.fromEntries(
    allUnder(years, row.slice(1)).flatMap((stage, index) =>
      stage ? [[years[index]?.text ?? '', stage.text]] : [],
    ),
  );
}

function stagesInOrder(row: Row, years: readonly Box[]): string[] {
  return allUnder(years, row.slice(1)).map((stage) => stage?.text ?? '');
}

function addRevision(item: ItemEntry, year: string, stages: Record<string, string>): void {
  item.revisions ??= [];
  item.revisions.push({ in: year, stages });
}

function addReason(item: ItemEntry | undefined, row: Row, first: Box, draft: Draft): void {
  const reason = row
    .slice(1)
    .map(({ text }) => text.replaceAll('\n', ''))
    .join('');
  const last = item?.revisions?.at(-1);
  if (last) last.reason = reason;
  else doubt(draft, 'items', first, `どの変更の理由か分かりません: ${reason}`);
}

/** 26年度 to 30年度 beside H26 somewhere: 平成26～30年度. */
export function nameYears(boxes: readonly Box[], { initiative }: Draft): void {
  const counts = listOf(initiative.years).map((year) => Number(/^(\d{1,2})年度$/.exec(year)?.[1]));
  const [first = 0] = counts;
  if (counts.length < 2 || counts.some((count, index) => count !== first + index)) return;
  const dated = boxes.map(({ text }) => /(?:^|[^A-Za-z])(H|R|平成|令和)(\d{1,2})/.exec(fold(text))?.[1]);
  const eras = new Set(dated.flatMap((era) => (era === undefined ? [] : [eraOf[era] ?? era])));
  const [era] = eras;
  if (era !== undefined && eras.size === 1) initiative.years = `${era}${first}～${counts.at(-1)}年度`;
}

const eraOf: Readonly<Record<string, string>> = { H: '平成', R: '令和' };
