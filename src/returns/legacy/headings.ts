/** The headings of a document: what its table of contents lists, or what is numbered like a chapter. */
import { fold } from '../../japanese/fold.ts';
import { grouped } from '../../lists.ts';
import type { Box } from './page.ts';
import { bare } from './vocabulary.ts';

export interface Heading {
  readonly number: string;
  readonly title: string;
  readonly page: string | undefined;
  /** How the table of contents words it, where it differs. */
  readonly listed: string | undefined;
  /** 1 for a chapter, 2 for (1), 3 for ア. */
  readonly depth: number;
}

export interface Contents {
  readonly boxes: ReadonlySet<Box>;
  /** Those of them that are no entry, and no page of one. */
  readonly others: readonly Box[];
  headingOf(text: string): Heading | undefined;
}

const numbered =
  /^(第\s*[\d０-９一二三四五六七八九十]+\s*[章節]|[\d０-９]{1,2}[.．]?|[(（][\d０-９]{1,2}[)）]|[ア-コ])[\s\u3000]+(.+)$/s;
/** In any width. */
const maybeNumbered = /^[第\d０-９(（ア-コｱ-ｺ]/;
const paren = /\s*[(（][\d０-９]+ページ[)）]$/;
const paged = /\s*[(（]?(?:[Pp]\.?\s*)?[\d０-９]+\s*(?:ページ|頁)?[)）]?$/;

/** No heading is longer. */
const longest = 300;

export function contentsOf(boxes: readonly Box[]): Contents {
  const { listed, taken } = listIn(boxes);
  const rows = grouped(taken, ({ top }) => top);
  const pageBeside = (box: Box) => rows.get(box.top)?.find((one) => one.left > box.right)?.text;
  const chapters = chaptersIn(listed);
  const isPlain = ({ text }: Box) =>
    !numbered.test(text) && !/^(?:テーマ|(?:掲載)?(?:p\.?)?\d*(?:ページ|頁)?)$/i.test(fold(text));
  return {
    boxes: listed.size > 0 ? taken : new Set(),
    others: listed.size > 0 ? [...taken].slice(1).filter(isPlain) : [],
    headingOf: (text) => {
      if (text.length > longest) return undefined;
      const [, number, title] = numbered.exec(text.replace(paren, '').trim()) ?? [];
      if (number === undefined || title === undefined) return undefined;
      const isChapter = /^第/.test(number);
      const entry = listed.get(keyOf(text)) ?? (isChapter ? chapters.get(fold(number)) : undefined);
      if (entry === undefined && (listed.size > 0 || !isChapter)) return undefined;
      const [, , worded = title] = numbered.exec(entry?.text ?? '') ?? [];
      return {
        number,
        title,
        depth: depthOf(number),
        page: entry && pageBeside(entry),
        listed: keyOf(worded) === keyOf(title) ? undefined : worded,
      };
    },
  };
}

interface Listed {
  /** By their words, in any width and without their page. */
  readonly listed: ReadonlyMap<string, Box>;
  /** All boxes of the table of contents. */
  readonly taken: ReadonlySet<Box>;
}

/** The table of contents goes on until a heading of it comes a second time: there the document begins. */
function listIn(boxes: readonly Box[]): Listed {
  const label = boxes.find(
    ({ text }) => text.length < 30 && /^(?:目次|もくじ|テーマの一覧)$/.test(bare(text)),
  );
  const listed = new Map<string, Box>();
  if (!label) return { listed, taken: new Set() };
  const taken = new Set<Box>([label]);
  const after = boxes.filter((box) => box !== label && box.top >= label.top);
  const beside = after.filter((box) => box.top <= label.bottom && box.left > label.right);
  for (const box of beside.length > 0 ? beside : after) {
    const key = maybeNumbered.test(box.text) ? keyOf(box.text) : '';
    if (listed.has(key) && beside.length === 0) break;
    taken.add(box);
    if (numbered.test(box.text)) listed.set(key, box);
  }
  return { listed, taken };
}

/** A table of contents may word a heading a little differently: the first of a number is meant. */
function chaptersIn(listed: ReadonlyMap<string, Box>): Map<string, Box> {
  const chapters = new Map<string, Box>();
  for (const box of listed.values()) {
    const number = fold(numbered.exec(box.text)?.[1] ?? '');
    if (!chapters.has(number)) chapters.set(number, box);
  }
  return chapters;
}

function keyOf(text: string): string {
  return text.length > longest ? text : fold(text.replace(paged, ''));
}

function depthOf(number: string): number {
  return /^[(（]/.test(number) ? 2 : /^[ア-コ]/.test(number) ? 3 : 1;
}
