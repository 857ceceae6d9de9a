/** The names that a city's own form may use, by the kind of its subject; and the words of a subject for them. */
import type { Filling, Vocabulary } from '../../grid/filling.ts';
import type { SubjectKind } from '../../plan/form-blocks.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Subject } from '../form.ts';
import { anyTopics } from './any.ts';
import { blockTopics } from './blocks.ts';
import { initiativeTopics } from './initiative.ts';
import { planTopics } from './plan.ts';
import { policyTopics } from './policy.ts';
import { type Called, marked, type Topic } from './topic.ts';

const own: Readonly<Record<SubjectKind, readonly Topic[]>> = {
  initiative: initiativeTopics,
  policy: policyTopics,
  plan: planTopics,
};

const known = new Map<SubjectKind, readonly Topic[]>();

/** The first of a name is meant: a topic of its own comes before the block of that name. */
export function topicsOf(kind: SubjectKind): readonly Topic[] {
  const before = known.get(kind);
  if (before) return before;
  const taken = new Set<string>();
  const topics = [...own[kind], ...anyTopics, ...blockTopics(kind)].filter(({ en, ja }) => {
    const free = !taken.has(key(ja));
    taken.add(key(ja));
    taken.add(key(en));
    return free;
  });
  known.set(kind, topics);
  return topics;
}

interface Understood {
  readonly topic: Topic;
  readonly number?: number;
  readonly member?: string;
  readonly of?: string;
}

/** 現状・課題, KPI1_実績, kpi_1_actual, KPI1_実績_R6: blanks, dots and lines between the words say nothing. */
export function understand(name: string, topics: readonly Topic[]): Understood | undefined {
  const before = understood.get(topics) ?? new Map<string, Understood | undefined>();
  understood.set(topics, before);
  if (!before.has(name)) before.set(name, search(name, topics));
  return before.get(name);
}

/** A form asks for the same few names again and again. */
const understood = new WeakMap<readonly Topic[], Map<string, Understood | undefined>>();

function search(name: string, topics: readonly Topic[]): Understood | undefined {
  const asked = key(name);
  const { starts, whole } = indexOf(topics);
  const topic = whole.get(asked);
  if (topic) return { topic };
  const begun = starts.get(asked.slice(0, 1)) ?? [];
  const found = begun.flatMap((one) => within(one.topic, one.start, asked));
  return found.sort((a, b) => b.length - a.length)[0]?.understood;
}

interface Index {
  readonly whole: ReadonlyMap<string, Topic>;
  /** By their first letter. */
  readonly starts: ReadonlyMap<string, readonly { readonly topic: Topic; readonly start: string }[]>;
}

const indexes = new WeakMap<readonly Topic[], Index>();

/** An old workbook may bring a hundred thousand names along. */
function indexOf(topics: readonly Topic[]): Index {
  const before = indexes.get(topics);
  if (before) return before;
  const whole = new Map<string, Topic>();
  const starts = new Map<string, { topic: Topic; start: string }[]>();
  for (const of of ['ja', 'en'] as const)
    for (const topic of topics) if (!whole.has(keyOf(topic[of]))) whole.set(keyOf(topic[of]), topic);
  for (const topic of topics)
    for (const start of keysOf(topic))
      starts.set(start.slice(0, 1), [...(starts.get(start.slice(0, 1)) ?? []), { topic, start }]);
  const index = { whole, starts };
  indexes.set(topics, index);
  return index;
}

function within(topic: Topic, start: string, asked: string) {
  if (!topic.list || !asked.startsWith(start)) return [];
  const [, digits = '', rest = ''] = /^(\d{0,4})(.*)$/.exec(asked.slice(start.length)) ?? [];
  const number = digits === '' ? {} : { number: Number(digits) };
  const answer = (understood: Understood) => [{ length: start.length, understood }];
  if (rest === '') return digits === '' ? [] : answer({ topic, ...number });
  for (const member of topic.list.members)
    if (keysOf(member).includes(rest)) return answer({ topic, ...number, member: member.ja });
  for (const member of topic.list.members) {
    const begun = member.open ? keysOf(member).find((one) => rest.startsWith(one)) : undefined;
    if (begun !== undefined)
      return answer({ topic, ...number, member: member.ja, of: rest.slice(begun.length) });
  }
  return [];
}

function keysOf({ en, ja }: Called): string[] {
  return [keyOf(ja), keyOf(en)];
}

/** The names of topics are compared with every name of a form. */
const keys = new Map<string, string>();

function keyOf(topicName: string): string {
  const before = keys.get(topicName);
  if (before !== undefined) return before;
  keys.set(topicName, key(topicName));
  return key(topicName);
}

function key(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.・･\-‐－\\/]/g, '');
}

export function vocabularyOf(kind: SubjectKind): Vocabulary {
  const topics = topicsOf(kind);
  return {
    understand(name) {
      const found = understand(name, topics);
      if (!found) return undefined;
      const { ja, listsPlan } = found.topic;
      const isItem = found.member !== undefined && found.number === undefined;
      return { ...(isItem && { list: ja }), ...(listsPlan && { listsPlan }) };
    },
    list(name) {
      const found = understand(name, topics);
      return found?.topic.list && found.number === undefined && found.member === undefined
        ? found.topic.ja
        : undefined;
    },
    near: (name) => near(name, topics),
    examples: topics
      .slice(0, 1)
      .map(({ ja }) => ja)
      .concat(topics.some(({ en }) => en === 'issues') ? ['現状・課題'] : []),
  };
}

/** KPI1_実積 → KPI1_実績: the number stays. */
function near(name: string, topics: readonly Topic[]): string | undefined {
  const [, digits = ''] = /^[^\d_]+_?(\d+)_/.exec(name.normalize('NFKC')) ?? [];
  const bare = digits === '' ? name : name.normalize('NFKC').replace(digits, '').replace('__', '_');
  const meant = suggest(bare, wordsOf(topics));
  if (meant === undefined || digits === '') return meant;
  const at = meant.lastIndexOf('_');
  return at < 0 ? meant : `${meant.slice(0, at)}${digits}${meant.slice(at)}`;
}

const allWords = new WeakMap<readonly Topic[], readonly string[]>();

function wordsOf(topics: readonly Topic[]): readonly string[] {
  const before = allWords.get(topics);
  if (before) return before;
  const words = topics.flatMap(({ en, ja, list }) => [
    ja,
    en,
    ...(list?.members ?? []).flatMap((member) => [`${ja}_${member.ja}`, `${en}_${member.en}`]),
  ]);
  allWords.set(topics, words);
  return words;
}

export function fillingOf(subject: Subject): Filling {
  const topics = topicsOf(subject.of);
  return {
    words(name, { item, marks }) {
      const found = understand(name, topics);
      if (!found) return [];
      const { member, number, of, topic } = found;
      const at = number ?? (item?.list === topic.ja ? item.number : undefined);
      if (!topic.list) return marked(topic.words(subject, marks), marks, 1);
      if (at === undefined) return topic.words(subject, marks);
      return topic.list.words(subject, at - 1, { marks, ...(member && { member }), ...(of && { of }) });
    },
    count: (list) => understand(list, topics)?.topic.list?.count(subject) ?? 0,
  };
}
