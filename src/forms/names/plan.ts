/** The names in a form that shows the whole plan: lists of its policies, initiatives and KPIs. */
import { below } from '../../diagnostics/finding.ts';
import type { Policy } from '../../plan/plan.ts';
import { kpiTopic } from './kpis.ts';
import { initiatives } from './policy.ts';
import { listTopic, made, markAt, said, type Topic } from './topic.ts';

function titleOf(policy: Policy, lead = '') {
  return said(policy, { text: policy.title, origin: below(policy.origin, 'title') }, lead);
}

const policies = listTopic<Policy>({
  ja: '方針',
  en: 'policy',
  items: ({ plan }) => plan.policies,
  line: (policy, _, marks, number) => titleOf(policy, markAt(marks, number)),
  members: [
    { ja: '名称', en: 'title', words: (policy) => titleOf(policy) },
    { ja: '計画期間', en: 'years', words: ({ years }) => made(years?.text) },
    { ja: '状態', en: 'status', words: ({ status }) => made(status) },
  ],
});

export const planTopics: readonly Topic[] = [
  policies,
  initiatives(({ plan }) => plan.initiatives),
  kpiTopic(({ plan }) => plan.kpis),
];
