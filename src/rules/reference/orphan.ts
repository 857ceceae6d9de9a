/** A policy that no initiative carries out, or a KPI that nothing uses, in a plan that otherwise keeps these links. */
import type { Finding } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Plan } from '../../plan/plan.ts';
import { unusedKpis } from '../../plan/trace.ts';
import type { Rule } from '../rule.ts';

export const orphan: Rule = {
  id: 'reference/orphan',
  title: {
    ja: 'どこからもたどれない方針・KPI',
    en: 'A policy or a KPI that nothing leads to',
  },
  why: {
    ja: '使われないKPIは測られなくなり、取組のない方針は進みません。つながりを書いている計画でだけ知らせます。',
    en: 'A KPI nobody uses is no longer measured, and a policy without initiatives does not move. Told only where a plan keeps such links.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - { id: basic, title: 例市基本計画 }
`,
      'visits.yaml': `kind: kpi
id: visits
title: 来庁者数
unit: 人
better: lower
actuals: [{ at: 2024年度, value: 120 }]
`,
      'waiting.yaml': `kind: kpi # ←
id: waiting
title: 待ち時間
unit: 分
better: lower
actuals: [{ at: 2024年度, value: 12 }]
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
contributes:
  - { to: basic, kpis: [visits] }
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - { id: basic, title: 例市基本計画 }
`,
      'visits.yaml': `kind: kpi
id: visits
title: 来庁者数
unit: 人
better: lower
actuals: [{ at: 2024年度, value: 120 }]
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
contributes:
  - { to: basic, kpis: [visits] }
`,
    },
  },
  *check(plan) {
    yield* orphanedPolicies(plan);
    const unused = unusedKpis(plan);
    if (unused.length === plan.kpis.length) return;
    for (const { origin, title } of unused) {
      yield {
        at: origin,
        message: {
          ja: `KPI${quote(title)}は、どの取組にも使われていません。`,
          en: `Nothing uses the KPI ${quote(title)}.`,
        },
        hint: {
          ja: '取組の kpis か、contributes の kpis に加えてください。要らなければ、このシートを消してください。',
          en: 'Add it to the `kpis` of an initiative, or to those of its `contributes`; or delete this sheet.',
        },
      };
    }
  },
};

function* orphanedPolicies({ policies }: Plan): Iterable<Finding> {
  const carried = ({ initiatives, statement }: Plan['policies'][number]) =>
    initiatives.length > 0 ||
    statement.visions.some(({ actions }) => actions.some((action) => action.initiatives.length > 0));
  if (!policies.some(carried)) return;
  // One with nothing to carry out is a name to refer to.
  const says = ({ statement, years }: Plan['policies'][number]) => years || statement.visions.length > 0;
  const isMonitored = ({ reports }: Plan['policies'][number]) => reports.length > 0;
  for (const policy of policies.filter((one) => says(one) && !carried(one) && !isMonitored(one))) {
    yield {
      at: policy.origin,
      message: {
        ja: `方針${quote(policy.title)}を実施する取組がありません。`,
        en: `No initiative carries out the policy ${quote(policy.title)}.`,
      },
      hint: {
        ja: `取組のシートに「policy: ${policy.id}」を書いてください。`,
        en: `Write \`policy: ${policy.id}\` in a sheet of an initiative.`,
      },
    };
  }
}
