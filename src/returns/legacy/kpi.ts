/** A KPI as a form shows it – in a line or in a row of a table – → its sheet; the direction is taken from the values and said to be a guess. */
import { readFigure } from '../../japanese/figure.ts';
import { fold } from '../../japanese/fold.ts';
import type { KpiSheet, MeasureEntry } from '../../sheets/shape/index.ts';
import { type Draft, doubt, type KnownKpi, type Measured } from './draft.ts';
import type { Box } from './page.ts';

export interface ReadKpi extends Measured {
  readonly title: string;
  readonly actuals: readonly MeasureEntry[];
}

/** What is longer is no line of values. */
const longest = 400;

const parts =
  /^(?<title>[^[［]+?)\s*(?:[[［](?:現状値?[：:]?)?(?<now>.*?)[\]］])?\s*(?:目標値?\s*[：:]?\s*[(（](?<at>[^()（）]*)[)）]\s*(?<value>.+))?$/s;

/** `件数 [現状値：1,195件 (2019年)、 895件 (2024年)] 目標値 (2025年度) 900件` */
export function readKpiLine(text: string): ReadKpi {
  if (text.length > longest) return { title: text.trim(), actuals: [] };
  const { title = text, now = '', at = '', value = '' } = parts.exec(text.trim())?.groups ?? {};
  const actuals = now.split(/、\s*/).flatMap((one): MeasureEntry[] => {
    const [, amount = '', time = ''] = /^(.+?)\s*(?:[(（]([^()（）]*)[)）])?$/.exec(one.trim()) ?? [];
    return amount === '' ? [] : [{ ...(time !== '' && { at: time }), value: amount }];
  });
  return { title: title.trim(), actuals, ...(value !== '' && { target: { at, value } }) };
}

/** The KPI of the project with this name, or a new one beside the sheet; its id. `field` refers to it. */
export function kpiNamed(read: ReadKpi, box: Box, field: 'kpis' | 'contributes', draft: Draft): string {
  const name = fold(read.title);
  const known = draft.knownKpis.get(name);
  if (known) {
    compare(read, known, box, field, draft);
    return known.id;
  }
  const id = `${draft.id}-kpi-${draft.kpis.size + 1}`;
  draft.knownKpis.set(name, { ...read, id });
  draft.kpis.set(id, { id, title: read.title, ...valuesOf(read, id, box, draft) });
  return id;
}

/** Values that are there already are nothing new. */
function compare(read: ReadKpi, known: KnownKpi, box: Box, field: string, draft: Draft): void {
  const there = new Set(measuresOf(known).map(sayingOf));
  const news = measuresOf(read).filter((one) => !there.has(sayingOf(one)));
  const unit = read.unit === undefined || read.unit === known.unit ? [] : [`単位 ${read.unit}`];
  const words = [...unit, ...news.map(({ at = '', value = '' }) => `${at} ${value}`.trim())];
  if (words.length > 0)
    doubt(
      draft,
      field,
      box,
      `指標「${read.title}」は ${known.id} にあります。この値は、そこにありません: ${words.join('、')}`,
    );
}

function measuresOf({ actuals = [], baseline, target, targets = [] }: Measured) {
  return [baseline ?? [], actuals, targets, target ?? []].flat();
}

/** 1,195件 and 1195 are one. */
function sayingOf({ value = '' }: MeasureEntry): string {
  const figure = readFigure(value);
  return figure.kind === 'number' ? String(figure.number) : fold(value);
}

function valuesOf(
  { actuals, baseline, target, targets = [], unit }: ReadKpi,
  id: string,
  box: Box,
  draft: Draft,
): Partial<KpiSheet> {
  const first = numberIn(baseline ?? actuals[0]);
  const last = numberIn(target);
  const known = first !== undefined && last !== undefined && first !== last;
  const better = known && last < first ? 'lower' : 'higher';
  doubt(
    draft,
    `${id}.better`,
    box,
    known
      ? '望ましい向きは、目標との差から決めました。'
      : '望ましい向きが分からないので、higher としました。',
  );
  return {
    ...(unit !== undefined && { unit }),
    better,
    ...(baseline && { baseline }),
    ...(actuals.length > 0 && { actuals: [...actuals] }),
    ...(target && { target }),
    ...(targets.length > 0 && { targets: [...targets] }),
  };
}

function numberIn(measure: MeasureEntry | undefined): number | undefined {
  const figure = readFigure(measure?.value ?? '');
  return figure.kind === 'number' ? figure.number : undefined;
}
