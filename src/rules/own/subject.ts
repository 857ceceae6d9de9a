/** What a city's own rule can look at: an entity with the data of its sheet, and the entities it is linked to. */
import { below, documentOf, type Origin } from '../../diagnostics/finding.ts';
import { once, oncePer } from '../../once.ts';
import { kpisOf, usersOf } from '../../plan/kpis.ts';
import type { Initiative, Kpi, Milestone, Plan, Policy, Progress } from '../../plan/plan.ts';
import { wordsOf } from '../../plan/sentence.ts';
import type { Target } from '../../plan/theme.ts';
import { valueAt } from '../../sheets/amend.ts';
import type { EntityKind } from '../../sheets/shape/index.ts';

export interface Subject {
  readonly kind: EntityKind;
  readonly title: string;
  readonly origin: Origin;
  /** Of its initiative. */
  readonly fiscalYear: number | undefined;
  /** As it was written in its sheet. */
  readonly data: unknown;
  readonly links: Readonly<Record<string, () => readonly Subject[]>>;
}

/** The subjects of a plan, by kind. */
export type Subjects = Readonly<Record<EntityKind, () => readonly Subject[]>>;

/** Which links a kind has, and where they lead. */
export const linksOf = {
  policy: { initiatives: 'initiative', targets: 'target' },
  initiative: { policy: 'policy', kpis: 'kpi', milestones: 'milestone', reports: 'report' },
  milestone: { initiative: 'initiative', reports: 'report', after: 'milestone' },
  report: { initiative: 'initiative', milestone: 'milestone' },
  kpi: { initiatives: 'initiative' },
  target: { policy: 'policy' },
} as const satisfies Readonly<Record<EntityKind, Readonly<Record<string, EntityKind>>>>;

type Links<Kind extends EntityKind> = Readonly<
  Record<keyof (typeof linksOf)[Kind], () => readonly Subject[]>
>;

export function subjectsOf(plan: Plan): Subjects {
  const { initiatives, kpis, policies, sheets } = plan;
  const written = [...sheets.policies, ...sheets.initiatives, ...sheets.kpis];
  const documents = new Map(written.map(({ data, origin }) => [documentOf(origin), data]));

  const subject = <Kind extends EntityKind>(
    kind: Kind,
    { fiscalYear, origin, title }: Named,
    links: Links<Kind>,
  ): Subject => {
    const data = valueAt(documents.get(documentOf(origin)), origin.path);
    return { kind, title, origin, fiscalYear, data, links };
  };

  // Those that many are linked to.
  const policy = oncePer(
    (one: Policy): Subject =>
      subject('policy', one, {
        initiatives: once(() => one.initiatives.map(initiative)),
        targets: once(() => one.targets.map((target) => targetIn(target, one))),
      }),
  );
  const initiative = oncePer(
    (one: Initiative): Subject =>
      subject('initiative', one, {
        policy: () => (one.policy ? [policy(one.policy)] : []),
        kpis: once(() => kpisOf(one).map(kpi)),
        milestones: once(() => one.milestones.map(milestone)),
        reports: once(() => one.progress.map(report)),
      }),
  );
  const kpi = oncePer(
    (one: Kpi): Subject =>
      subject('kpi', one, {
        initiatives: once(() => usersOf(one, plan).map(initiative)),
      }),
  );
  const milestone = (one: Milestone): Subject =>
    subject('milestone', entry(one), {
      initiative: () => [initiative(one.initiative)],
      reports: () => one.progress.map(report),
      after: () => one.after.map(milestone),
    });
  const report = (one: Progress): Subject =>
    subject('report', entry(one), {
      initiative: () => [initiative(one.initiative)],
      milestone: () => (one.of ? [milestone(one.of)] : []),
    });
  const targetIn = (one: Target, owner: Policy): Subject =>
    subject('target', { origin: one.origin, title: wordsOf(one) }, { policy: () => [policy(owner)] });

  return {
    policy: () => policies.map(policy),
    initiative: () => initiatives.map(initiative),
    milestone: () => initiatives.flatMap(({ milestones }) => milestones.map(milestone)),
    report: () => initiatives.flatMap(({ progress }) => progress.map(report)),
    kpi: () => kpis.map(kpi),
    target: () => policies.flatMap((one) => one.targets.map((target) => targetIn(target, one))),
  };
}

interface Named {
  readonly title: string;
  readonly origin: Origin;
  readonly fiscalYear?: number | undefined;
}

/** An entry of a list is called by its words. */
function entry({ initiative, origin, text }: Milestone | Progress): Named {
  return { origin, title: text, fiscalYear: initiative.fiscalYear };
}

/** What stands under a key of a subject; an entry that is a text alone is its own `text`. */
export function fieldOf({ data, origin }: Subject, key: string): { data: unknown; origin: Origin } {
  if (typeof data === 'string') return { data: key === 'text' ? data : undefined, origin };
  return { data: valueAt(data, [key]), origin: below(origin, key) };
}
