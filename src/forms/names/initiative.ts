/** The names in the form of an initiative that no block has: single words, and lists with members. */
import { laterName } from '../../calendar/bucket.ts';
import { below } from '../../diagnostics/finding.ts';
import type { Wording } from '../../grid/filling.ts';
import type { FieldReference } from '../../grid/grid.ts';
import { plainWords } from '../../japanese/emphasis.ts';
import { kpisOf } from '../../plan/kpis.ts';
import type { Contribution, Initiative, Milestone, Progress, UpperPlan } from '../../plan/plan.ts';
import { openingOf } from '../blocks/line.ts';
import type { Subject } from '../form.ts';
import { kpiLine } from '../kpi-line.ts';
import { titleOf } from '../title-of.ts';
import { kpiTopic } from './kpis.ts';
import { programmeTopics } from './programme.ts';
import { itemWords, listTopic, made, markAt, said, saidAt, type Topic } from './topic.ts';

function of<Out>(subject: Subject, read: (initiative: Initiative) => readonly Out[]): readonly Out[] {
  return subject.of === 'initiative' ? read(subject.entity) : [];
}

const single: readonly Topic[] = [
  {
    ja: '取組名',
    en: 'title',
    words: (subject) => of(subject, (one) => said(one, titleOf(one))),
  },
  {
    ja: '番号',
    en: 'code',
    words: (subject) => of(subject, (one) => saidAt(one, 'code', one.programme.code)),
  },
  {
    ja: '計画期間',
    en: 'years',
    words: (subject) => of(subject, (one) => saidAt(one, 'years', one.programme.years)),
  },
  {
    ja: '状態',
    en: 'status',
    words: (subject) => of(subject, statusOf),
  },
  {
    ja: '方針名',
    en: 'policy',
    words: (subject) => of(subject, (one) => made(plainWords(one.policy?.title ?? ''))),
  },
];

function statusOf(one: Initiative): Wording[] {
  const last = one.programme.states.at(-1);
  return last ? said(one, last.status) : saidAt(one, 'status', undefined);
}

/** The whole owner in one line; its levels by their number. */
const owner: Topic = {
  ja: '所管',
  en: 'owner',
  words: (subject) => of(subject, (one) => made(one.owner.join(' '))),
  list: {
    members: [],
    items(subject) {
      const levels = of(subject, (one) => one.owner);
      return { count: levels.length, words: (index) => made(levels[index]) };
    },
  },
};

const related = listTopic<string>({
  ja: '関係課',
  en: 'related',
  items: (subject) => of(subject, (one) => one.related),
  line: (name, _, marks, number) => made(name, markAt(marks, number)),
  opening: ({ entity, of: kind }) =>
    kind === 'initiative' ? openingOf(entity, 'owner', 'related') : undefined,
});

/** Periods as the forms of a city are called, whatever its cycle. */
const periodNames = [
  { ja: '前期', en: 'h1' },
  { ja: '後期', en: 'h2' },
  ...[1, 2, 3, 4].map((number) => ({ ja: `第${number}四半期`, en: `q${number}` })),
  { ja: '通年', en: 'whole_year' },
  { ja: laterName, en: 'later' },
];

type Item = Milestone | Progress;

function line(item: Item, _: Subject, marks: readonly string[], number: number): Wording[] {
  const { initiative, text, textOrigin } = item;
  return said(initiative, { text, origin: textOrigin }, markAt(marks, number));
}

const itemMembers = [
  { ja: '期', en: 'period', words: ({ bucket }: Item) => made(bucket.name) },
  { ja: itemWords, en: 'text', words: (item: Item, subject: Subject) => line(item, subject, [], 1) },
] as const;

const reason = {
  ja: '理由',
  en: 'reason',
  words: ({ initiative, origin, reason: text }: Progress) =>
    said(initiative, text === undefined ? undefined : { text, origin: below(origin, 'reason') }),
} as const;

/** The items of all periods, and those of each. */
function byPeriod<One extends Item>(
  name: { readonly ja: string; readonly en: 'schedule' | 'progress' },
  items: (subject: Subject) => readonly One[],
  members: Parameters<typeof listTopic<One>>[0]['members'],
): Topic[] {
  const own = members ? { members } : {};
  return [
    listTopic<One>({ ...name, items, line, ...own, opening: (subject) => openingFor(subject, name.en) }),
    ...periodNames.map(({ en, ja }) =>
      listTopic<One>({
        ja: `${name.ja}_${ja}`,
        en: `${name.en}_${en}`,
        items: (subject) => items(subject).filter(({ bucket }) => bucket.name === ja),
        line,
        ...own,
        opening: (subject) => openingFor(subject, name.en, ja),
      }),
    ),
  ];
}

/** A period that the city does not have takes nothing. */
function openingFor({ entity, of }: Subject, ...list: readonly string[]): FieldReference | undefined {
  if (of !== 'initiative') return undefined;
  const [, period] = list;
  const isKnown = period === undefined || entity.buckets.some(({ name }) => name === period);
  return isKnown ? openingOf(entity, ...list) : undefined;
}

interface Share {
  readonly upper: UpperPlan;
  readonly own: readonly Contribution[];
}

function sharesOf(subject: Subject): readonly Share[] {
  return of(subject, ({ contributions }) =>
    subject.plan.upperPlans.flatMap((upper) => {
      const own = contributions.filter(({ plan }) => plan === upper);
      return own.length === 0 ? [] : [{ upper, own }];
    }),
  );
}

const heads = { policy: '該当する施策', goal: '最も貢献するSDGsのゴール' } as const;

function policies({ own, upper: { standard } }: Share): Wording[] {
  const number = standard === 'sdgs' ? 'ゴール番号 ' : '';
  return own.flatMap(({ code, policyTitle }) => made(number + [code, policyTitle].filter(Boolean).join(' ')));
}

const upperPlans = listTopic<Share>({
  ja: '上位計画',
  en: 'upper_plan',
  about: { ja: '寄与する上位計画ごとに1件', en: 'one for each upper plan it serves' },
  items: sharesOf,
  line: ({ upper }, _, marks, number) => made(upper.title, markAt(marks, number)),
  members: [
    { ja: '計画名', en: 'title', words: ({ upper }) => made(upper.title) },
    {
      ja: '見出し',
      en: 'head',
      words: ({ upper }) => made(upper.standard === 'sdgs' ? heads.goal : heads.policy),
    },
    { ja: '施策', en: 'policies', words: policies },
    {
      ja: 'KPI',
      en: 'kpis',
      words: ({ own }) => [...new Set(own.flatMap(({ kpis }) => kpis))].flatMap((kpi) => made(kpiLine(kpi))),
    },
  ],
});

export const initiativeTopics: readonly Topic[] = [
  ...single,
  owner,
  related,
  ...byPeriod<Milestone>(
    { ja: 'スケジュール', en: 'schedule' },
    (subject) => of(subject, (one) => one.milestones),
    itemMembers,
  ),
  ...byPeriod<Progress>(
    { ja: '進捗の状況', en: 'progress' },
    (subject) => of(subject, (one) => one.progress),
    [...itemMembers, reason],
  ),
  upperPlans,
  kpiTopic((subject) => of(subject, kpisOf)),
  ...programmeTopics,
];
