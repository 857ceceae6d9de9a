/** A name as somebody typed it → the topic it means, which item of its list, and which member: 現状・課題, KPI1_実績, kpi_1_actual, KPI1_実績_R6. */
import { grouped } from '../../lists.ts';
import type { SubjectKind } from '../../plan/form-blocks.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Called, Topic } from './topic.ts';
import { bareName, topicsOf } from './topics.ts';

export interface Understood {
  readonly topic: Topic;
  readonly number?: number;
  /** By its Japanese name. */
  readonly member?: string;
  /** What follows the member: a year, an area. */
  readonly of?: string;
}

export function understand(name: string, kind: SubjectKind): Understood | undefined {
  const lexicon = lexiconOf(kind);
  if (!lexicon.understood.has(name)) lexicon.understood.set(name, search(name, lexicon));
  return lexicon.understood.get(name);
}

/** The names of a kind of subject, ready to be looked up: an old workbook may bring a hundred thousand of its own along. */
interface Lexicon {
  readonly whole: ReadonlyMap<string, Topic>;
  /** By their first letter, the longest first. */
  readonly lists: ReadonlyMap<string, readonly Start[]>;
  /** As they are written. */
  readonly words: readonly string[];
  /** A form asks for the same few names again and again. */
  readonly understood: Map<string, Understood | undefined>;
}

/** What a name in a list begins with. */
interface Start {
  readonly topic: Topic;
  readonly word: string;
  readonly members: readonly { readonly called: Called; readonly words: readonly string[] }[];
}

const lexicons = new Map<SubjectKind, Lexicon>();

function lexiconOf(kind: SubjectKind): Lexicon {
  const before = lexicons.get(kind);
  if (before) return before;
  const topics = topicsOf(kind);
  const named = (of: 'ja' | 'en') => topics.map((topic) => [bareName(topic[of]), topic] as const);
  const starts = topics.flatMap(startsOf).sort((a, b) => b.word.length - a.word.length);
  const lexicon = {
    // Of two with one name the Japanese is meant, and then the first.
    whole: new Map([...named('ja'), ...named('en')].toReversed()),
    lists: grouped(starts, ({ word }) => word.slice(0, 1)),
    words: topics.flatMap(wordsOf),
    understood: new Map(),
  };
  lexicons.set(kind, lexicon);
  return lexicon;
}

function startsOf(topic: Topic): Start[] {
  if (!topic.list) return [];
  const members = topic.list.members.map((called) => ({ called, words: bareNames(called) }));
  return bareNames(topic).map((word) => ({ topic, word, members }));
}

function bareNames({ en, ja }: Called): string[] {
  return [bareName(ja), bareName(en)];
}

function search(name: string, { lists, whole }: Lexicon): Understood | undefined {
  const asked = bareName(name);
  const topic = whole.get(asked);
  if (topic) return { topic };
  for (const start of lists.get(asked.slice(0, 1)) ?? []) {
    const found = asked.startsWith(start.word) ? within(start, asked.slice(start.word.length)) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What follows the name of a list: a number, a member, and what the member is of. */
function within({ members, topic }: Start, more: string): Understood | undefined {
  const [, digits = '', rest = ''] = /^(\d{0,4})(.*)$/.exec(more) ?? [];
  // Items are counted from 1.
  if (/^0+$/.test(digits)) return undefined;
  const item = { topic, ...(digits !== '' && { number: Number(digits) }) };
  if (rest === '') return digits === '' ? undefined : item;
  const whole = members.find(({ words }) => words.includes(rest));
  if (whole) return { ...item, member: whole.called.ja };
  for (const { called, words } of members) {
    const begun = called.open ? words.find((word) => rest.startsWith(word)) : undefined;
    if (begun !== undefined) return { ...item, member: called.ja, of: rest.slice(begun.length) };
  }
  return undefined;
}

/** The name that was probably meant. KPI1_実積 → KPI1_実績: the number stays. */
export function near(name: string, kind: SubjectKind): string | undefined {
  const [, digits = ''] = /^[^\d_]+_?(\d+)_/.exec(name.normalize('NFKC')) ?? [];
  const bare = digits === '' ? name : name.normalize('NFKC').replace(digits, '').replace('__', '_');
  const meant = suggest(bare, lexiconOf(kind).words);
  if (meant === undefined || digits === '') return meant;
  const at = meant.lastIndexOf('_');
  return at < 0 ? meant : `${meant.slice(0, at)}${digits}${meant.slice(at)}`;
}

function wordsOf({ en, ja, list }: Topic): string[] {
  const members = list?.members ?? [];
  return [ja, en, ...members.flatMap((member) => [`${ja}_${member.ja}`, `${en}_${member.en}`])];
}
