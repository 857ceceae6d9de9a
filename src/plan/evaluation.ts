/** 評価: a grade with its comment, by one assessor or several. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { AssessmentEntry } from '../sheets/shape/index.ts';
import { writtenList } from './entries.ts';
import type { Evaluation } from './programme.ts';
import { written } from './section.ts';

export function linkEvaluations(
  evaluations: readonly AssessmentEntry[] | undefined,
  origin: Origin,
): Evaluation[] {
  return (evaluations ?? []).map((evaluation, index) => linkEvaluation(evaluation, below(origin, index)));
}

export function linkEvaluation(
  { at, by, comment, grade, scale }: AssessmentEntry,
  origin: Origin,
): Evaluation {
  return {
    at: written(at, below(origin, 'at')),
    by: written(by, below(origin, 'by')),
    scale: scale ?? by,
    grade: written(grade, below(origin, 'grade')),
    comment: writtenList(comment, below(origin, 'comment')),
    origin,
  };
}
