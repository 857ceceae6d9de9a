/** All rules in the order of the catalogue: what the reader finds, then what the linked plan shows. */

import { missingField } from './document/missing-field.ts';
import { periodMismatch } from './document/period-mismatch.ts';
import { unreadableYear } from './document/unreadable-year.ts';
import { alreadyMet } from './kpi/already-met.ts';
import { basisMixed } from './kpi/basis-mixed.ts';
import { copiesDiffer } from './kpi/copies-differ.ts';
import { directionMissing } from './kpi/direction-missing.ts';
import { noValues } from './kpi/no-values.ts';
import { notANumber } from './kpi/not-a-number.ts';
import { future } from './progress/future.ts';
import { late } from './progress/late.ts';
import { periodEmpty } from './progress/period-empty.ts';
import { startSlip } from './progress/start-slip.ts';
import { unreported } from './progress/unreported.ts';
import { wrongPeriod } from './progress/wrong-period.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { sdgMismatch } from './reference/sdg-mismatch.ts';
import { unknownPolicyCode } from './reference/unknown-policy-code.ts';
import { unresolvedReference } from './reference/unresolved.ts';
import type { Rule } from './rule.ts';
import { beforePredecessor } from './schedule/before-predecessor.ts';
import { beyondPlan } from './schedule/beyond-plan.ts';
import { circular } from './schedule/circular.ts';
import { endsLater } from './schedule/ends-later.ts';
import { reversed } from './schedule/reversed.ts';
import { startsEarlier } from './schedule/starts-earlier.ts';
import { undated } from './schedule/undated.ts';
import { unknownPeriod } from './schedule/unknown-period.ts';
import { unreadableDate } from './schedule/unreadable-date.ts';
import { wrongHalf } from './schedule/wrong-half.ts';
import { shapeRules } from './shape/index.ts';
import { yamlRules } from './yaml/index.ts';

export const rules: readonly Rule[] = [
  ...yamlRules,
  ...shapeRules,
  unreadableDate,
  unknownPeriod,
  wrongHalf,
  startsEarlier,
  endsLater,
  undated,
  reversed,
  beforePredecessor,
  circular,
  beyondPlan,
  late,
  startSlip,
  unreported,
  periodEmpty,
  future,
  wrongPeriod,
  directionMissing,
  alreadyMet,
  copiesDiffer,
  noValues,
  notANumber,
  basisMixed,
  unresolvedReference,
  unknownPolicyCode,
  duplicateId,
  sdgMismatch,
  missingField,
  unreadableYear,
  periodMismatch,
];
