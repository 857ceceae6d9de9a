/** What is to be reached, as ratios of one run; the one table of numbers of the bench. */
import { floorOf, formIds, formsTitle } from './forms.ts';
import type { Measured } from './measure.ts';
import { buildTitle } from './races.ts';

/** The title of a race and the name of a contender in it. */
export type Entry = readonly [race: string, contender: string];

export interface Target {
  readonly what: string;
  readonly of: Entry;
  /** Absent for memory, which is compared with nothing. */
  readonly against?: Entry;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type Results = ReadonlyMap<string, readonly Measured[]>;

export function targetsOf(sizes: readonly number[]): readonly Target[] {
  return [
    ...sizes.flatMap(buildTargets),
    ...formTargets(sizes[0] ?? 1),
    ...growthTargets(sizes),
    ...startTargets,
    ...checkTargets,
    ...listTargets,
  ];
}

const many = 10_000;

interface Limit extends Pick<Target, 'atLeast' | 'atMost'> {
  readonly rival: string;
}

function floorLimit(size: number): number {
  return size >= many ? 1.5 : 2.2;
}

/** The work the rivals do, and the same with the lists that only reform makes. */
function buildTargets(size: number): readonly Target[] {
  const race = buildTitle(size);
  const big = size >= many;
  const limits: readonly Limit[] = [
    { rival: 'openpyxl', atLeast: big ? 60 : 30 },
    { rival: 'XlsxWriter', atLeast: big ? 10 : 5 },
    ...(big ? [] : [{ rival: 'naive Node', atLeast: 9 }]),
    { rival: 'floor', atMost: floorLimit(size) },
  ];
  return ['reform', 'reform, with its lists'].flatMap((name) => [
    ...limits.map(({ rival, ...limit }) => ({
      what: `${race} against ${rival}${name.slice('reform'.length)}`,
      of: [race, name] as const,
      against: [race, rival] as const,
      ...limit,
    })),
    ...(big ? [memory(race, name)] : []),
  ]);
}

/** What is to hold for 様式4 is to hold for every form. */
function formTargets(size: number): readonly Target[] {
  const race = formsTitle(size);
  return formIds.map((form) => ({
    what: `${form} against its floor`,
    of: [race, form],
    against: [race, floorOf(form)],
    atMost: floorLimit(size),
  }));
}

function growthTargets(sizes: readonly number[]): readonly Target[] {
  const [few, most] = [sizes[0], sizes.at(-1)];
  if (few === undefined || most === undefined || few === most) return [];
  return [
    {
      what: `growth from ${few} to ${most} sheets, time`,
      of: [buildTitle(most), 'reform'],
      against: [buildTitle(few), 'reform'],
      atMost: most / few,
    },
  ];
}

function memory(race: string, name: string): Target {
  return { what: `${race}${name.slice('reform'.length)}, peak MiB`, of: [race, name], atMost: 350 };
}

const startTargets: readonly Target[] = [
  ['--version', 1.15],
  ['check one sheet', 1.6],
  ['check', 5],
  ['check, nothing changed', 5],
  ['build, nothing changed', 1.7],
  ['build, one changed', 3],
].map(([name, atMost]) => ({
  what: `${name} against node -e 0`,
  of: ['start', String(name)],
  against: ['start', 'node -e 0'],
  atMost: Number(atMost),
}));

const checkTargets: readonly Target[] = [
  { rival: 'naive yaml + zod', atLeast: 4.5 },
  { rival: 'PyYAML, keys only', atLeast: 2 },
].flatMap(({ atLeast, rival }) =>
  ['reform', 'reform, nothing changed'].map((name) => ({
    what: `check against ${rival}${name.slice('reform'.length)}`,
    of: ['check', name] as const,
    against: ['check', rival] as const,
    atLeast,
  })),
);

const listRace = 'list of 100,000 rows';

const listTargets: readonly Target[] = [
  {
    what: `${listRace} against ExcelJS streaming`,
    of: [listRace, 'reform'],
    against: [listRace, 'ExcelJS streaming'],
    atLeast: 3,
  },
  { what: `${listRace}, peak MiB`, of: [listRace, 'reform'], atMost: 143 },
];

export interface Reached {
  /** A ratio, or mebibytes; undefined where it was not measured. */
  readonly value: number | undefined;
  readonly met: boolean | undefined;
}

export function reachedOf({ against, atLeast, atMost, of }: Target, results: Results): Reached {
  const [ours, theirs] = [find(of, results), against && find(against, results)];
  const value = !against
    ? ours?.mebibytes
    : ours &&
      theirs &&
      (atLeast === undefined ? ours.seconds / theirs.seconds : theirs.seconds / ours.seconds);
  if (value === undefined) return { value, met: undefined };
  return { value, met: value >= (atLeast ?? 0) && value <= (atMost ?? Number.POSITIVE_INFINITY) };
}

/** What share of what it takes would have to go; undefined where a target is met, or was not measured. */
export function excessOf(target: Target, results: Results): number | undefined {
  const { met, value } = reachedOf(target, results);
  if (value === undefined || met !== false) return undefined;
  return 1 - (target.atLeast === undefined ? (target.atMost ?? 0) / value : value / target.atLeast);
}

function find([race, contender]: Entry, results: Results): Measured | undefined {
  return results.get(race)?.find(({ name }) => name === contender);
}
