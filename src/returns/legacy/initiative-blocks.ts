/** The simple blocks of an initiative: lists of sentences, pillars with their points, and items by period. */
import { bucketOf } from '../../calendar/bucket.ts';
import { fold } from '../../japanese/fold.ts';
import { greatest, put } from '../../lists.ts';
import { listOf } from '../../plan/entries.ts';
import type { BlockName } from '../../sheets/shape/block.ts';
import { departmentsIn } from './departments.ts';
import { type Draft, doubt, oneOrMany } from './draft.ts';
import { counts, type Line, linesOf } from './lines.ts';
import type { Box } from './page.ts';
import { Periods } from './periods.ts';
import type { Region } from './regions.ts';
import { bare } from './vocabulary.ts';

/** Answers the boxes that it found no place for. */
export type Reader = (region: Region, draft: Draft) => readonly Box[];

export const initiativeReaders: Partial<Readonly<Record<BlockName, Reader>>> = {
  title: readTitle,
  owner: readOwner,
  issues: sentences('issues'),
  summary: sentences('summary'),
  effects: sentences('effects'),
  content: readContent,
  schedule: byPeriod('schedule'),
  progress: byPeriod('progress'),
};

/** A number may stand before the name, and 新規 or 継続 beside it. Where another label has given it already, that name holds. */
function readTitle({ boxes }: Region, { initiative }: Draft): readonly Box[] {
  const byWords = new Map(boxes.map((box) => [box.text.replaceAll('\n', ''), box]));
  const words = [...byWords.keys()];
  const [first = ''] = words;
  if (initiative.title === undefined) {
    const isNumbered = words.length > 1 && initiative.code === undefined && isNumber(first);
    if (isNumbered) initiative.code = first;
    initiative.title = longestOf(isNumbered ? words.slice(1) : words);
  }
  const read = [initiative.title, initiative.code];
  return words.flatMap((one) => (read.includes(one) ? [] : (byWords.get(one) ?? [])));
}

/** 1, 1-1, Ⅱ-(1), ア, 基-1, 第3号; 5歳児健診 is a name. */
function isNumber(text: string): boolean {
  const number = fold(text);
  const isOne = number.length === 1 || /\d|^[ivx]+$/i.test(number);
  return isOne && number.length <= 8 && !inWords.test(number);
}

const inWords = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{3}|\d[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}/u;

/** The first of several. */
function longestOf(words: readonly string[]): string | undefined {
  const most = greatest(words.map(({ length }) => length));
  return words.find(({ length }) => length === most);
}

/** 関係課 in the same row opens those who work along; 所管局 and 所管課, each with a label of its own, are levels. */
function readOwner({ boxes: all }: Region, { initiative, words }: Draft): readonly Box[] {
  const boxes = all.filter(({ text }) => words.blockOf(text) !== 'owner');
  const isRelated = ({ text }: Box) =>
    words.partsOf('owner', 'related').has(bare(text)) ||
    /^(?:関係|関連|連携|協力)(?:部?課|部署|部局|所属)?$/.test(bare(text));
  const at = boxes.findIndex(isRelated);
  const names = (own: readonly Box[]) => own.flatMap(({ text }) => departmentsIn(text));
  const before = ownerOf(initiative.owner);
  const lead = [...new Set([...before.lead, ...names(at < 0 ? boxes : boxes.slice(0, at))])];
  const related = [...new Set([...before.related, ...names(at < 0 ? [] : boxes.slice(at + 1))])];
  const first = oneOrMany(lead);
  if (first === undefined) return all;
  initiative.owner = related.length > 0 ? { lead: first, related } : first;
  return [];
}

function ownerOf(owner: Draft['initiative']['owner']) {
  const isPlain = owner === undefined || typeof owner === 'string' || Array.isArray(owner);
  const { lead, related } = isPlain ? { lead: owner, related: undefined } : owner;
  return { lead: listOf(lead), related: listOf(related) };
}

function sentences(field: 'issues' | 'summary' | 'effects'): Reader {
  return ({ boxes }, draft) => {
    const lines = linesOf(boxes);
    for (const line of lines) warnOfDoubt(draft, field, line);
    if (lines.length === 0) return [];
    const before = draft.initiative[field] ?? [];
    const known = typeof before === 'string' ? [before] : before;
    for (const { text } of lines) known.push(text);
    draft.initiative[field] = known;
    return [];
  };
}

function warnOfDoubt(draft: Draft, field: string, { box, doubtful, text }: Line): void {
  if (doubtful)
    doubt(draft, field, box, `「${text}」は、行を改めた続きかもしれません。1つの文として読みました。`);
}

/** What carries a number opens a pillar, what carries a mark is a point of it, the rest stands alone. */
function readContent({ boxes }: Region, draft: Draft): readonly Box[] {
  const content: (string | { title: string; points?: string[] })[] = [];
  for (const line of linesOf(boxes)) {
    const pillar = content.at(-1);
    const open = typeof pillar === 'object' ? pillar : undefined;
    if (counts(line.mark)) content.push({ title: line.text });
    else if (line.mark !== '' && open) {
      open.points ??= [];
      open.points.push(line.text);
    } else content.push(line.text);
    warnOfDoubt(draft, 'content', line);
  }
  const before = draft.initiative.content ?? [];
  if (content.length > 0)
    draft.initiative.content = [...(Array.isArray(before) ? before : [before]), ...content];
  return [];
}

/** The names of the periods stand beside their items, above them, or in the same cell. */
function byPeriod(field: 'schedule' | 'progress'): Reader {
  return ({ boxes: all, label }, draft) => {
    const [only, another] = all;
    if (field === 'progress' && only && !another && isState(only.text)) {
      draft.initiative.status ??= only.text;
      return draft.initiative.status === only.text ? [] : all;
    }
    const isPeriod = isPeriodIn(draft);
    const boxes = datedBeside(all, isPeriod);
    const periods = new Periods(boxes.filter(({ text }) => isPeriod(text)));
    const groups = new Map<string, Box[]>();
    for (const box of boxes.filter(({ text }) => !isPeriod(text)))
      for (const { name, part } of partsOf(box, isPeriod, periods.of(box)?.text ?? ''))
        put(groups, nameOf(name), part);
    addByPeriod(field, groups, label, draft);
    return [];
  };
}

/** 順調 beside 進捗状況 is how things stand, and no report. */
function isState(text: string): boolean {
  return text.length <= 8 && /順調|遅れ|遅延|完了|達成|未着手|停滞|中止|休止|継続中/.test(text);
}

/** 7月 | 一次試験: a month in a square of its own belongs to the words beside it. */
function datedBeside(boxes: readonly Box[], isPeriod: (text: string) => boolean): Box[] {
  const dated: Box[] = [];
  let month: Box | undefined;
  for (const box of boxes) {
    const held = month;
    month = undefined;
    if (isMonth(box.text) && !isPeriod(box.text)) {
      if (held) dated.push(held);
      month = box;
    } else if (held && held.top === box.top && !box.text.includes('\n'))
      dated.push({ ...box, text: `${box.text}（${held.text}）` });
    else {
      if (held) dated.push(held);
      dated.push(box);
    }
  }
  if (month) dated.push(month);
  return dated;
}

/** 7月, 11月～, R8.2月上旬, 4月・10月 and nothing else. */
function isMonth(text: string): boolean {
  const one = '(?:(?:令和|r)?\\d{1,4}(?:年度?|[./]))?\\d{1,2}月(?:上旬|中旬|下旬|末|頃|ごろ)?';
  return text.length < 30 && new RegExp(`^~?${one}(?:[~・、-](?:${one})?)*$`, 'i').test(fold(text));
}

/** 年度 is the head of a column and no period. */
export function isPeriodIn({ plan }: Draft): (text: string) => boolean {
  const { cycle, fiscalYear = 2000 } = plan.city;
  return (text) =>
    text.length < 30 && bare(text) !== '年度' && bucketOf(barePeriod(text), cycle, fiscalYear) !== undefined;
}

export function addByPeriod(
  field: 'schedule' | 'progress',
  groups: ReadonlyMap<string, readonly Box[]>,
  label: Box,
  draft: Draft,
): void {
  const lists: Record<string, string[]> = {};
  for (const [name, boxes] of groups) {
    const lines = linesOf(boxes);
    for (const line of lines) warnOfDoubt(draft, field, line);
    if (lines.length > 0) lists[name] = lines.map(({ text }) => text);
  }
  const names = Object.keys(lists);
  if (names.length === 0) return;
  const before = draft.initiative[field];
  const flat = Array.isArray(before) ? before : [];
  if (names.length === 1 && names[0] === '' && (before === undefined || flat === before))
    draft.initiative[field] = [...flat, ...(lists[''] ?? [])];
  else {
    if (names.includes('') || flat.length > 0)
      doubt(draft, field, label, '前期・後期などの見出しのない項目があります。');
    draft.initiative[field] = merged(before, lists);
  }
}

/** 【前期】 on a line of its own inside a cell opens what stands below it. */
function partsOf(box: Box, isPeriod: (text: string) => boolean, outer: string) {
  const parts: { name: string; lines: string[] }[] = [{ name: outer, lines: [] }];
  for (const line of box.text.split('\n')) {
    if (isPeriod(line)) parts.push({ name: line, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, name }) => ({ name, part: { ...box, text: lines.join('\n') } }));
}

/** 【前期】 and 前期（続き） */
function barePeriod(text: string): string {
  return text.replace(/[\s\n]*[（(]続き[）)]$/, '').replace(/^[【［[〔＜<■]|[】］\]〕＞>]$/g, '');
}

function merged(before: unknown, lists: Record<string, string[]>): Record<string, string[]> {
  const listed = Array.isArray(before) ? { '': before } : before;
  const known = typeof listed === 'object' && listed !== null ? listed : {};
  const longer = Object.entries(lists).map(([name, texts]): [string, string[]] => [
    name,
    [...(Reflect.get(known, name) ?? []), ...texts],
  ]);
  return { ...known, ...Object.fromEntries(longer) };
}

/** 前期 (～9月) is the period 前期, 次年度 above 以降 is 次年度以降. */
export function nameOf(period: string): string {
  const name = barePeriod(period.replace(/(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])/g, '').replace(/\s+/g, ' '));
  return name.replace(/\s*[（(](?:続き|[^（(]*月[^（(]*)[）)]/g, '').trim();
}
