/** KPI: its name, unit, baseline, results and target; a result or a target of another year is named with the year. */
import { readYear } from '../../calendar/fiscal-year.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import type { Subject } from '../form.ts';
import { kpiLine } from '../kpi-line.ts';
import { titleOf } from '../title-of.ts';
import { blank, listTopic, type Member, made, markAt, said, sameName, type Topic, valued } from './topic.ts';

export function kpiTopic(kpisOf: (subject: Subject) => readonly Kpi[]): Topic {
  return listTopic<Kpi>({
    ja: 'KPI',
    en: 'kpi',
    items: kpisOf,
    line: (kpi, _, marks, number) => made(kpiLine(kpi), markAt(marks, number)),
    members: kpiMembers,
  });
}

/** KPI1_実績: the last; KPI1_実績_令和6年度: that of a year. */
function ofTime(measures: readonly Measure[], time: string): Measure | undefined {
  if (time === '') return measures.at(-1);
  const year = readYear(time);
  return measures.findLast(
    (one) =>
      sameName(one.at, time) ||
      (year !== undefined && one.year?.number === year.year && one.year.fiscal === year.fiscal),
  );
}

/** Where that time has no value yet, what is written there becomes it. */
function valuedAt(kpi: Kpi, list: 'actuals' | 'targets', time: string, measure: Measure | undefined) {
  const words = valued(kpi, measure);
  if (words.length > 0 || (time === '' && !measure)) return words;
  return blank({ entity: kpi.key, field: `${list}.+at=${measure?.at ?? time}.value` });
}

/** The one value there is, or where it would stand. */
function onlyValue(kpi: Kpi, key: 'baseline' | 'target') {
  const words = valued(kpi, kpi[key]);
  return words.length > 0 ? words : blank({ entity: kpi.key, field: `${key}.value` });
}

function onlyTime(kpi: Kpi, key: 'baseline' | 'target') {
  const words = made(kpi[key]?.at);
  return words.length > 0 ? words : blank({ entity: kpi.key, field: `${key}.at` });
}

const kpiMembers: readonly Member<Kpi>[] = [
  { ja: '名称', en: 'title', words: (kpi) => said(kpi, titleOf(kpi)) },
  { ja: 'コード', en: 'code', words: ({ code }) => made(code) },
  { ja: '単位', en: 'unit', words: ({ unit }) => made(unit) },
  { ja: '所管', en: 'owner', words: ({ owner }) => made(owner.join(' ')) },
  { ja: '出典', en: 'source', words: ({ source }) => made(source) },
  { ja: '備考', en: 'note', words: ({ note }) => made(note) },
  { ja: '基準値', en: 'baseline', words: (kpi) => onlyValue(kpi, 'baseline') },
  { ja: '基準値_時点', en: 'baseline_at', words: (kpi) => onlyTime(kpi, 'baseline') },
  {
    ja: '実績',
    en: 'actual',
    open: true,
    words: (kpi, _, time) => valuedAt(kpi, 'actuals', time, ofTime(kpi.actuals, time)),
  },
  { ja: '実績_時点', en: 'actual_at', words: ({ actuals }) => made(actuals.at(-1)?.at) },
  {
    ja: '目標',
    en: 'target',
    open: true,
    words: (kpi, _, time) =>
      time === ''
        ? onlyValue(kpi, 'target')
        : valuedAt(kpi, 'targets', time, ofTime([...kpi.targets, ...(kpi.target ? [kpi.target] : [])], time)),
  },
  { ja: '目標_時点', en: 'target_at', words: (kpi) => onlyTime(kpi, 'target') },
];
