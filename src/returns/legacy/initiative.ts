/** A form of one initiative: every region by the reader of its block, and what stands above and between them. */
import { fold } from '../../japanese/fold.ts';
import { append, grouped } from '../../lists.ts';
import { readContributions } from './contributions.ts';
import { type Draft, doubt, oneOrMany } from './draft.ts';
import { readIndicators, readNote } from './indicators.ts';
import { initiativeReaders, type Reader } from './initiative-blocks.ts';
import type { Box } from './page.ts';
import { readRecords } from './records.ts';
import type { Cut } from './regions.ts';
import { isByYear, readStages, readYears } from './stages.ts';

const readers: typeof initiativeReaders = {
  ...initiativeReaders,
  contributions: readContributions,
  stages: readStages,
  indicators: readIndicators,
  records: readRecords,
};

export function readInitiative({ regions, rest }: Cut, draft: Draft): void {
  for (const region of regions) {
    const read: Reader | undefined =
      region.show === 'schedule' && isByYear(region) ? readYears : readers[region.show];
    if (read) read(region, draft);
    else append(draft.left, region.boxes);
  }
  const title = regions.find(({ show }) => show === 'title')?.label;
  const numbers = new Set<Box>();
  for (const row of rowsAbove(rest, title))
    for (const level of levelsIn(row))
      if (isNumber(level)) for (const box of level) numbers.add(box);
      else readLevel(level, draft);
  const [, number] = numbers;
  if (number) draft.initiative.code ??= number.text;
  const first = regions[0]?.label.top ?? 0;
  const levels = draft.initiative.under ?? [];
  const read = new Set(levels.flatMap(({ code, label, title: name }) => [label, name, code]));
  for (const box of rest)
    if (!numbers.has(box) && !read.has(box.text) && !readNote(box, draft)) readCorner(box, first, draft);
}

function rowsAbove(rest: readonly Box[], title: Box | undefined): Iterable<Box[]> {
  const above = rest.filter(({ top }) => title && top < title.top);
  return grouped(above, ({ top }) => top).values();
}

/** 取組番号 | 1-1 | 施策 | 市民サービスの向上: two of them beside each other. */
function levelsIn(row: readonly Box[]): readonly (readonly Box[])[] {
  return row.length === 4 ? [row.slice(0, 2), row.slice(2)] : [row];
}

function isNumber([label, , more]: readonly Box[]): boolean {
  return (
    more === undefined && label !== undefined && /^(?:取組|事業|整理)?(?:番号|no\.?)$/i.test(fold(label.text))
  );
}

/** 方針 | 1 | 市民のニーズに… : a level of the plan above the title. */
function readLevel(row: readonly Box[], { initiative, words }: Draft): void {
  const [label, ...others] = row;
  if (!label || others.length === 0 || others.length > 2 || label.text.length > 10) return;
  if (words.isFormName(label.text)) return;
  const title = others.at(-1)?.text ?? '';
  const code = others.length > 1 ? others[0]?.text : undefined;
  initiative.under ??= [];
  initiative.under.push({ label: label.text, ...(code !== undefined && { code }), title });
}

/** Above the first label: the name of the form, and whose it is. */
function readCorner(box: Box, first: number, draft: Draft): void {
  const { initiative, words } = draft;
  const department = /[局部課室所院区](?:[\s　・、]|$)/;
  if (box.top < first && words.isFormName(box.text)) return;
  if (box.top < first && initiative.owner === undefined && department.test(box.text)) {
    initiative.owner = oneOrMany(box.text.split(/[\s　・、]+/)) ?? '';
    doubt(draft, 'owner', box, '見出しのない欄から、所管と読みました。');
  } else draft.left.push(box);
}
