/** 評価: the judgements of the whole initiative, one assessor a row. */
import { ofInitiative } from '../form.ts';
import { cellOf } from './squares.ts';

export const evaluations = ofInitiative('evaluations', (initiative, { label, labels = {} }) => {
  if (initiative.programme.evaluations.length === 0) return [];
  const columns = [
    { title: labels.at ?? '時点', width: 7 },
    { title: labels.by ?? '評価者', width: 7 },
    { title: labels.grade ?? '評価', width: 4.5 },
    { title: labels.comment ?? '評価の理由', width: 27 },
  ];
  const rows = initiative.programme.evaluations.map(({ at, by, comment, grade }) => [
    cellOf(initiative, at, { style: 'centre' }),
    cellOf(initiative, by, { style: 'centre' }),
    cellOf(initiative, grade, { style: 'centre' }),
    cellOf(initiative, comment),
  ]);
  return [{ kind: 'table', label, columns, rows }];
});
