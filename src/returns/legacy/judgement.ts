/** 評価 | B | 評価の理由 | …, how an office judges its year in a row of its form → an evaluation; and the boxes that remain. */
import { fold } from '../../japanese/fold.ts';
import { membersOf } from '../../plan/scale.ts';
import type { AssessmentEntry } from '../../sheets/shape/item.ts';
import type { Draft } from './draft.ts';
import type { Box } from './page.ts';
import { type Row, rowsOf } from './table.ts';
import { bare } from './vocabulary.ts';

export const grading =
  /^(?:(?:自己|進捗|総合|年度|年間|達成)?評価(?:区分|結果)?|達成度|達成状況|進捗度|判定)$/;
export const reasoning = /^(?:評価|判定)?(?:の)?(?:理由|根拠|コメント|所見|内容)$|^(?:評価|判定)理由等?$/;

export function readJudgement(boxes: readonly Box[], draft: Draft): readonly Box[] {
  const taken = new Set<Box>();
  for (const row of rowsOf(boxes)) {
    const label = row.findIndex(
      ({ text }, index) => grading.test(bare(text)) && isGrade(row[index + 1], draft),
    );
    const named = row[label];
    const grade = row[label + 1];
    if (!named || !grade || taken.has(grade)) continue;
    const why = commentIn(row, label + 2);
    addEvaluation(draft, { grade: grade.text, ...(why[1] && { comment: why[1].text }) });
    for (const box of [named, grade, ...why]) taken.add(box);
  }
  return taken.size === 0 ? boxes : boxes.filter((box) => !taken.has(box));
}

export function addEvaluation({ initiative }: Draft, one: AssessmentEntry): void {
  initiative.evaluations ??= [];
  initiative.evaluations.push(one);
}

/** The label of the reason, and its words. */
function commentIn(row: Row, from: number): Box[] {
  const [label, text] = [row[from], row[from + 1]];
  if (!label || !reasoning.test(bare(label.text))) return [];
  return text ? [label, text] : [label];
}

/** Words of the city, a sign of its own, or how things usually stand. */
function isGrade(box: Box | undefined, { plan }: Draft): boolean {
  const text = fold(box?.text ?? '');
  if (text === '' || text.length > 10) return false;
  const { grades } = plan.city;
  const known = grades && membersOf(grades).some((one) => fold(one) === text);
  return (
    known === true ||
    /^[A-ES1-5◎○〇△▲×●□☆★]$/i.test(text) ||
    /順調|遅れ|達成|完了|未着手|どおり|通り/.test(text)
  );
}
