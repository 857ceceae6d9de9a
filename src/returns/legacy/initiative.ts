/** A form of one initiative: every region by the reader of its block, and what stands above and between them. */
import { append } from '../../lists.ts';
import { listOf } from '../../plan/entries.ts';
import { readContributions } from './contributions.ts';
import { departmentsIn, isDepartment } from './departments.ts';
import { type Draft, doubt, oneOrMany } from './draft.ts';
import { readIndicators, readNote } from './indicators.ts';
import { initiativeReaders, type Reader } from './initiative-blocks.ts';
import { readLevels } from './levels.ts';
import type { Box } from './page.ts';
import { readRecords } from './records.ts';
import type { Cut } from './regions.ts';
import { isByYear, readStages, readYears } from './stages.ts';
import { readYearAbove } from './year-above.ts';

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
    append(draft.left, read ? read(region, draft) : [region.label, ...region.boxes]);
  }
  const title = regions.find(({ show }) => show === 'title')?.label;
  const first = regions[0]?.label.top ?? 0;
  readYearAbove(
    rest.filter(({ top }) => top < first),
    draft,
  );
  const read = readLevels(rest, title, draft);
  const kpis = listOf(draft.initiative.kpis);
  for (const box of rest) if (!read.has(box) && !readNote(box, kpis, draft)) readCorner(box, first, draft);
}

/** Above the first label: the name of the form, and whose it is. */
function readCorner(box: Box, first: number, draft: Draft): void {
  const { initiative, words } = draft;
  if (box.top < first && words.isFormName(box.text)) return;
  if (box.top < first && initiative.owner === undefined && isDepartment(box.text)) {
    initiative.owner = oneOrMany(departmentsIn(box.text)) ?? '';
    doubt(draft, 'owner', box, '見出しのない欄から、所管と読みました。');
  } else draft.left.push(box);
}
