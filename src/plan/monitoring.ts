/** モニタリング: what was reported, target × year × area, and how far that is: 24区中19区. */
import { readYear } from '../calendar/fiscal-year.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import { fold } from '../japanese/fold.ts';
import { grouped } from '../lists.ts';
import type { MonitoringSheet, PolicySheet, ReportEntry } from '../sheets/shape/index.ts';
import { monitoringKey } from './owners.ts';
import type { City, Policy, Unresolved, Written } from './plan.ts';
import { refer } from './refer.ts';
import { isByArea } from './scope.ts';
import type { Read } from './sheet.ts';
import { isDue } from './target.ts';
import { isOriginal, readingOf, type Target } from './theme.ts';

export type Outcome = 'achieved' | 'missed' | 'exempt' | 'unreported';

export interface Report {
  readonly target: Target;
  /** As the city writes it; undefined where the city answers as a whole. */
  readonly area: string | undefined;
  readonly fiscalYear: number | undefined;
  readonly year: Written | undefined;
  readonly areaOrigin: Origin;
  readonly status: Written | undefined;
  /** Undefined where the status is no word the city knows. */
  readonly outcome: Outcome | undefined;
  readonly value: string | undefined;
  readonly note: string | undefined;
  /** What the sheet says of all its reports. */
  readonly remark: string | undefined;
  readonly origin: Origin;
  /** The key of the sheet it stands in; undefined where that has no id. */
  readonly owner: string | undefined;
}

export const unreportedWord = '未報告';

/** The words of a city that has chosen none of its own. */
export const plainOutcomes: ReadonlyMap<string, Outcome> = new Map([
  ['達成', 'achieved'],
  ['未達成', 'missed'],
  ['対象外', 'exempt'],
]);

function outcomeOf(word: string, { outcomes }: Pick<City, 'outcomes'>): Outcome | undefined {
  const meant = fold(word);
  if (meant === '' || meant === unreportedWord) return 'unreported';
  for (const [known, outcome] of outcomes) if (fold(known) === meant) return outcome;
  return undefined;
}

interface Place {
  readonly owner: string | undefined;
  readonly remark?: string | undefined;
  readonly area: Written | undefined;
  readonly year: Written | undefined;
  readonly fiscalYear: number | undefined;
}

/** `monitoring:` of a policy's own sheet: target → year → area. */
export function reportsOfPolicy(
  { data, origin }: Read<PolicySheet>,
  policy: Policy,
  city: City,
  unresolved: Unresolved[],
): Report[] {
  return Object.entries(data.monitoring ?? {}).flatMap(([id, years]) => {
    const at = below(origin, 'monitoring', id);
    const target = refer(policy.targets, id, { kind: 'target', origin: at }, unresolved);
    if (!target) return [];
    return Object.entries(years).flatMap(([year, said]) => {
      const inYear = below(at, year);
      const place = { owner: policy.key, area: undefined, ...yearAt({ text: year, origin: inYear }) };
      if (isReport(said)) return [reportOf(target, said, inYear, place, city)];
      return Object.entries(said).map(([area, entry]) => {
        const here = below(inYear, area);
        return reportOf(target, entry, here, { ...place, area: { text: area, origin: here } }, city);
      });
    });
  });
}

/** A sheet that an area, or several in one file, sent for a year. */
export function reportsOfSheet(
  { data, origin }: Read<MonitoringSheet>,
  policy: Policy,
  city: City,
  unresolved: Unresolved[],
): Report[] {
  const written = data.year ?? city.year;
  const year = written === undefined ? {} : yearAt({ text: written, origin: below(origin, 'year') });
  const place: Place = {
    owner: data.id === undefined ? undefined : monitoringKey(data.id),
    area: data.area === undefined ? undefined : { text: data.area, origin: below(origin, 'area') },
    year: undefined,
    fiscalYear: undefined,
    remark: data.note,
    ...year,
  };
  const lists = [
    { reports: data.reports, at: below(origin, 'reports'), place },
    ...Object.entries(data.areas ?? {}).map(([area, reports]) => {
      const at = below(origin, 'areas', area);
      return { reports, at, place: { ...place, area: { text: area, origin: at } } };
    }),
  ];
  return lists.flatMap(({ at, place: where, reports }) =>
    Object.entries(reports ?? {}).flatMap(([id, entry]) => {
      const here = below(at, id);
      const target = refer(policy.targets, id, { kind: 'target', origin: here }, unresolved);
      return target ? [reportOf(target, entry, here, where, city)] : [];
    }),
  );
}

function yearAt(year: Written): Pick<Place, 'year' | 'fiscalYear'> {
  return { year, fiscalYear: readYear(year.text)?.year };
}

function isReport(said: ReportEntry | Readonly<Record<string, ReportEntry>>): said is ReportEntry {
  return typeof said === 'string' || Object.keys(said).every((key) => /^(?:status|value|note)$/.test(key));
}

function reportOf(target: Target, entry: ReportEntry, origin: Origin, place: Place, city: City): Report {
  const said = typeof entry === 'string' ? { status: entry } : entry;
  const at = typeof entry === 'string' ? origin : below(origin, 'status');
  return {
    target,
    area: place.area && areaNamed(place.area.text, city),
    areaOrigin: place.area?.origin ?? origin,
    year: place.year,
    fiscalYear: place.fiscalYear,
    status: said.status === undefined ? undefined : { text: said.status, origin: at },
    outcome: outcomeOf(said.status ?? '', city),
    value: 'value' in said ? said.value : undefined,
    note: 'note' in said ? said.note : undefined,
    remark: place.remark,
    origin,
    owner: place.owner,
  };
}

/** 北区 however wide it is written; a name that is none stays, and a rule says so. */
function areaNamed(name: string, { areas }: City): string {
  return areas.find((area) => fold(area) === fold(name)) ?? name;
}

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
    unreported: squares.flatMap(({ area }, at) =>
      outcomes[at] === 'unreported' && area !== undefined ? [area] : [],
    ),
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
