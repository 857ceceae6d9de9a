/** The names in the form of a policy that no block has: its title, themes, めざす姿 with how far they are reached, and its initiatives. */
import { nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { plainWords } from '../../japanese/emphasis.ts';
import { unreportedWord } from '../../plan/monitoring.ts';
import type { Initiative, Policy, Written } from '../../plan/plan.ts';
import { wordsOf } from '../../plan/sentence.ts';
import { monitoredYears, rolledUp, type Standing, standingsIn } from '../../plan/standing.ts';
import { whenOf } from '../../plan/target.ts';
import { allThemes, readingOf, type Theme } from '../../plan/theme.ts';
import type { Subject } from '../form.ts';
import { titleOf, titleOfPolicy, titleOfTheme } from '../title-of.ts';
import { kpiTopic } from './kpis.ts';
import { listTopic, made, markAt, said, sameName, type Topic } from './topic.ts';

function of<Out>(subject: Subject, read: (policy: Policy) => readonly Out[]): readonly Out[] {
  return subject.of === 'policy' ? read(subject.entity) : [];
}

/** Without the marks of emphasis, which find their way home all the same. */
function prose(policy: Policy, written: Written | undefined, lead = '') {
  return said(policy, written, lead).map((one) => ({
    ...one,
    text: plainWords(one.text),
    written: one.text,
  }));
}

const single: readonly Topic[] = [
  { ja: '方針名', en: 'title', words: (subject) => of(subject, (one) => made(titleOfPolicy(one))) },
  {
    ja: '副題',
    en: 'subtitle',
    words: (subject) => of(subject, (one) => prose(one, one.front.subtitle)),
  },
  {
    ja: '策定日',
    en: 'issued',
    words: (subject) => of(subject, (one) => prose(one, one.front.issued)),
  },
  {
    ja: '策定者',
    en: 'issuer',
    words: (subject) => of(subject, (one) => prose(one, one.front.issuer)),
  },
  { ja: '計画期間', en: 'years', words: (subject) => of(subject, (one) => made(one.years?.text)) },
  { ja: '状態', en: 'status', words: (subject) => of(subject, (one) => made(one.status)) },
  {
    ja: '所管',
    en: 'owner',
    words: (subject) => of(subject, (one) => made(one.front.owner.map(({ text }) => text).join(' '))),
  },
  {
    ja: 'モニタリング年度',
    en: 'monitored_year',
    words: (subject) => of(subject, (one) => made(lastYear(one)?.name)),
  },
];

function lastYear(policy: Policy) {
  const year = monitoredYears(policy).at(-1);
  return year === undefined ? undefined : { year, name: nameOfFiscalYear(year) };
}

const themes = listTopic<{ readonly policy: Policy; readonly theme: Theme }>({
  ja: 'テーマ',
  en: 'theme',
  items: (subject) => of(subject, (policy) => allThemes(policy.themes).map((theme) => ({ policy, theme }))),
  line: ({ policy, theme }, _, marks, number) =>
    prose(policy, theme.title, markAt(marks, number) || [theme.number, ''].filter(Boolean).join(' ')),
  members: [
    { ja: '番号', en: 'number', words: ({ theme }) => made(theme.number) },
    { ja: '名称', en: 'title', words: ({ policy, theme }) => prose(policy, theme.title) },
    {
      ja: '課題',
      en: 'issues',
      words: ({ policy, theme }) => theme.issues.flatMap((issue) => prose(policy, issue)),
    },
  ],
});

function standingsOf(subject: Subject): readonly Standing[] {
  return of(subject, (policy) => {
    const last = lastYear(policy);
    return last ? standingsIn(policy, last.year, subject.plan.city) : [];
  });
}

/** 達成状況: of all areas together, or of the one that is named. */
function outcome(standing: Standing, subject: Subject, area: string) {
  if (area === '') return made(rolledUp(standing, subject.plan.city));
  const square = standing.squares.find((one) => one.area !== undefined && sameName(one.area, area));
  return square ? made(square.report?.status?.text ?? unreportedWord) : [];
}

const targets = listTopic<Standing>({
  ja: 'めざす姿',
  en: 'target',
  about: { ja: 'モニタリングする年度に期限が来るもの', en: 'those due in the year of the monitoring' },
  items: standingsOf,
  line: ({ target }, _, marks, number) => made(wordsOf(target), markAt(marks, number)),
  members: [
    { ja: 'テーマ', en: 'theme', words: ({ target }) => made(titleOfTheme(target.theme)) },
    { ja: '本文', en: 'text', words: ({ target }) => made(wordsOf(target)) },
    { ja: '期限', en: 'when', words: ({ target }) => made(whenOf(readingOf(target))) },
    { ja: '達成状況', en: 'outcome', open: true, words: outcome },
  ],
});

export const initiatives = (read: (subject: Subject) => readonly Initiative[]): Topic =>
  listTopic<Initiative>({
    ja: '取組',
    en: 'initiative',
    items: read,
    line: (one, _, marks, number) => said(one, titleOf(one), markAt(marks, number)),
    members: [
      { ja: '名称', en: 'title', words: (one) => said(one, titleOf(one)) },
      { ja: '識別子', en: 'id', words: ({ id }) => made(id) },
      { ja: '所管', en: 'owner', words: ({ owner }) => made(owner.join(' ')) },
      { ja: '状態', en: 'status', words: (one) => said(one, one.programme.states.at(-1)?.status) },
    ],
  });

export const policyTopics: readonly Topic[] = [
  ...single,
  themes,
  targets,
  initiatives((subject) => of(subject, (one) => one.initiatives)),
  kpiTopic((subject) =>
    of(subject, ({ initiatives: all }) => [
      ...new Set(all.flatMap(({ contributions }) => contributions.flatMap(({ kpis }) => kpis))),
    ]),
  ),
];
