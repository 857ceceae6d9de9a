/** What was typed into a cell, read with discipline: what Excel and the keyboard add is taken off, what a person meant stays. */
import { isDay, partsOf } from '../calendar/day.ts';
import { nameOfDay } from '../calendar/era.ts';
import { readDates } from '../calendar/read.ts';
import type { Words } from '../diagnostics/words.ts';
import { exactNumber, readFigure } from '../japanese/figure.ts';
import { oncePerText } from '../once.ts';
import { clean } from '../workbook/clean.ts';
import type { ReadCell } from '../workbook/read/cell.ts';

export interface Typed {
  readonly text: string;
  readonly note?: Words;
  /** Nobody could mean it. */
  readonly doubt?: Words;
}

/** A text as people see it, of a form asked for again and again: without the blanks at the ends of lines and of the whole, kana joined with their marks. */
export const asSeen = oncePerText(2_000, (text): string => {
  const lines = clean(text).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
    .replace(/[ぁ-ヿ][\u3099\u309a]/g, (kana) => kana.normalize('NFC'));
});

export function alike(a: string, b: string): boolean {
  return asSeen(a) === asSeen(b);
}

export function typed(cells: readonly ReadCell[], base: string, lead: string): Typed {
  const [only] = cells;
  const number = cells.length === 1 && only && only.kind !== 'text' ? only : undefined;
  const said = withUnit(number ? ofValue(number, base) : { text: ofText(cells, base, lead) }, base);
  const formula = cells.some((cell) => cell.formula);
  return formula && !('doubt' in said) ? { ...said, note: said.note ?? words.formula } : said;
}

function ofText(cells: readonly ReadCell[], base: string, lead: string): string {
  const joined = asSeen(cells.map(({ text }) => text).join(''));
  const text = lead !== '' && joined.startsWith(lead) ? joined.slice(lead.length) : joined;
  if (alike(text, base)) return base;
  // A line broken for its looks says nothing new.
  if (!base.trimEnd().includes('\n') && text.replaceAll('\n', '') === asSeen(base)) return base;
  return figureLike(text, base);
}

/** １，２００ where the sheet writes 1,195. */
function figureLike(text: string, base: string): string {
  const narrow = text.normalize('NFKC').replaceAll('−', '-').trim();
  if (!isFigure(base) || !isFigure(text) || base.normalize('NFKC') !== base) return text;
  return sameFigure(narrow, base) ? base : /^[▲△-]?[\d,.]+/.test(narrow) ? narrow : text;
}

/** 61.2 where the sheet writes 58.6%: what is measured has not changed. */
function withUnit(said: Typed, base: string): Typed {
  const { doubt, note, text } = said;
  const [old, now] = [readFigure(base), readFigure(text)];
  const isBare = old.kind === 'number' && now.kind === 'number' && now.unit === '' && old.unit !== '';
  const unit = isBare ? /^[^\d]*[\d,.]+(\D+)$/.exec(base.trimEnd())?.[1] : undefined;
  if (doubt || unit === undefined || !/^[▲△-]?[\d,.]+$/.test(text)) return said;
  const isShare =
    unit === '%' && old.kind === 'number' && old.number > 1 && now.kind === 'number' && now.number <= 1;
  if (isShare) return { text, doubt: words.share };
  return { text: text + unit, note: note ?? words.unit(unit.trim()) };
}

function isFigure(text: string): boolean {
  const { kind } = readFigure(text);
  return kind === 'number' && asSeen(text) !== '' && !text.includes('\n');
}

function sameFigure(a: string, b: string): boolean {
  return JSON.stringify(readFigure(a)) === JSON.stringify(readFigure(b));
}

function ofValue({ kind, text }: ReadCell, base: string): Typed {
  switch (kind) {
    case 'number':
    case 'percent':
      return isSentence(base) ? { text, doubt: words.number } : { text: ofNumber(text, base) };
    case 'date':
      return ofDay(text, base);
    default:
      return { text, doubt: kind === 'error' ? words.error : words.truth };
  }
}

/** 未定 or － may become a number, words with a predicate do not. */
function isSentence(text: string): boolean {
  return readFigure(text).kind !== 'number' && asSeen(text).length > longestWord;
}

const longestWord = 10;

/** Excel makes a number of `1,195`: the same number is the same words, another is written like them. */
function ofNumber(text: string, base: string): string {
  const figure = readFigure(base);
  const number = Number(text.replace('%', ''));
  if (figure.kind === 'number' && exactNumber(figure) === number && unitFits(figure.unit, text)) return base;
  const percent = text.endsWith('%') ? '%' : '';
  const [whole = '', part] = String(Math.abs(number)).split('.');
  const grouped = base.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const places = /\.(\d+)/.exec(base)?.[1]?.length ?? 0;
  const decimals = (part ?? '').padEnd(places, '0');
  const sign = number >= 0 ? '' : (/[▲△]/.exec(base)?.[0] ?? '-');
  return `${sign}${grouped}${decimals === '' ? '' : `.${decimals}`}${percent}`;
}

function unitFits(unit: string, text: string): boolean {
  return text.endsWith('%') ? unit === '%' : unit !== '%';
}

/** Excel takes 9/1 and 1-1 for a day. Where the sheet has a day, it is written the sheet's way. */
function ofDay(day: string, base: string): Typed {
  if (!isDay(day)) return { text: day, doubt: words.day };
  const { dates } = readDates(base.slice(0, 200), {});
  const [only] = dates;
  if (dates.length === 1 && only?.from === day && only.to === day) return { text: base };
  const { day: date, month, year } = partsOf(day);
  if (/^(?:令和|平成)(?:\d+|元)年\d+月\d+日$/.test(base))
    return { text: nameOfDay(day), note: words.dayRead };
  if (/^\d{4}年\d+月\d+日$/.test(base)) return { text: `${year}年${month}月${date}日`, note: words.dayRead };
  if (/^\d{4}-\d\d-\d\d$/.test(base)) return { text: day, note: words.dayRead };
  if (/^\d{4}\/\d+\/\d+$/.test(base)) return { text: `${year}/${month}/${date}`, note: words.dayRead };
  return { text: nameOfDay(day), doubt: words.day };
}

const words = {
  unit: (unit: string) => ({
    ja: `数だけだったので、シートの単位「${unit}」を補いました。`,
    en: `Only a number: the unit of the sheet was added (${unit}).`,
  }),
  share: {
    ja: '数だけで、％の値なのか割合なのか分かりません。',
    en: 'A bare number: a percentage, or a share of one?',
  },
  formula: {
    ja: '数式で書かれているため、計算の結果を読みました。',
    en: 'It is a formula; its result was read.',
  },
  dayRead: {
    ja: 'Excel の日付を、シートの書き方に直しました。',
    en: 'A date of Excel, written the way of the sheet.',
  },
  day: {
    ja: 'Excel が日付に変えたようです。元は文字でした。',
    en: 'Excel seems to have made a date of it; it was text.',
  },
  error: { ja: '数式のエラーです。', en: 'It is the error of a formula.' },
  number: {
    ja: '文のあったところに、数だけがあります。',
    en: 'Where there was a sentence, there is only a number.',
  },
  truth: { ja: 'Excel が論理値に変えたようです。', en: 'Excel seems to have made a truth value of it.' },
} as const;
