/** A kind and an id → the path and the text of a new sheet, as its plan writes such sheets. */

import { partsOf } from '../../calendar/day.ts';
import { fiscalYearOf, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { periods, shortNameOfPeriod } from '../../calendar/period.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { standingsIn } from '../../plan/monitoring.ts';
import type { Entity, Plan } from '../../plan/plan.ts';
import type { World } from '../../world.ts';
import type { OnlyPlan } from '../scope/only-plan.ts';
import { filled, quoted } from './starter.ts';

interface Wish {
  readonly kind: 'initiative' | 'kpi' | 'policy' | 'monitoring';
  readonly id: string;
  readonly title?: unknown;
  readonly owner?: unknown;
  readonly area?: unknown;
}

export function freshSheet(
  { folder, plan }: OnlyPlan,
  wish: Wish,
  world: World,
): { path: string; text: string } {
  const place = placeOf(wish, plan, folder);
  const path = `${place === '.' ? '' : `${place}/`}${wish.id}.yaml`;
  const twin = sheetsOf(plan, wish.kind).find(({ id }) => id === wish.id);
  if (twin) throw taken(wish.id, twin.origin.file);
  if (world.files.kind(path) !== 'missing') throw taken(wish.id, path);
  const name = wish.kind === 'initiative' && byYears(plan) ? 'programme' : wish.kind;
  const values = valuesOf(wish, plan, world, schemaFrom(place, folder, wish.kind, world));
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
  const places = sheetsOf(plan, kind).map(({ origin }) => origin.file.replace(/\/?[^/]*$/, '') || '.');
  const count = (place: string) => places.filter((one) => one === place).length;
  const [most] = [...new Set(places)].sort((a, b) => count(b) - count(a));
  return most ?? (folder === '.' ? folders[kind] : `${folder}/${folders[kind]}`);
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
  const inside = place === folder ? '' : place.slice(folder === '.' ? 0 : folder.length + 1);
  const up = inside === '' ? '' : '../'.repeat(inside.split('/').length);
  const path = `schema/${kind}.json`;
  const there = files.kind(folder === '.' ? path : `${folder}/${path}`) === 'file';
  return there ? `# yaml-language-server: $schema=${up}${path}` : '';
}

/** （要記入） is what text/placeholder looks for: no sheet goes to the council with it. */
const titles = {
  initiative: '取組の名前（要記入）',
  kpi: 'KPI の名前（要記入）',
  policy: '方針の名前（要記入）',
  monitoring: '',
} as const;

function valuesOf(wish: Wish, plan: Plan, world: World, schema: string): Readonly<Record<string, string>> {
  const { city, initiatives, policies, upperPlans } = plan;
  const year = city.fiscalYear ?? fiscalYearOf(world.today());
  const owner =
    Array.isArray(wish.owner) && wish.owner.length > 0
      ? wish.owner.map(String)
      : ['局の名前（要記入）', '課の名前（要記入）'];
  const [upper] = upperPlans;
  const code = [...(upper?.policies.keys() ?? [])][0];
  const years = initiatives.find(({ programme }) => programme.years)?.programme.years?.text;
  const policy = policies.length === 1 ? policies[0]?.id : undefined;
  return {
    schema,
    id: wish.id,
    title: quoted(typeof wish.title === 'string' ? wish.title : titles[wish.kind]),
    owner: `[${owner.map(quoted).join(', ')}]`,
    policy: policy === undefined ? '' : `policy: ${/^[a-z][\w.-]*$/i.test(policy) ? policy : quoted(policy)}`,
    schedule: scheduleOf(plan, year),
    contributes:
      upper && code
        ? `# 寄与する上位計画と、動かす KPI です\n# contributes:\n#   - { to: ${upper.id}/${code}, kpis: [] }`
        : '',
    year: nameOfFiscalYear(year),
    lastYear: nameOfFiscalYear(year - 1),
    endYear: nameOfFiscalYear(year + 2),
    years: years ?? `${nameOfFiscalYear(year)}～${nameOfFiscalYear(year + 2)}`,
    stages: `[${[city.stages[0] ?? '検討', '⇒'].join(', ')}]`,
    ...reportsOf(wish, plan, year),
  };
}

function scheduleOf({ city: { cycle } }: Plan, year: number): string {
  return periods(cycle, year)
    .map(
      (period) => `  ${shortNameOfPeriod(period)}:\n    - 項目（要記入）（～${partsOf(period.to).month}月）`,
    )
    .join('\n');
}

/** Every target of the policy that is asked for in the year. */
function reportsOf({ area }: Wish, { city, policies }: Plan, year: number): Readonly<Record<string, string>> {
  const policy = policies.find(({ targets }) => targets.length > 0);
  const standings = policy ? standingsIn(policy, year, city) : [];
  const own = standings.filter(({ byArea }) => byArea === (typeof area === 'string'));
  const lines = own.flatMap(({ target }) => (target.id === undefined ? [] : [`  ${target.id}: 未報告`]));
  return {
    reported: policy?.id ?? '方針の識別子',
    area: typeof area === 'string' ? `area: ${quoted(area)}` : '',
    reports: lines.length > 0 ? lines.join('\n') : '  めざす姿の識別子: 未報告',
  };
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
