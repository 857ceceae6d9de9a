/** How far the targets of a policy are in a year, by what the areas reported: 24区中19区. */
import { grouped } from '../lists.ts';
import { isSilent, type Outcome, type Report, unreportedWord } from './monitoring.ts';
import type { City, Policy } from './plan.ts';
import { isByArea } from './scope.ts';
import { isDue } from './target.ts';
import { isOriginal, readingOf, type Target } from './theme.ts';

/** How one target stands in one year. */
export interface Standing {
  readonly target: Target;
  /** Whether every area answers for itself. */
  readonly byArea: boolean;
  /** One for each area of the city in its order; for the city as a whole a single one without an area. */
  readonly squares: readonly { readonly area: string | undefined; readonly report: Report | undefined }[];
  readonly achieved: number;
  readonly missed: number;
  readonly unreported: readonly string[];
  /** Those that count: without 対象外. */
  readonly total: number;
}

/** Given what was reported on it in the year. */
function standingOf(target: Target, own: readonly Report[], city: City): Standing {
  const byArea =
    city.areas.length > 0 &&
    (own.some(({ area }) => area !== undefined) || readingOf(target).scopes.some(isByArea));
  const areas = byArea ? city.areas : [undefined];
  const squares = areas.map((area) => ({ area, report: own.findLast((report) => report.area === area) }));
  const outcomes = squares.map(({ report }) => report?.outcome ?? 'unreported');
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  return {
    target,
    byArea,
    squares,
    achieved: count('achieved'),
    missed: count('missed'),
    unreported: squares.flatMap(({ area, report }) => (area !== undefined && isSilent(report) ? [area] : [])),
    total: squares.length - count('exempt'),
  };
}

/** The targets that are due in a year, each with its standing; 再掲 are reported where they stand first. */
export function standingsIn(policy: Policy, fiscalYear: number, city: City): Standing[] {
  const inYear = policy.reports.filter((report) => report.fiscalYear === fiscalYear);
  const reports = grouped(inYear, ({ target }) => target);
  return policy.targets
    .filter((target) => isOriginal(target) && isDue(readingOf(target), fiscalYear))
    .map((target) => standingOf(target, reports.get(target) ?? [], city));
}

/** 24区中19区; for the city as a whole its own word. */
export function rolledUp({ achieved, byArea, squares, total }: Standing, city: City): string {
  if (!byArea) return squares[0]?.report?.status?.text ?? unreportedWord;
  const unit = unitOf(city.areas);
  return `${total}${unit}中${achieved}${unit}`;
}

/** 区 where all areas are called so. */
function unitOf(areas: readonly string[]): string {
  const last = areas[0]?.at(-1) ?? '';
  return areas.every((area) => area.endsWith(last)) ? last : 'か所';
}

/** The years somebody has reported on; before that the first of the plan, as a sheet to fill in. */
export function monitoredYears({ reports, targets, years }: Policy): number[] {
  if (targets.length === 0) return [];
  const reported = new Set(reports.flatMap(({ fiscalYear }) => fiscalYear ?? []));
  if (reported.size > 0) return [...reported].sort((a, b) => a - b);
  return years ? [years.from] : [];
}

/** Who has not answered: each area with how many of its targets are open. */
export function openAreas(standings: readonly Standing[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const { unreported } of standings) {
    for (const area of unreported) open.set(area, (open.get(area) ?? 0) + 1);
  }
  return open;
}
