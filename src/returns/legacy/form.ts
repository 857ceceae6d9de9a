/** A form of one initiative → its draft: tables that say what they are first, then what each label claims. */
import type { Draft } from './draft.ts';
import { readIndicatorTable } from './indicator-table.ts';
import { readInitiative } from './initiative.ts';
import { readJudgement } from './judgement.ts';
import type { Box } from './page.ts';
import { readPlanAndActual } from './plan-and-actual.ts';
import { type Cut, regionsOf } from './regions.ts';
import { nameYears } from './stages.ts';

/** Undefined where fewer than two labels hold something; all the tables together are one. */
export function readForm(boxes: readonly Box[], draft: Draft): Draft | undefined {
  const apart = readIndicatorTable(readJudgement(readPlanAndActual(boxes, draft), draft), draft);
  const cut = regionsOf(apart, draft.words);
  const tables = apart.length < boxes.length ? 1 : 0;
  if (filledIn(cut).size + tables < 2) return undefined;
  readInitiative(cut, draft);
  nameYears(boxes, draft);
  return draft;
}

/** The blocks whose label holds something. */
export function filledIn({ regions }: Cut): ReadonlySet<string> {
  return new Set(regions.flatMap(({ boxes, show }) => (boxes.length > 0 ? [show] : [])));
}
