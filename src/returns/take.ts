/** The bytes of one returned file → its changes against the plan it belongs to; a Failure says why there are none. */
import type { Words } from '../diagnostics/words.ts';
import { leadsOut } from '../paths.ts';
import { readWorkbook } from '../workbook/read/read.ts';
import type { BookRecord } from '../workbook/read/record.ts';
import type { Change } from './change.ts';
import { compare } from './compare.ts';
import type { Home } from './home.ts';
import { legible } from './legible.ts';
import { nameless, otherCity, otherYear, outside, shifted, twoCities, unknownSheets } from './refused.ts';
import { returnedOf } from './returned.ts';
import { isShifted } from './shifted.ts';
import { vanishedNote, withoutVanished } from './vanished.ts';

export interface Taken<Project extends Home> {
  readonly project: Project;
  /** The keys of the entities whose forms it holds. */
  readonly subjects: readonly string[];
  readonly changes: readonly Change[];
  readonly notes: readonly Words[];
}

export interface ProjectHome extends Home {
  readonly folder: string;
  /** The codes of the periods it has editions of. */
  readonly editions: readonly string[];
}

export function take<Project extends ProjectHome>(
  bytes: Uint8Array,
  projects: readonly Project[],
): Taken<Project> {
  const returned = returnedOf(readWorkbook(bytes));
  const { record } = returned;
  for (const file of record.files.values()) if (leadsOut(file)) throw outside(file);
  const subjects = [...new Set(record.shows.map(({ subject }) => subject).filter(Boolean))];
  const project = projectOf(record, subjects, projects);
  if (!isOfTime(record, project))
    throw otherYear([record.year, record.edition].filter(Boolean).join(' '), yearOf(project));
  if (isShifted(returned)) throw shifted();
  const { fields, vanished } = withoutVanished(returned.fields);
  if (vanished.length > 0 && fields.length === 0) throw nameless();
  if (!knowsAny(subjects, project)) throw unknownSheets(subjects);
  return {
    project,
    subjects,
    changes: compare(legible({ ...returned, fields }), project),
    notes: [...notesOf(record.spoilt.length), ...vanished.map(vanishedNote)],
  };
}

/** Of several plans of a city the one of its time that has its sheets. */
function projectOf<Project extends ProjectHome>(
  record: BookRecord,
  subjects: readonly string[],
  projects: readonly Project[],
): Project {
  const { city } = record;
  const own = projects.filter(({ plan }) => plan.city.name === city);
  const [only] = own;
  if (!only) throw otherCity(city, [...new Set(projects.map(({ plan }) => plan.city.name))]);
  if (own.length === 1) return only;
  const [meant, ...others] = own.filter((one) => isOfTime(record, one) && knowsAny(subjects, one));
  if (meant && others.length === 0) return meant;
  throw twoCities(
    city,
    own.map(({ folder }) => folder),
  );
}

function isOfTime({ edition, year }: BookRecord, project: ProjectHome): boolean {
  return edition === '' ? year === yearOf(project) : project.editions.includes(edition);
}

function yearOf({ plan }: Home): string {
  return plan.city.year ?? '';
}

/** A list shows the plan, and none of its sheets. */
function knowsAny(subjects: readonly string[], { plan }: Home): boolean {
  if (subjects.length === 0) return true;
  const { initiatives, kpis, policies } = plan;
  const known = new Set([...policies, ...initiatives, ...kpis].map(({ key }) => key));
  return subjects.some((subject) => known.has(subject));
}

function notesOf(spoilt: number): Words[] {
  if (spoilt === 0) return [];
  return [
    {
      ja: `隠しシートの記録が ${spoilt} か所書き換えられているため、その欄は読んでいません。`,
      en: `${spoilt} entries of the hidden worksheet were altered; those fields are not read.`,
    },
  ];
}
