/** Whether a field of a condition exists, and what it is called: its links first, then the keys of the sheet. */
import { fieldNamed } from '../../sheets/schema.ts';
import { type EntityKind, sheetShapes } from '../../sheets/shape/index.ts';
import { linksOf } from './subject.ts';

export interface Field {
  /** 所管 */
  readonly title: string;
}

export interface Unknown {
  readonly name: string;
  readonly known: readonly string[];
  /** 所管 → owner */
  readonly titles: ReadonlyMap<string, string>;
}

/** Where the data of a kind stands in its sheet. */
const places: Readonly<Record<EntityKind, { sheet: keyof typeof sheetShapes; below: readonly string[] }>> = {
  policy: { sheet: 'policy', below: [] },
  initiative: { sheet: 'initiative', below: [] },
  kpi: { sheet: 'kpi', below: [] },
  milestone: { sheet: 'initiative', below: ['schedule', '*'] },
  report: { sheet: 'initiative', below: ['progress', '*'] },
  target: { sheet: 'policy', below: ['themes', 'directions', 'targets'] },
};

export function findField(of: EntityKind, steps: readonly string[]): Field | Unknown {
  let [kind, at] = [of, 0];
  for (let linked = linkFrom(kind, steps[at]); linked; linked = linkFrom(kind, steps[at])) {
    kind = linked;
    at += 1;
  }
  if (at === steps.length) return { title: titles[kind] };
  const { below, sheet } = places[kind];
  const names = [...below, ...steps.slice(at)];
  const { members, title, unknown } = fieldNamed(sheetShapes[sheet], names);
  if (unknown === undefined) return { title: title ?? names.at(-1) ?? '' };
  const own = unknown === below.length ? Object.keys(linksOf[kind]) : [];
  return { name: names[unknown] ?? '', known: [...own, ...members.keys], titles: members.titles };
}

function linkFrom(kind: EntityKind, step: string | undefined): EntityKind | undefined {
  const links: Readonly<Record<string, EntityKind>> = linksOf[kind];
  return step !== undefined && Object.hasOwn(links, step) ? links[step] : undefined;
}

const titles: Readonly<Record<EntityKind, string>> = {
  policy: '方針',
  initiative: '取組',
  milestone: 'スケジュールの項目',
  report: '進捗',
  kpi: 'KPI',
  target: 'めざす姿',
};
