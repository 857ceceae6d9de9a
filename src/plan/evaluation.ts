/** 評価: a grade with its comment, by one assessor or several. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { AssessmentEntry } from '../sheets/shape/index.ts';
import { each, writtenAt, writtenList } from './entries.ts';
import type { Evaluation } from './programme.ts';

export function linkEvaluations(
  evaluations: readonly AssessmentEntry[] | undefined,
  origin: Origin,
): Evaluation[] {
  return each(evaluations, origin, linkEvaluation);
}

export function linkEvaluation(
  { at, by, comment, grade, scale }: AssessmentEntry,
  origin: Origin,
): Evaluation {
  return {
    at: writtenAt(at, origin, 'at'),
    by: writtenAt(by, origin, 'by'),
    scale: scale ?? by,
    named: writtenAt(scale, origin, 'scale'),
    grade: writtenAt(grade, origin, 'grade'),
    comment: writtenList(comment, below(origin, 'comment')),
    origin,
  };
}
