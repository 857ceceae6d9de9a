/** All rules in the order of the catalogue: what the reader finds, then what the linked plan shows. */
import { baselineRules } from './baseline/index.ts';
import { configRules } from './config/index.ts';
import { distantYear } from './document/distant-year.ts';
import { draftInFinal } from './document/draft-in-final.ts';
import { missingField } from './document/missing-field.ts';
import { noCommitment } from './document/no-commitment.ts';
import { numberingGap } from './document/numbering-gap.ts';
import { periodMismatch } from './document/period-mismatch.ts';
import { unansweredFinding } from './document/unanswered-finding.ts';
import { unreadableYear } from './document/unreadable-year.ts';
import { breakdownSum } from './evidence/breakdown-sum.ts';
import { stale } from './evidence/stale.ts';
import { subsetLarger } from './evidence/subset-larger.ts';
import { blockShowsNothing } from './form/block-shows-nothing.ts';
import { cellOverflow } from './form/cell-overflow.ts';
import { emptyRequired } from './form/empty-required.ts';
import { notPrinted } from './form/not-printed.ts';
import { unknownForm } from './form/unknown-form.ts';
import { unknownLabel } from './form/unknown-label.ts';
import { unusedForm } from './form/unused.ts';
import { gradeContradicts } from './grade/contradicts.ts';
import { copiesResult } from './grade/copies-result.ts';
import { gradeMissing } from './grade/missing.ts';
import { needsReason } from './grade/needs-reason.ts';
import { unknownGrade } from './grade/unknown.ts';
import { ignoreRules } from './ignore/index.ts';
import { koyobunRules } from './koyobun/index.ts';
import { activityAsOutcome } from './kpi/activity-as-outcome.ts';
import { alreadyMet } from './kpi/already-met.ts';
import { basisMixed } from './kpi/basis-mixed.ts';
import { copiesDiffer } from './kpi/copies-differ.ts';
import { directionContradicts } from './kpi/direction-contradicts.ts';
import { directionMissing } from './kpi/direction-missing.ts';
import { futureValue } from './kpi/future-value.ts';
import { impossibleShare } from './kpi/impossible-share.ts';
import { noValues } from './kpi/no-values.ts';
import { notANumber } from './kpi/not-a-number.ts';
import { outOfOrder } from './kpi/out-of-order.ts';
import { outOfScale } from './kpi/out-of-scale.ts';
import { percentOrPoint } from './kpi/percent-or-point.ts';
import { kpiStale } from './kpi/stale.ts';
import { targetOutsidePlan } from './kpi/target-outside-plan.ts';
import { unitDiffers } from './kpi/unit-differs.ts';
import { worsened } from './kpi/worsened.ts';
import { notReported } from './monitoring/not-reported.ts';
import { outsidePlan } from './monitoring/outside-plan.ts';
import { reportedTwice } from './monitoring/reported-twice.ts';
import { unknownArea } from './monitoring/unknown-area.ts';
import { unknownReportStatus } from './monitoring/unknown-status.ts';
import { openDataRules } from './open-data/index.ts';
import { copiedEvidence } from './progress/copied-evidence.ts';
import { future } from './progress/future.ts';
import { late } from './progress/late.ts';
import { periodEmpty } from './progress/period-empty.ts';
import { planStageMismatch } from './progress/plan-stage-mismatch.ts';
import { qualifierLost } from './progress/qualifier-lost.ts';
import { rhythmUnreported } from './progress/rhythm-unreported.ts';
import { stageTextContradiction } from './progress/stage-text-contradiction.ts';
import { startSlip } from './progress/start-slip.ts';
import { unknownState } from './progress/unknown-status.ts';
import { unreported } from './progress/unreported.ts';
import { wrongPeriod } from './progress/wrong-period.ts';
import { recordOutsidePlan } from './progress/year-outside-plan.ts';
import { yearUnreported } from './progress/year-unreported.ts';
import { codeSpelling } from './reference/code-spelling.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { orphan } from './reference/orphan.ts';
import { restatedDrift } from './reference/restated-drift.ts';
import { restatedInCircle } from './reference/restated-in-circle.ts';
import { sdgMismatch } from './reference/sdg-mismatch.ts';
import { unknownPolicyCode } from './reference/unknown-policy-code.ts';
import { unmarkedDuplicate } from './reference/unmarked-duplicate.ts';
import { unresolvedReference } from './reference/unresolved.ts';
import { danglingArrow } from './revision/dangling-arrow.ts';
import { editsThePast } from './revision/edits-the-past.ts';
import { sameReason } from './revision/same-reason.ts';
import { slipWithoutRevision } from './revision/slip-without-revision.ts';
import { unknownRevisionYear } from './revision/unknown-year.ts';
import { withoutReason } from './revision/without-reason.ts';
import type { Rule } from './rule.ts';
import { beforePredecessor } from './schedule/before-predecessor.ts';
import { beyondPlan } from './schedule/beyond-plan.ts';
import { circular } from './schedule/circular.ts';
import { deadlineUnscheduled } from './schedule/deadline-unscheduled.ts';
import { distantDate } from './schedule/distant-date.ts';
import { duplicateStage } from './schedule/duplicate-stage.ts';
import { endsLater } from './schedule/ends-later.ts';
import { neverImplemented } from './schedule/never-implemented.ts';
import { notChronological } from './schedule/not-chronological.ts';
import { reversed } from './schedule/reversed.ts';
import { stageRegression } from './schedule/stage-regression.ts';
import { startsEarlier } from './schedule/starts-earlier.ts';
import { tooManyAreas } from './schedule/too-many-areas.ts';
import { undated } from './schedule/undated.ts';
import { unknownPeriod } from './schedule/unknown-period.ts';
import { unknownStage } from './schedule/unknown-stage.ts';
import { unreadableDate } from './schedule/unreadable-date.ts';
import { wrongHalf } from './schedule/wrong-half.ts';
import { yearOutsidePlan } from './schedule/year-outside-plan.ts';
import { yearTwice } from './schedule/year-twice.ts';
import { shapeRules } from './shape/index.ts';
import { targetBeforePlan } from './target/before-plan.ts';
import { targetBeyondPlan } from './target/beyond-plan.ts';
import { targetPercentOrPoint } from './target/percent-or-point.ts';
import { relativeWithoutBaseline } from './target/relative-without-baseline.ts';
import { unknownScope } from './target/unknown-scope.ts';
import { vagueDeadline } from './target/vague-deadline.ts';
import { foreignScript } from './text/foreign-script.ts';
import { glossary } from './text/glossary.ts';
import { halfWidthKana } from './text/half-width-kana.ts';
import { homoglyph } from './text/homoglyph.ts';
import { innerSpace } from './text/inner-space.ts';
import { internal } from './text/internal.ts';
import { invisibleCharacter } from './text/invisible-character.ts';
import { mixedDigits } from './text/mixed-digits.ts';
import { mixedParentheses } from './text/mixed-parentheses.ts';
import { mixedTildes } from './text/mixed-tildes.ts';
import { placeholder } from './text/placeholder.ts';
import { privateUse } from './text/private-use.ts';
import { properNoun } from './text/proper-noun.ts';
import { radicalForm } from './text/radical-form.ts';
import { repeatedCharacters } from './text/repeated-characters.ts';
import { repeatedLine } from './text/repeated-line.ts';
import { spellingVariants } from './text/spelling-variants.ts';
import { tooLong } from './text/too-long.ts';
import { undefinedAbbreviation } from './text/undefined-abbreviation.ts';
import { unfinished } from './text/unfinished.ts';
import { vagueVerb } from './text/vague-verb.ts';
import { yamlRules } from './yaml/index.ts';

export const rules: readonly Rule[] = [
  ...yamlRules,
  ...shapeRules,
  ...configRules,
  ...ignoreRules,
  ...baselineRules,
  unreadableDate,
  unknownPeriod,
  wrongHalf,
  startsEarlier,
  endsLater,
  undated,
  notChronological,
  distantDate,
  tooManyAreas,
  deadlineUnscheduled,
  reversed,
  beforePredecessor,
  circular,
  beyondPlan,
  unknownStage,
  yearOutsidePlan,
  yearTwice,
  stageRegression,
  neverImplemented,
  duplicateStage,
  unknownRevisionYear,
  editsThePast,
  danglingArrow,
  withoutReason,
  slipWithoutRevision,
  sameReason,
  late,
  startSlip,
  unreported,
  rhythmUnreported,
  yearUnreported,
  qualifierLost,
  periodEmpty,
  future,
  wrongPeriod,
  recordOutsidePlan,
  planStageMismatch,
  stageTextContradiction,
  copiedEvidence,
  unknownState,
  unknownGrade,
  needsReason,
  gradeContradicts,
  copiesResult,
  gradeMissing,
  directionMissing,
  directionContradicts,
  alreadyMet,
  copiesDiffer,
  noValues,
  worsened,
  outOfOrder,
  futureValue,
  kpiStale,
  targetOutsidePlan,
  notANumber,
  unitDiffers,
  outOfScale,
  impossibleShare,
  percentOrPoint,
  activityAsOutcome,
  basisMixed,
  targetBeyondPlan,
  targetBeforePlan,
  vagueDeadline,
  relativeWithoutBaseline,
  targetPercentOrPoint,
  unknownScope,
  breakdownSum,
  subsetLarger,
  stale,
  unknownArea,
  outsidePlan,
  unknownReportStatus,
  reportedTwice,
  notReported,
  restatedDrift,
  restatedInCircle,
  unmarkedDuplicate,
  unresolvedReference,
  unknownPolicyCode,
  codeSpelling,
  duplicateId,
  sdgMismatch,
  orphan,
  missingField,
  unreadableYear,
  distantYear,
  periodMismatch,
  draftInFinal,
  noCommitment,
  numberingGap,
  unansweredFinding,
  glossary,
  foreignScript,
  homoglyph,
  radicalForm,
  privateUse,
  invisibleCharacter,
  halfWidthKana,
  innerSpace,
  properNoun,
  repeatedLine,
  repeatedCharacters,
  unfinished,
  placeholder,
  internal,
  spellingVariants,
  mixedTildes,
  mixedParentheses,
  mixedDigits,
  undefinedAbbreviation,
  tooLong,
  vagueVerb,
  ...koyobunRules,
  ...openDataRules,
  unknownForm,
  blockShowsNothing,
  unknownLabel,
  notPrinted,
  unusedForm,
  emptyRequired,
  cellOverflow,
];
