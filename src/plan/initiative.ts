/** An initiative's sheet → the initiative with its blocks, milestones and progress; links to other sheets come after. */
import { readYear } from '../calendar/fiscal-year.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import type { InitiativeSheet } from '../sheets/shape/index.ts';
import { bucketsOf } from './bucket.ts';
import { entries, none, writtenList } from './entries.ts';
import { linkProgramme, ownersOf } from './link-programme.ts';
import type { City, Initiative, Pillar, Unresolved } from './plan.ts';
import { linkProgress, linkSchedule } from './schedule.ts';
import type { Read } from './sheet.ts';

export function linkInitiative(
  { data, origin }: Read<InitiativeSheet>,
  id: string,
  city: City,
  unresolved: Unresolved[],
): Initiative {
  const fiscalYear = (data.year === undefined ? undefined : readYear(data.year)?.year) ?? city.fiscalYear;
  const initiative: Initiative = {
    key: `initiative/${id}`,
    id,
    title: data.title?.trimEnd() ?? id,
    origin,
    fiscalYear,
    year: data.year ?? city.year,
    ...ownersOf(data.owner),
    issues: writtenList(data.issues, below(origin, 'issues')),
    content: pillars(data, below(origin, 'content')),
    buckets: bucketsOf(city.cycle, fiscalYear),
    milestones: [],
    progress: [],
    contributions: none,
    programme: linkProgramme(data, origin),
    policy: undefined,
  };
  linkSchedule(initiative, data, city, unresolved);
  linkProgress(initiative, data, city, unresolved);
  return initiative;
}

function pillars({ content }: InitiativeSheet, origin: Origin): Pillar[] {
  return entries(content, origin).map(({ value, origin: at }) =>
    typeof value === 'string'
      ? { title: { text: value, origin: at }, numbered: false, points: [] }
      : {
          title: { text: value.title, origin: below(at, 'title') },
          numbered: true,
          points: writtenList(value.points, below(at, 'points')),
        },
  );
}
