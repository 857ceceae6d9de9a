/** モニタリング → what was reported, target × year × area. */
import { readYear } from '../calendar/fiscal-year.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import { fold } from '../japanese/fold.ts';
import { oncePer } from '../once.ts';
import type { MonitoringSheet, PolicySheet, ReportEntry } from '../sheets/shape/index.ts';
import { monitoringKey } from './owners.ts';
import type { City, Policy, Unresolved, Written } from './plan.ts';
import { refer } from './refer.ts';
import { originalsOf } from './sentence.ts';
import type { Read } from './sheet.ts';
import type { Target } from './theme.ts';

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

/** Nobody has answered; a word that the city does not know is an answer, though none that counts. */
export function isSilent(report: Report | undefined): boolean {
  return !report || report.outcome === 'unreported';
}

interface Place {
  readonly owner: string | undefined;
  readonly remark?: string | undefined;
  readonly area: Written | undefined;
  readonly year: Written | undefined;
  readonly fiscalYear: number | undefined;
}

/** The policy that a sheet reports on: the one it names, or the only one with targets. */
export function monitoredBy(
  { policy }: Pick<MonitoringSheet, 'policy'>,
  policies: readonly Policy[],
): Policy | undefined {
  const { named, only } = monitoredIn(policies);
  return policy === undefined ? only : named.get(policy);
}

/** Thousands of sheets may ask. */
const monitoredIn = oncePer((policies: readonly Policy[]) => {
  const [first, ...others] = policies.filter(({ targets }) => targets.length > 0);
  const named = new Map(policies.map((policy) => [policy.id, policy]));
  return { named, only: others.length === 0 ? first : undefined };
});

/** `monitoring:` of a policy's own sheet: target → year → area. */
export function reportsOfPolicy(
  { data, origin }: Read<PolicySheet>,
  policy: Policy,
  city: City,
  unresolved: Unresolved[],
): Report[] {
  return Object.entries(data.monitoring ?? {}).flatMap(([id, years]) => {
    const at = below(origin, 'monitoring', id);
    const target = targetNamed(id, policy, at, unresolved);
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
      const target = targetNamed(id, policy, here, unresolved);
      return target ? [reportOf(target, entry, here, where, city)] : [];
    }),
  );
}

/** A 再掲 is reported where it stands first. */
function targetNamed(
  id: string,
  { targets }: Policy,
  origin: Origin,
  unresolved: Unresolved[],
): Target | undefined {
  const named = refer(targets, id, { kind: 'target', origin }, unresolved);
  if (!named || named.restates.length === 0) return named;
  const originals = originalsOf(named);
  const [first] = originals;
  const target = originals.length === 1 ? targets.find((one) => one === first) : undefined;
  const known = originals.flatMap((one) => one.id ?? []);
  // A circle has no original, and is told as that.
  if (!target && first) unresolved.push({ kind: 'original', words: id, known, origin });
  return target;
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
