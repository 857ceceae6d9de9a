/** The upper plans an initiative serves: the policy or goal of each, and the KPIs it moves. */
import type { Contribution, UpperPlan } from '../../plan/plan.ts';
import { type FormBlock, ofInitiative } from '../form.ts';
import { kpiLine } from '../kpi-line.ts';
import type { Block } from '../view.ts';
import { madeLine } from './line.ts';

export const contributions = ofInitiative('contributions', (initiative, form, plan) => {
  return plan.upperPlans.flatMap((upper) => {
    const own = initiative.contributions.filter((contribution) => contribution.plan === upper);
    return own.length === 0 ? [] : [blockOf(upper, own, form)];
  });
});

function blockOf(upper: UpperPlan, own: readonly Contribution[], { labels = {} }: FormBlock): Block {
  const policies = upper.standard === 'sdgs' ? own.map(goal) : own.map(policy);
  const kpis = [...new Set(own.flatMap(({ kpis }) => kpis))].map(kpiLine);
  return {
    kind: 'lines',
    label: upper.title,
    groups: [
      { label: upper.standard === 'sdgs' ? labels.goal : labels.policy, lines: policies.map(madeLine) },
      { label: labels.kpi, lines: kpis.map(madeLine) },
    ],
  };
}

function policy({ code, policyTitle }: Contribution): string {
  return [code, policyTitle].filter(Boolean).join(' ');
}

function goal(contribution: Contribution): string {
  return `ゴール番号 ${policy(contribution)}`;
}
