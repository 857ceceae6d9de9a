/** A KPI's sheet → the KPI, each of its values and their times understood beside the author's words. */
import { readYear } from '../calendar/fiscal-year.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import { readFigure } from '../japanese/figure.ts';
import type { KpiSheet, MeasureEntry } from '../sheets/shape/index.ts';
import { each, listOf, saidOrNothing } from './entries.ts';
import type { Kpi, Measure } from './plan.ts';
import type { Read } from './sheet.ts';

export function linkKpi({ data, origin }: Read<KpiSheet>, id: string): Kpi {
  return {
    key: `kpi/${id}`,
    id,
    title: data.title?.trimEnd() ?? id,
    origin,
    code: data.code,
    type: data.type,
    owner: listOf(data.owner),
    source: data.source,
    basis: data.basis,
    unit: data.unit,
    better: data.better,
    baseline: data.baseline && linkMeasure(data.baseline, below(origin, 'baseline')),
    actuals: each(data.actuals, below(origin, 'actuals'), linkMeasure),
    target: data.target && linkMeasure(data.target, below(origin, 'target')),
    targets: each(data.targets, below(origin, 'targets'), (entry, at) => ({
      ...linkMeasure(entry, at),
      of: entry.of,
    })),
    note: saidOrNothing(data.note),
    usedBy: [],
  };
}

function linkMeasure(entry: MeasureEntry, origin: Origin): Measure {
  const value = entry.value ?? '';
  const year = entry.at === undefined ? undefined : readYear(entry.at);
  return {
    at: entry.at ?? '',
    value,
    figure: readFigure(value),
    year: year && { number: year.year, fiscal: year.fiscal },
    rate: entry.rate,
    note: saidOrNothing(entry.note),
    origin,
  };
}
