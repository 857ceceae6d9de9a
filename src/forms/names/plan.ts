/** The names in a form that shows the whole plan: lists of its policies, initiatives and KPIs. */
import type { Policy } from '../../plan/plan.ts';
import { titleOf } from '../title-of.ts';
import { kpiTopic } from './kpis.ts';
import { initiatives } from './policy.ts';
import { listTopic, made, markAt, said, type Topic } from './topic.ts';

const policies = listTopic<Policy>({
  ja: '方針',
  en: 'policy',
  items: ({ plan }) => plan.policies,
  line: (policy, _, marks, number) => said(policy, titleOf(policy), markAt(marks, number)),
  members: [
    { ja: '名称', en: 'title', words: (policy) => said(policy, titleOf(policy)) },
    { ja: '計画期間', en: 'years', words: ({ years }) => made(years?.text) },
    { ja: '状態', en: 'status', words: ({ status }) => made(status) },
  ],
});

export const planTopics: readonly Topic[] = [
  policies,
  initiatives(({ plan }) => plan.initiatives),
  kpiTopic(({ plan }) => plan.kpis),
];
