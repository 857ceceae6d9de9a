/** The sheets as they stood at the end of a period: everything that was planned, and what had been reported by then. */
import { firstDay, nameOfFiscalYear, readYear, readYearSpan } from '../calendar/fiscal-year.ts';
import { type Period, periods } from '../calendar/period.ts';
import { listOf } from './entries.ts';
import type { Plan } from './plan.ts';
import { cutReports } from './reported.ts';
import type { Read, Sheets } from './sheet.ts';
import { isOverBy } from './written-time.ts';

/** Every period that the sheets of a plan speak of, in order: those of its year, of its sheets, of its columns. */
export function periodsOf({ city, initiatives, policies }: Plan): readonly Period[] {
  const years = [
    city.fiscalYear,
    ...initiatives.flatMap(({ fiscalYear, programme }) => [
      fiscalYear,
      ...programme.columns.map(({ year }) => year),
    ]),
    ...policies.flatMap(({ reports }) => reports.map(({ fiscalYear }) => fiscalYear)),
  ];
  const known = [...new Set(years.filter((year) => year !== undefined))].sort((a, b) => a - b);
  return known.flatMap((year) => periods(city.cycle, year));
}

export function hasPeriod(plan: Plan, { cycle, fiscalYear, index }: Period): boolean {
  return periodsOf(plan).some(
    (one) => one.cycle === cycle && one.fiscalYear === fiscalYear && one.index === index,
  );
}

export function editionOf(sheets: Sheets, period: Period): Sheets {
  const { project } = sheets;
  const cityYear = yearOf(project.data.year);
  const cut = <Sheet extends object>(read: Read<Sheet>, fiscalYear: number | undefined): Read<Sheet> =>
    cutReports(read, { end: period.to, cycle: project.data.cycle ?? 'halves', fiscalYear });
  const ownYear = <Sheet extends object>(read: Read<Sheet & Dated>) => pinned(read, project.data.year);
  return {
    project: cityYear === period.fiscalYear ? project : renamed(project, period.fiscalYear),
    initiatives: sheets.initiatives
      .filter(({ data }) => hasBegun(data, cityYear, period))
      .map((read) => cut(ownYear(read), yearOf(read.data.year) ?? cityYear)),
    policies: sheets.policies.map((read) => cut(read, cityYear)),
    kpis: sheets.kpis.map((read) => cut(read, cityYear)),
    monitorings: sheets.monitorings
      .filter(({ data }) => isOverBy(period.to, data.year ?? project.data.year, cityYear))
      .map((read) => cut(ownYear(read), cityYear)),
    forms: sheets.forms,
  };
}

interface Dated {
  readonly year?: string | undefined;
  readonly years?: string | readonly string[] | undefined;
}

/** A sheet of several years stands in all of them; any other in its own year and after it. */
function hasBegun({ year, years }: Dated, cityYear: number | undefined, { to }: Period): boolean {
  const first = year === undefined && years !== undefined ? firstOf(years) : undefined;
  const begins = first ?? yearOf(year) ?? cityYear;
  return begins === undefined || firstDay(begins) <= to;
}

function firstOf(years: string | readonly string[]): number | undefined {
  const [first] = listOf(years).flatMap((text) => readYearSpan(text)?.from ?? readYear(text)?.year ?? []);
  return first;
}

/** A sheet of one year that left its year to reform.yaml keeps it when the city's year becomes the edition's. */
function pinned<Sheet extends Dated>(read: Read<Sheet>, year: string | undefined): Read<Sheet> {
  const { data } = read;
  return year === undefined || data.year !== undefined || data.years !== undefined
    ? read
    : { ...read, data: { ...data, year } };
}

function renamed(project: Sheets['project'], fiscalYear: number): Sheets['project'] {
  return { ...project, data: { ...project.data, year: nameOfFiscalYear(fiscalYear) } };
}

function yearOf(words: string | undefined): number | undefined {
  return words === undefined ? undefined : readYear(words)?.year;
}
