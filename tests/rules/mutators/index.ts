/** All ways in which a person breaks a sheet. */
import { headMutators } from './head.ts';
import { kpiMutators } from './kpi.ts';
import type { Mutator } from './mutator.ts';
import { policyMutators } from './policy.ts';
import { programmeMutators } from './programme.ts';
import { referenceMutators } from './reference.ts';
import { scheduleMutators } from './schedule.ts';
import { textMutators } from './text.ts';
import { yamlMutators } from './yaml.ts';

export const mutators: readonly Mutator[] = [
  ...headMutators,
  ...scheduleMutators,
  ...programmeMutators,
  ...kpiMutators,
  ...policyMutators,
  ...referenceMutators,
  ...textMutators,
  ...yamlMutators,
];
