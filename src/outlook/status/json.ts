/** For programs: the counts and the shares as numbers, the values in the words of the sheets. */
import { codeOfPeriod } from '../../calendar/period.ts';
import { finalAimOf } from '../../plan/measures.ts';
import type { Measure } from '../../plan/plan.ts';
import { escaped } from '../../reporters/visible.ts';
import { beginningOf, latestOf } from './said.ts';
import type { KpiStatus, StatusFormat } from './status.ts';

export const formatVersion = 1;

export const json: StatusFormat = {
  name: 'json',
  write({ asOf, cities, period }) {
    const told = cities.map(({ all, departments, kpis, name }) => ({
      name,
      departments,
      all,
      kpis: kpis.map(kpiOf),
    }));
    const status = { formatVersion, asOf, period: period ? codeOfPeriod(period) : null, cities: told };
    return `${escaped(JSON.stringify(status, null, 2))}\n`;
  },
};

function kpiOf(one: KpiStatus) {
  const { attainment, kpi, unmeasured } = one;
  const { met = null, share } = attainment ?? {};
  return {
    id: kpi.id,
    title: kpi.title,
    unit: kpi.unit ?? null,
    better: kpi.better ?? null,
    baseline: measureOf(beginningOf(one)),
    latest: measureOf(latestOf(one)),
    target: measureOf(finalAimOf(kpi)),
    share: share === undefined ? null : Math.round(share * 10_000) / 10_000,
    met,
    missing: unmeasured.map(({ due }) => due),
  };
}

function measureOf(measure: Measure | undefined) {
  return measure ? { at: measure.at, value: measure.value } : null;
}
