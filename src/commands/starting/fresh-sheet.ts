/** A kind and an id → the path and the text of a new sheet, as its plan writes such sheets. */
import { Failure } from '../../diagnostics/failure.ts';
import { folderAbove, join, wayTo } from '../../paths.ts';
import type { Entity, Plan } from '../../plan/plan.ts';
import type { World } from '../../world.ts';
import type { OnlyPlan } from '../scope/only-plan.ts';
import { freshValues, type Wish } from './fresh-values.ts';
import { filled } from './starter.ts';

export function freshSheet(
  { folder, plan }: OnlyPlan,
  wish: Wish,
  world: World,
): { path: string; text: string } {
  const place = placeOf(wish, plan, folder);
  const path = join(place, `${wish.id}.yaml`);
  const twin = sheetsOf(plan, wish.kind).find(({ id }) => id === wish.id);
  if (twin) throw taken(wish.id, twin.origin.file);
  if (world.files.kind(path) !== 'missing') throw taken(wish.id, path);
  const name = wish.kind === 'initiative' && byYears(plan) ? 'programme' : wish.kind;
  const schema = schemaFrom(place, folder, wish.kind, world);
  const values = { ...freshValues(wish, plan, world), schema };
  return { path, text: withoutGaps(filled(world.asset(`templates/new/${name}.yaml`), values)) };
}

type Sheets = readonly Pick<Entity, 'id' | 'origin'>[];

function sheetsOf({ initiatives, kpis, policies, sheets }: Plan, kind: Wish['kind']): Sheets {
  const monitorings = sheets.monitorings.map(({ data, origin }) => ({ id: data.id ?? '', origin }));
  return { initiative: initiatives, kpi: kpis, policy: policies, monitoring: monitorings }[kind];
}

const folders = {
  initiative: 'initiatives',
  kpi: 'kpis',
  policy: 'policies',
  monitoring: 'monitoring',
} as const;

/** Where most sheets of its kind are. */
function placeOf({ kind }: Wish, plan: Plan, folder: string): string {
  const places = sheetsOf(plan, kind).map(({ origin }) => folderAbove(origin.file));
  const count = (place: string) => places.filter((one) => one === place).length;
  const [most] = [...new Set(places)].sort((a, b) => count(b) - count(a));
  return most ?? join(folder, folders[kind]);
}

function byYears({ initiatives }: Plan): boolean {
  const [years, schedules] = [
    initiatives.filter(({ programme }) => programme.columns.length > 0),
    initiatives.filter(({ milestones }) => milestones.length > 0),
  ];
  return years.length > schedules.length;
}

/** Where `reform init` has put the shapes, an editor is told of them. */
function schemaFrom(place: string, folder: string, kind: string, { files }: World): string {
  const path = join(folder, `schema/${kind}.json`);
  const way = files.kind(path) === 'file' ? wayTo(place, path) : undefined;
  return way === undefined ? '' : `# yaml-language-server: $schema=${way}`;
}

/** A line whose value is empty leaves no blank one behind. */
function withoutGaps(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function taken(id: string, file: string): Failure {
  return new Failure(
    { ja: `識別子「${id}」は、すでに ${file} にあります。`, en: `The id "${id}" is already there: ${file}.` },
    { ja: '別の識別子にしてください。', en: 'choose another id.' },
  );
}
