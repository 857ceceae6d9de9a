/** ※ below a table of indicators: notes, sources, and targets that other plans set. */
import { valuesOf } from '../../plan/measures.ts';
import type { Aim, Kpi } from '../../plan/plan.ts';
import { shownValue } from '../../plan/shown.ts';
import type { FormBlock } from '../form.ts';
import type { Line } from '../view.ts';
import { lineOf, madeLine } from './line.ts';

type Labels = NonNullable<FormBlock['labels']>;

/** `mark` is the number the indicator carries in the table. */
export function notesOf(kpi: Kpi, labels: Labels, mark: string): Line[] {
  const { note, owner, source, target, targets } = kpi;
  const measures = [...valuesOf(kpi), ...(target ? [target] : [])];
  return [
    ...(note === undefined ? [] : [noteLine(kpi, note, ['note'], mark)]),
    ...measures.flatMap((one) => (one.note === undefined ? [] : [madeLine(`※${mark}${one.at} ${one.note}`)])),
    ...targets
      .filter(({ of, note: own }) => of !== undefined || own !== undefined)
      .map((aim) => aimLine(kpi, aim, labels, mark)),
    ...(source === undefined ? [] : [madeLine(`※${mark}${labels.source ?? '出典'}：${source}`)]),
    ...(owner.length === 0 ? [] : [madeLine(`※${mark}${labels.owner ?? '所管'}：${owner.join(' ')}`)]),
  ];
}

/** The author's own sentence takes the place of ours where it names the value, and the plan that sets it. */
function aimLine(kpi: Kpi, aim: Aim, labels: Labels, mark: string): Line {
  if (aim.note !== undefined && saysAll(aim, aim.note))
    return noteLine(kpi, aim.note, [...aim.origin.path, 'note'], mark);
  const head = [aim.of, `${labels.target ?? '目標値'}(${aim.at})`, shownValue(aim, kpi)];
  const note = aim.note === undefined ? '' : `　${aim.note}`;
  return madeLine(`※${mark}${head.filter(Boolean).join(' ')}${note}`);
}

function saysAll({ of = '', value }: Aim, note: string): boolean {
  return value !== '' && [of, value].every((words) => says(note.normalize('NFKC'), words.normalize('NFKC')));
}

/** The 5 of 令和5年度 and of 1.5 is no 5. */
function says(note: string, words: string): boolean {
  for (let at = note.indexOf(words); at >= 0; at = note.indexOf(words, at + 1)) {
    const after = note.slice(at + words.length, at + words.length + 2);
    const isEnd = /^\d/.test(words) && /[\d.,]/.test(note.charAt(at - 1));
    const goesOn = /\d$/.test(words) && /^(?:[.,]?\d|[年月日次期])/.test(after);
    if (!isEnd && !goesOn) return true;
  }
  return false;
}

/** A note that names its indicator itself needs no number before it. */
function noteLine(kpi: Kpi, text: string, path: readonly (string | number)[], number: string): Line {
  const mark = text.startsWith('※') ? '' : number !== '' && text.includes(number) ? '※' : `※${number}`;
  return { ...lineOf(kpi, { text, origin: { ...kpi.origin, path } }), mark };
}
