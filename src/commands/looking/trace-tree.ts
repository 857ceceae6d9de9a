/** The chains of plans as a tree for people, with × where one breaks off, and as JSON for programs. */
import type { Language, Words } from '../../diagnostics/words.ts';
import type { Entity, Plan, Policy } from '../../plan/plan.ts';
import { breakOf, type Chain, chainsOf, deadEndsOf, type Step, steps } from '../../plan/trace.ts';
import { escaped, visible } from '../../reporters/visible.ts';

interface Branch {
  readonly key: string;
  readonly text: string;
  readonly below: Branch[];
}

const none: Readonly<Record<Step, Words>> = {
  finding: { ja: '応える検証の項目がありません', en: 'answers no finding' },
  vision: { ja: '応える像がありません', en: 'no vision answers it' },
  action: { ja: '取組項目がありません', en: 'no action' },
  initiative: { ja: '実施する取組がありません', en: 'no initiative carries it out' },
  kpi: { ja: 'KPI がありません', en: 'no KPI' },
};

const say = {
  ja: { empty: '× つながりを示す項目がありません', unused: '× どこからも使われていない KPI' },
  en: { empty: '× nothing to follow', unused: '× KPIs that nothing uses' },
} as const;

export function traceText(plans: readonly Plan[], language: Language): string {
  return plans.map((plan) => planText(plan, language)).join('\n');
}

function planText(plan: Plan, language: Language): string {
  const policies = plan.policies.map((policy) => policyBranch(policy, language));
  const unused = deadEndsOf(plan).kpis.map((kpi) => leaf(kpi.key, nameOf(kpi)));
  const lost = unused.length > 0 ? [{ key: 'unused', text: say[language].unused, below: unused }] : [];
  const lines = [...policies, ...lost].flatMap(({ below, text }) => [text, ...drawn(below, '')]);
  return [plan.city.name, ...lines, ''].map(visible).join('\n');
}

function policyBranch(policy: Policy, language: Language): Branch {
  const below: Branch[] = [];
  for (const chain of chainsOf(policy)) grow(below, pathOf(chain, policy, language));
  return {
    key: policy.key,
    text: policy.title,
    below: below.length > 0 ? below : [leaf('', say[language].empty)],
  };
}

/** A chain from its first step to its last, and what is missing before the one or after the other. */
function pathOf(chain: Chain, { statement: { findings } }: Policy, language: Language): Branch[] {
  const path = steps.flatMap((step) => {
    const entity = chain[step];
    return entity ? [leaf(entity.key, nameOf(entity))] : [];
  });
  const missing = breakOf(chain);
  const first = !chain.finding && chain.vision && findings.length > 0 ? 'finding' : undefined;
  const mark = (step: Step) => leaf(`no ${step}`, `× ${none[step][language]}`);
  return [...(first ? [mark(first)] : []), ...path, ...(missing ? [mark(missing)] : [])];
}

function grow(branches: Branch[], [head, ...rest]: readonly Branch[]): void {
  if (!head) return;
  const last = branches.at(-1);
  const branch = last?.key === head.key ? last : head;
  if (branch === head) branches.push(head);
  grow(branch.below, rest);
}

function drawn(branches: readonly Branch[], before: string): string[] {
  return branches.flatMap(({ below, text }, index) => {
    const last = index === branches.length - 1;
    return [`${before}${last ? '└ ' : '├ '}${text}`, ...drawn(below, `${before}${last ? '  ' : '│ '}`)];
  });
}

function leaf(key: string, text: string): Branch {
  return { key, text, below: [] };
}

function nameOf(entity: Entity): string {
  const number = 'number' in entity ? entity.number : undefined;
  return typeof number === 'string' ? `${number} ${entity.title}` : entity.title;
}

export function traceJson(plans: readonly Plan[]): string {
  const told = plans.map((plan) => {
    const ends = Object.entries(deadEndsOf(plan)) as [string, readonly Entity[]][];
    return {
      city: plan.city.name,
      policies: plan.policies.map((policy) => ({
        ...plain(policy),
        chains: chainsOf(policy).map((chain) =>
          Object.fromEntries(steps.map((step) => [step, chain[step] ? plain(chain[step]) : null])),
        ),
      })),
      leadsNowhere: Object.fromEntries(ends.map(([step, entities]) => [step, entities.map(plain)])),
    };
  });
  return `${escaped(JSON.stringify(told, null, 2))}\n`;
}

function plain({ id, title }: Entity): Pick<Entity, 'id' | 'title'> {
  return { id, title };
}
