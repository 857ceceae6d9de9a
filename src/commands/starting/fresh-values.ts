/** What is wished of a new sheet, and its plan → the words that its template asks for. */
import { partsOf } from '../../calendar/day.ts';
import { fiscalYearOf, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { periods, shortNameOfPeriod } from '../../calendar/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { standingsIn } from '../../plan/standing.ts';
import type { World } from '../../world.ts';
import { quoted } from './starter.ts';

export interface Wish {
  readonly kind: 'initiative' | 'kpi' | 'policy' | 'monitoring';
  readonly id: string;
  readonly title?: unknown;
  readonly owner?: unknown;
  readonly area?: unknown;
}

/** （要記入） is what text/placeholder looks for: no sheet goes to the council with it. */
const titles = {
  initiative: '取組の名前（要記入）',
  kpi: 'KPI の名前（要記入）',
  policy: '方針の名前（要記入）',
  monitoring: '',
} as const;

export function freshValues(wish: Wish, plan: Plan, { today }: World): Readonly<Record<string, string>> {
  const { city, initiatives, policies, upperPlans } = plan;
  const year = city.fiscalYear ?? fiscalYearOf(today());
  const years = initiatives.find(({ programme }) => programme.years)?.programme.years?.text;
  return {
    id: wish.id,
    title: quoted(typeof wish.title === 'string' ? wish.title : titles[wish.kind]),
    owner: ownerOf(wish),
    policy: policyOf(policies),
    schedule: scheduleOf(plan, year),
    contributes: contributesOf(upperPlans),
    year: nameOfFiscalYear(year),
    lastYear: nameOfFiscalYear(year - 1),
    endYear: nameOfFiscalYear(year + 2),
    years: years ?? `${nameOfFiscalYear(year)}～${nameOfFiscalYear(year + 2)}`,
    stages: `[${[city.stages[0] ?? '検討', '⇒'].join(', ')}]`,
    ...reportsOf(wish, plan, year),
  };
}

function ownerOf({ owner }: Wish): string {
  const levels =
    Array.isArray(owner) && owner.length > 0
      ? owner.map(String)
      : ['局の名前（要記入）', '課の名前（要記入）'];
  return `[${levels.map(quoted).join(', ')}]`;
}

/** Of several nobody knows which is meant. */
function policyOf(policies: Plan['policies']): string {
  const [only, another] = policies;
  if (!only || another) return '';
  return `policy: ${/^[a-z][\w.-]*$/i.test(only.id) ? only.id : quoted(only.id)}`;
}

function contributesOf([upper]: Plan['upperPlans']): string {
  const code = [...(upper?.policies.keys() ?? [])][0];
  if (!upper || !code) return '';
  return `# 寄与する上位計画と、動かす KPI です\n# contributes:\n#   - { to: ${upper.id}/${code}, kpis: [] }`;
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
