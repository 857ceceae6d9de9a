/** A value five times as large as all the others, or as small: a digit too many, or a point forgotten. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { nameOfUnit } from '../../japanese/unit.ts';
import { grouped } from '../../lists.ts';
import { valuesOf } from '../../plan/measures.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import { shownTime, shownValue } from '../../plan/shown.ts';
import type { Rule } from '../rule.ts';

/** A digit too many makes ten, also where the value itself is smaller than the others. */
const far = 5;
/** The others lie together. */
const near = 2.5;

const example = (value: string) => `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals:
  - { at: 令和4年度, value: '1,195' }
  - { at: 令和5年度, value: ${value} }
  - { at: 令和6年度, value: 895 }
target: { at: 令和7年度, value: 880 }
`;

export const outOfScale: Rule = {
  id: 'kpi/out-of-scale',
  title: { ja: '1つの値だけ、桁が違う', en: 'One value of another order than all the others' },
  why: {
    ja: '小数点や桁の打ち間違いは、様式に印字されてからでは気づかれにくいものです。',
    en: 'A digit too many is easily missed once it stands in a table.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: { files: example("'9,510'").replace("9,510' }", "9,510' } # ←"), alsoFinds: ['kpi/worsened'] },
  good: { files: example('951') },
  *check({ kpis }) {
    for (const kpi of kpis) {
      if (!isWide(kpi)) continue;
      const all = numbersOf(kpi);
      const othersOf = othersIn(all);
      for (const { measure, number } of all) {
        const others = othersOf(measure);
        if (measure.note !== undefined || !isAlone(number, others)) continue;
        // The year in which it began has less to show.
        const first = measure === (kpi.baseline ?? kpi.actuals[0]);
        if (number < others.first && (first || !isUsual(measure))) continue;
        yield {
          at: below(measure.origin, 'value'),
          message: {
            ja: `${quote(kpi.title)}の${shownTime(measure, '', 'の')}値${quote(shownValue(measure, kpi))}だけ、ほかの値（${spanOf(others, '～')}）と桁が違います。`,
            en: `${quote(shownValue(measure, kpi))}, the value of ${quote(kpi.title)}${shownTime(measure, ' for ')}, is of another order than the others (${spanOf(others, ' to ')}).`,
          },
          hint: {
            ja: '桁と小数点を確かめてください。正しければ note に事情を書いてください。',
            en: 'Check the digits and the point; if it is right, say why in `note`.',
          },
        };
      }
    }
  },
};

/** Nearly all values of a KPI lie together, in whatever unit they are. */
function isWide({ actuals, baseline, target }: Kpi): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const measure of [baseline, target, ...actuals]) {
    if (measure?.figure.kind !== 'number' || measure.figure.number <= 0) continue;
    least = Math.min(least, measure.figure.number);
    most = Math.max(most, measure.figure.number);
  }
  return most >= least * far;
}

interface Counted {
  readonly measure: Measure;
  readonly number: number;
}

/** Those in the unit most of them have: of 88 and 120千人 nobody can tell how they compare. */
function numbersOf(kpi: Kpi): Counted[] {
  const { target, unit: usual = '' } = kpi;
  const all = [...valuesOf(kpi), ...(target ? [target] : [])];
  const counted = all.flatMap((measure) => {
    const { figure } = measure;
    if (figure.kind !== 'number' || figure.number <= 0) return [];
    return [{ measure, number: figure.number, unit: scaled(figure.unit || usual) }];
  });
  const byUnit = grouped(counted, ({ unit }) => unit);
  return [...byUnit.values()].find((inUnit) => 2 * inUnit.length > counted.length) ?? [];
}

/** The values beside one of them. */
interface Others {
  readonly count: number;
  readonly first: number;
  readonly least: number;
  readonly most: number;
}

/** The usual ones where there are several. */
function othersIn(all: readonly Counted[]): (measure: Measure) => Others {
  const [every, usual] = [without(all), without(all.filter(({ measure }) => isUsual(measure)))];
  return (measure) => {
    const others = usual(measure);
    return others.count > 1 ? others : every(measure);
  };
}

/** Only the two at either end can be the least, or the greatest, of all but one. */
function without(all: readonly Counted[]): (measure: Measure) => Others {
  const known = new Set(all.map(({ measure }) => measure));
  const rising = all.toSorted((a, b) => a.number - b.number);
  const beside = (measure: Measure, ...some: (Counted | undefined)[]) =>
    some.find((one) => one?.measure !== measure)?.number ?? 0;
  return (measure) => ({
    count: all.length - (known.has(measure) ? 1 : 0),
    first: beside(measure, all[0], all[1]),
    least: beside(measure, rising[0], rising[1]),
    most: beside(measure, rising.at(-1), rising.at(-2)),
  });
}

/** Half a year has less to show, and what needs a note is not like the others. */
function isUsual({ at, note }: Measure): boolean {
  return note === undefined && !/月|半期/.test(at);
}

/** 千人 counts otherwise than 人; 名 does not. */
function scaled(unit: string): string {
  const power = /^[十百千万億兆]+(?=.)/u.exec(unit)?.[0] ?? '';
  return `${power}${nameOfUnit(unit)}`;
}

function isAlone(number: number, { count, least, most }: Others): boolean {
  if (count < 2) return false;
  // More than all of many stands out whatever these are; a first small step does not.
  if (count > 2 && number >= most * far) return true;
  return most <= least * near && (number >= most * far || number * far <= least);
}

function spanOf(others: Others, to: string): string {
  const [least, most] = [others.least, others.most].map((one) => one.toLocaleString('en-US'));
  return least === most ? `${least}` : `${least}${to}${most}`;
}
