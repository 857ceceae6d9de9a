/** 寄与するKPI in one line, in the author's own figures: `件数 [現状値：1,195件 (2019年)、 895件 (2024年)] 目標値 (2025年度) 900件`. */
import { oncePer } from '../once.ts';
import { valuesOf } from '../plan/measures.ts';
import type { Kpi, Measure } from '../plan/plan.ts';
import { shownValue } from '../plan/shown.ts';

/** Every sheet that moves it says the same. */
export const kpiLine = oncePer((kpi: Kpi): string => {
  // A time without its value says nothing yet.
  const actuals = valuesOf(kpi).filter(({ value }) => value !== '');
  const now = actuals.map((measure) => `${shownValue(measure, kpi)}${time(measure)}`).join('、 ');
  const target = kpi.target && `目標値${time(kpi.target)} ${shownValue(kpi.target, kpi)}`;
  return [kpi.title, now && `[現状値：${now}]`, target, kpi.note && noted(kpi.note)]
    .filter(Boolean)
    .join(' ');
});

function noted(note: string): string {
  return note.startsWith('※') ? note : `※${note}`;
}

function time({ at }: Measure): string {
  return at === '' ? '' : ` (${at})`;
}
