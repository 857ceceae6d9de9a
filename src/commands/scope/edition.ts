/** `--period`: which edition of each project is meant, and what is said when it has none. */
import { addDays } from '../../calendar/day.ts';
import { type Cycle, codeOfPeriod, nameOfPeriod, type Period, readPeriod } from '../../calendar/period.ts';
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import { byText } from '../../lists.ts';
import { hasPeriod, periodsOf } from '../../plan/edition.ts';
import type { Linked } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Call } from '../command.ts';

export interface Edition<Project extends Linked = Linked> {
  readonly project: Project;
  /** Undefined for the plan as it stands. */
  readonly period: Period | undefined;
}

/** The projects that have the period; the others are named and passed over. Where only a part of them is looked at, another may have it. */
export function editionsOf<Project extends Linked>(
  compiled: readonly Project[],
  { language, options, world }: Call,
  everywhere: () => readonly Linked[] = () => compiled,
): Edition<Project>[] {
  const words = options.period;
  if (typeof words !== 'string') return compiled.map((project) => ({ project, period: undefined }));
  const period = readPeriod(words);
  if (!period) throw unreadable(words, known(compiled));
  // A broken reform.yaml is told by its findings.
  const fits = ({ plan }: Linked) => !plan || hasPeriod(plan, period);
  const fitting = compiled.filter(fits);
  const isHere = (projects: readonly Linked[]) => projects.some((one) => one.plan && fits(one));
  if (!isHere(compiled) && compiled.some(({ plan }) => plan)) {
    const all = everywhere();
    if (!isHere(all)) throw none(period, all);
  }
  for (const { folder } of compiled.filter((project) => !fits(project))) {
    const name = nameOfPeriod(period);
    const said = {
      ja: `${visible(folder)} には${name}がないため、飛ばします。\n`,
      en: `${visible(folder)} has no ${codeOfPeriod(period)} and is passed over.\n`,
    };
    world.terminal.err(said[language]);
  }
  return fitting.map((project) => ({ project, period }));
}

/** An edition is looked at on the day after its period, unless another day is asked for. */
export function editionMoment(moment: Moment, { options }: Pick<Call, 'options'>): Moment {
  const period = typeof options.period === 'string' ? readPeriod(options.period) : undefined;
  if (!period) return moment;
  return { ...moment, period, ...(options.asOf === undefined && { asOf: addDays(period.to, 1) }) };
}

function known(compiled: readonly Linked[]): readonly Period[] {
  const all = compiled.flatMap(({ plan }) => (plan ? periodsOf(plan) : []));
  const once = new Map(all.map((period) => [codeOfPeriod(period), period]));
  return [...once.values()].sort((a, b) => byText(a.from, b.from) || a.index - b.index);
}

function unreadable(words: string, periods: readonly Period[]): Failure {
  return new Failure(
    {
      ja: `--period の「${words}」を期として読み取れません。`,
      en: `The period "${words}" of --period cannot be read.`,
    },
    thoseThere(periods),
  );
}

const cycles: Readonly<Record<Cycle, Words>> = {
  halves: { ja: '前期・後期', en: 'halves' },
  quarters: { ja: '四半期', en: 'quarters' },
  year: { ja: '年', en: 'whole years' },
};

/** Of another cycle, or of a year without sheets. */
function none(period: Period, compiled: readonly Linked[]): Failure {
  const [name, code] = [nameOfPeriod(period), codeOfPeriod(period)];
  const periods = known(compiled);
  const used = [...new Set(compiled.flatMap(({ plan }) => plan?.city.cycle ?? []))];
  if (used.includes(period.cycle))
    return new Failure(
      { ja: `${name}（${code}）のシートはありません。`, en: `There are no sheets of ${code}.` },
      thoseThere(periods),
    );
  const [ja, en] = [used.map((one) => cycles[one].ja), used.map((one) => cycles[one].en)];
  return new Failure(
    {
      ja: `${name}（${code}）は、この計画の期ではありません。期の区切りは${ja.join('または')}です（reform.yaml の cycle）。`,
      en: `${code} is no period of this plan, which goes by ${en.join(' or ')} (cycle in reform.yaml).`,
    },
    thoseThere(periods),
  );
}

function thoseThere(periods: readonly Period[]): Words {
  if (periods.length === 0)
    return {
      ja: 'reform.yaml に year（年度）を書いてください。',
      en: 'write the year in reform.yaml.',
    };
  const ja = periods.map((period) =>
    period.cycle === 'year' ? nameOfPeriod(period) : `${nameOfPeriod(period)}（${codeOfPeriod(period)}）`,
  );
  return {
    ja: `次のいずれかを指定してください: ${ja.join('、')}`,
    en: `choose one of: ${periods.map(codeOfPeriod).join(', ')}.`,
  };
}
