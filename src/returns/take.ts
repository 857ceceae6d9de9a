/** The bytes of one returned file → its changes against the plan it belongs to; a Failure says why there are none. */
import type { Words } from '../diagnostics/words.ts';
import { leadsOut } from '../paths.ts';
import { readWorkbook } from '../workbook/read/read.ts';
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
  const project = projectOf(record.city, projects);
  const { city, initiatives, kpis, policies } = project.plan;
  const year = city.year ?? '';
  if (record.edition === '' ? record.year !== year : !project.editions.includes(record.edition))
    throw otherYear([record.year, record.edition].filter(Boolean).join(' '), year);
  if (isShifted(returned)) throw shifted();
  const { fields, vanished } = withoutVanished(returned.fields);
  if (vanished.length > 0 && fields.length === 0) throw nameless();
  const subjects = [...new Set(record.shows.map(({ subject }) => subject).filter(Boolean))];
  const known = new Set([...policies, ...initiatives, ...kpis].map(({ key }) => key));
  if (subjects.length > 0 && subjects.every((subject) => !known.has(subject))) throw unknownSheets(subjects);
  return {
    project,
    subjects,
    changes: compare(legible({ ...returned, fields }), project),
    notes: [...notesOf(record.spoilt.length), ...vanished.map(vanishedNote)],
  };
}

function projectOf<Project extends ProjectHome>(city: string, projects: readonly Project[]): Project {
  const own = projects.filter(({ plan }) => plan.city.name === city);
  const [only] = own;
  if (!only) throw otherCity(city, [...new Set(projects.map(({ plan }) => plan.city.name))]);
  if (own.length > 1)
    throw twoCities(
      city,
      own.map(({ folder }) => folder),
    );
  return only;
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
