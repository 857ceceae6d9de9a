/** 成果 → results with their evidence: the words to print, and the figures inside them understood. */
import type { Day } from '../calendar/day.ts';
import { readDates } from '../calendar/read.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import { type Figure, readFigure } from '../japanese/figure.ts';
import type { EvidenceEntry, PartEntry, ResultEntry } from '../sheets/shape/index.ts';
import { each, writtenAt, writtenList } from './entries.ts';
import type { Written } from './plan.ts';

export interface Part {
  readonly item: string;
  readonly value: string;
  readonly figure: Figure;
  readonly origin: Origin;
}

export interface Evidence {
  readonly text: Written | undefined;
  readonly value: Written | undefined;
  readonly figure: Figure;
  readonly at: Written | undefined;
  /** When the value was true: `at`, or what the sentence itself says; and the last day of that time. */
  readonly time: Written | undefined;
  readonly until: Day | undefined;
  readonly source: string | undefined;
  readonly of: Written | undefined;
  readonly breakdown: readonly Part[];
  /** The breakdown as one sentence of the author's. */
  readonly breakdownText: Written | undefined;
  readonly subset: readonly Part[];
  readonly steps: readonly Part[];
  readonly items: readonly Written[];
  readonly origin: Origin;
}

export interface Result extends Evidence {
  readonly evidence: readonly Evidence[];
}

export function linkResults(written: readonly ResultEntry[] | undefined, origin: Origin): Result[] {
  return each(written, origin, (entry, at) => ({
    ...linkEvidence(entry, at),
    evidence: typeof entry === 'string' ? [] : each(entry.evidence, below(at, 'evidence'), linkEvidence),
  }));
}

function linkEvidence(entry: EvidenceEntry | ResultEntry, origin: Origin): Evidence {
  if (typeof entry === 'string') return understood(entry, origin);
  const { at, breakdown, items, of, source, steps, subset, text, value } = entry;
  const sentence = typeof breakdown === 'string' ? writtenAt(breakdown, origin, 'breakdown') : undefined;
  return {
    text: writtenAt(text, origin, 'text'),
    value: writtenAt(value, origin, 'value'),
    figure: readFigure(value ?? ''),
    at: writtenAt(at, origin, 'at'),
    time: writtenAt(at, origin, 'at'),
    until: at === undefined ? undefined : dayOf(at),
    source,
    of: writtenAt(of, origin, 'of'),
    breakdown: sentence
      ? partsOfSentence(sentence)
      : typeof breakdown === 'string'
        ? []
        : linkParts(breakdown, below(origin, 'breakdown')),
    breakdownText: sentence,
    subset: linkParts(subset, below(origin, 'subset')),
    steps: linkParts(steps, below(origin, 'steps')),
    items: writtenList(items, below(origin, 'items')),
    origin,
  };
}

/** `…と思う割合 89.6%（令和4年度 構成団体アンケート）` says value, time and source by itself. */
function understood(text: string, origin: Origin): Evidence {
  const words: Written = { text, origin };
  const found =
    /(?<value>[\d０-９][\d０-９,，.．]*[\s　]*[^\s　（()）\d。、]{0,8})[\s　]*[（(](?<note>[^（）()]+)[）)]$/u.exec(
      text,
    );
  const until = found?.groups?.note === undefined ? undefined : dayOf(found.groups.note);
  const known = until === undefined ? undefined : found?.groups;
  return {
    text: words,
    value: undefined,
    figure: readFigure(known?.value ?? ''),
    at: undefined,
    time: known?.note === undefined ? undefined : { text: known.note, origin },
    until,
    source: undefined,
    of: undefined,
    breakdown: [],
    breakdownText: undefined,
    subset: [],
    steps: [],
    items: [],
    origin,
  };
}

function linkParts(written: readonly PartEntry[] | undefined, origin: Origin): Part[] {
  return each(written, origin, ({ item, value }, at) => ({
    item,
    value,
    figure: readFigure(value),
    origin: at,
  }));
}

/** 包括連携協定65件・事業連携協定2,363件、覚書103件: a name, then an amount, over and over. */
function partsOfSentence({ origin, text }: Written): Part[] {
  const pattern =
    /(?<item>[^\d０-９、・，,（()）]+)(?<value>[\d０-９][\d０-９,，.．]*[^\d０-９、・，,（()）\s　]*)/gu;
  return [...text.matchAll(pattern)].map(({ groups }) => {
    const value = groups?.value ?? '';
    return { item: groups?.item?.trim() ?? '', value, figure: readFigure(value), origin };
  });
}

/** The last day of the last time that is named. */
function dayOf(text: string): Day | undefined {
  const { dates } = readDates(text);
  return dates.flatMap(({ from, to }) => to ?? from ?? []).at(-1);
}
