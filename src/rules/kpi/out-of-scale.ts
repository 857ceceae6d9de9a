/** A value six times as large as all the others, or as small: a digit too many, or a point forgotten. */
import { below } from '../../diagnostics/finding.ts';
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import { shownValue } from '../../plan/shown.ts';
import type { Rule } from '../rule.ts';

/** A digit too many makes ten, also where the value itself is smaller than the others. */
const far = 6;
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
      const all = numbersOf(kpi);
      for (const { measure, number } of all) {
        const others = all.filter((one) => one.measure !== measure).map((one) => one.number);
        if (measure.note !== undefined || !isAlone(number, others)) continue;
        yield {
          at: below(measure.origin, 'value'),
          message: {
            ja: `${quote(kpi.title)}の${measure.at}の値${quote(shownValue(measure, kpi))}だけ、ほかの値（${spanOf(others)}）と桁が違います。`,
            en: `${quote(shownValue(measure, kpi))}, the value of ${quote(kpi.title)} for ${measure.at}, is of another order than the others (${spanOf(others)}).`,
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

interface Counted {
  readonly measure: Measure;
  readonly number: number;
}

/** Those in the unit most of them have: of 88 and 120千人 nobody can tell how they compare. */
function numbersOf({ actuals, baseline, target, unit: usual = '' }: Kpi): Counted[] {
  const all = [...(baseline ? [baseline] : []), ...actuals, ...(target ? [target] : [])];
  const counted = all.flatMap((measure) => {
    const { figure } = measure;
    if (figure.kind !== 'number' || figure.number <= 0) return [];
    return [{ measure, number: figure.number, unit: fold(figure.unit || usual) }];
  });
  const inUnit = (unit: string | undefined) => counted.filter((one) => one.unit === unit);
  return inUnit(counted.find(({ unit }) => 2 * inUnit(unit).length > counted.length)?.unit);
}

function isAlone(number: number, others: readonly number[]): boolean {
  if (others.length < 2) return false;
  const [least, most] = [Math.min(...others), Math.max(...others)];
  return most <= least * near && (number >= most * far || number * far <= least);
}

function spanOf(others: readonly number[]): string {
  const [least, most] = [Math.min(...others), Math.max(...others)].map((one) => one.toLocaleString('en-US'));
  return least === most ? `${least}` : `${least}～${most}`;
}
