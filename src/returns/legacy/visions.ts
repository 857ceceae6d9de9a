/** 像 and 取組項目 among the sections of chapters: titles that stand in a list first, and as headings over what leads there later. */
import { fold } from '../../japanese/fold.ts';
import type { Draft } from './draft.ts';
import type { Piece } from './piece.ts';

type Vision = NonNullable<Draft['policy']['visions']>[number];

/** Where the list stands, and where the headings begin. */
interface Found {
  readonly list: Run;
  readonly heads: Run;
  readonly titles: readonly Piece[];
}

interface Run {
  readonly chapter: Piece;
  readonly from: number;
  readonly to: number;
}

/** Nothing is changed unless every section has a place. */
export function placeVisions(chapters: readonly Piece[], { policy }: Draft): void {
  const found = findIn(chapters);
  if (!found) return;
  const { heads, list, titles } = found;
  const sections = (heads.chapter.sections ?? []).slice(heads.from, heads.to);
  const starts = titles.map((title) => sections.findIndex((one) => isHeadOf(one, title)));
  const vision = nameIn(sections[0], titles[0]);
  const action = labelIn(sections);
  const isNamed = (title: Piece, index: number) =>
    wordsOf(sections[starts[index] ?? 0]) === fold(vision + (title.number ?? '') + (title.title ?? ''));
  const visions = titles.map((title, index) =>
    visionOf(title, sections.slice(starts[index], starts[index + 1]), action),
  );
  if (!titles.every(isNamed) || visions.some((one) => one === undefined)) return;
  const names = { ...(vision !== '' && { vision }), ...(action !== undefined && { action }) };
  Object.assign(policy, { ...(Object.keys(names).length > 0 && { names }), visions });
  show(heads, 'actions');
  show(list, 'visions');
}

function wordsOf(piece: Piece | undefined): string {
  return fold(`${piece?.number ?? ''}${piece?.title ?? ''}`);
}

function findIn(chapters: readonly Piece[]): Found | undefined {
  for (const chapter of chapters)
    for (const list of bareRuns(chapter)) {
      const titles = (chapter.sections ?? []).slice(list.from, list.to);
      const heads = chapters.flatMap((other) => headsIn(other, titles, other === chapter ? list.to : 0))[0];
      if (heads) return { list, heads, titles };
    }
  return undefined;
}

/** Numbered titles one after the other, with nothing below them. */
function bareRuns(chapter: Piece): Run[] {
  const runs: Run[] = [];
  const sections = chapter.sections ?? [];
  for (let from = 0; from < sections.length; from += 1) {
    let to = from;
    while (isBare(sections[to]) && sections[to]?.number !== undefined) to += 1;
    if (to - from >= 2) runs.push({ chapter, from, to });
    from = to;
  }
  return runs;
}

function isBare(piece: Piece | undefined): boolean {
  return piece !== undefined && Object.keys(piece).every((key) => key === 'number' || key === 'title');
}

/** All titles again, in their order, each over sections of its own. */
function headsIn(chapter: Piece, titles: readonly Piece[], start: number): Run[] {
  const sections = chapter.sections ?? [];
  const places: number[] = [];
  for (const title of titles) {
    const after = (places.at(-1) ?? start - 1) + 1;
    const at = sections.findIndex((one, index) => index >= after && isHeadOf(one, title));
    if (at < 0) return [];
    places.push(at);
  }
  const [from = 0] = places;
  return [...places, sections.length].every((at, index, all) => index === 0 || at > (all[index - 1] ?? 0) + 1)
    ? [{ chapter, from, to: sections.length }]
    : [];
}

/** ① and its title; or 目指すべき姿① and its title. */
function isHeadOf(piece: Piece, { number = '', title = '' }: Piece): boolean {
  const said = wordsOf(piece);
  return said.endsWith(fold(number + title)) && said.length - fold(number + title).length <= 12;
}

/** 目指すべき姿, printed before the numbers. */
function nameIn(head: Piece | undefined, title: Piece | undefined): string {
  const words = head?.title ?? '';
  const at = head?.number === undefined ? words.indexOf(title?.number ?? ' ') : 0;
  return at > 0 ? words.slice(0, at).trim() : '';
}

/** 取組項目, printed above the actions of every vision. */
function labelIn(sections: readonly Piece[]): string | undefined {
  const bare = sections.filter((one) => isBare(one) && one.number === undefined).map(({ title }) => title);
  return bare.find((title, at) => title !== undefined && bare.indexOf(title) < at);
}

/** A section with a title is an action, and what stands before the first of them is the lead; `label` is the title over all actions. */
function visionOf(
  { number, title = '' }: Piece,
  [head = {}, ...rest]: readonly Piece[],
  label: string | undefined,
): Vision | undefined {
  if ([head, ...rest].some(isMoreThanPoints)) return undefined;
  const below = rest.filter((piece) => !(isBare(piece) && piece.title === label));
  const first = below.findIndex((piece) => piece.title !== undefined);
  const untitled = first < 0 ? below : below.slice(0, first);
  const lead = pointsOf([head, ...untitled]);
  const glossary = [head, ...below].flatMap((piece) => piece.glossary ?? []);
  return {
    ...(number !== undefined && { number }),
    title,
    ...(lead.length > 0 && { lead }),
    ...(glossary.length > 0 && { glossary }),
    actions: actionsOf(below),
  };
}

function isMoreThanPoints({ note, sections, table, text }: Piece): boolean {
  return [note, sections, table, text].some((one) => one !== undefined);
}

/** Each begins with a title and goes on to the next one. */
function actionsOf(pieces: readonly Piece[]): NonNullable<Vision['actions']> {
  const starts = pieces.flatMap(({ title }, at) => (title === undefined ? [] : [at]));
  return starts.map((start, index) => {
    const own = pieces.slice(start, starts[index + 1]);
    const [{ number, title = '' } = {}] = own;
    const points = pointsOf(own);
    return { ...(number !== undefined && { number }), title, ...(points.length > 0 && { points }) };
  });
}

function pointsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ points = [] }) => points);
}

/** The sections give way to the word that says what stands there. */
function show({ chapter, from, to }: Run, part: 'visions' | 'actions'): void {
  const sections = chapter.sections ?? [];
  const label = sections[from - 1];
  if (from === 0 && to === sections.length) {
    delete chapter.sections;
    chapter.show = part;
  } else if (part === 'visions' && isBare(label) && label && label.number === undefined) {
    label.show = part;
    sections.splice(from, to - from);
  } else sections.splice(from, to - from, { show: part });
}
