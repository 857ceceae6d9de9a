/** A value as the author wrote it, and what it means: `1,195 件`, `▲3.2`, `80%以上`, `約70%を維持`, `集計中`, `－`. */
import {
  amongPattern,
  changePattern,
  datePattern,
  nonePattern,
  numberPattern,
  pendingPattern,
  rangePattern,
  ratioPattern,
  trendPattern,
} from './figure-words.ts';
import { quantity } from './quantity.ts';

export type Figure =
  /** A number with its unit: 1,195 件; `approximate` for 約, `bound` for 以上・以下・未満・超. */
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly unit: string;
      readonly approximate: boolean;
      readonly bound: 'exact' | 'at-least' | 'at-most' | 'below' | 'above' | 'keep';
    }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: string }
  /** n of m: 24区長/24区長, 326／329. */
  | { readonly kind: 'ratio'; readonly part: number; readonly whole: number; readonly unit: string }
  /** Against something else: 10ポイント以上増加, 50%増, 前年度より向上. */
  | {
      readonly kind: 'change';
      readonly by: number | undefined;
      readonly unit: string;
      readonly direction: 'up' | 'down' | 'same';
    }
  /** Known to come: 集計中, 未定, 調査中. */
  | { readonly kind: 'pending' }
  /** Said to be nothing: - — － ー ― and blank, told apart by `mark`. */
  | { readonly kind: 'none'; readonly mark: string }
  /** Words that are a value: 策定, 供用開始. */
  | { readonly kind: 'words' };

/** The number that a value is, where it says no more than that: not 約3割, not 80%以上. */
export function exactNumber(figure: Figure): number | undefined {
  const isExact = figure.kind === 'number' && figure.bound === 'exact' && !figure.approximate;
  return isExact ? figure.number : undefined;
}

const longest = 120;

/** A number and nothing else, as most values are. */
const bare = /^\d{1,9}(?:\.\d{1,5})?$/;

function bareNumber(number: number): Figure {
  return { kind: 'number', number, unit: '', approximate: false, bound: 'exact' };
}

/** Reads a value; what is neither number nor mark is `words`, never an error. */
export function readFigure(text: string): Figure {
  const mark = text.trim();
  if (bare.test(mark)) return bareNumber(Number(mark));
  if (nonePattern.test(mark)) return { kind: 'none', mark };
  if (mark.length > longest) return { kind: 'words' };
  const value = bareFigure(mark);
  if (nonePattern.test(value)) return { kind: 'none', mark };
  if (pendingPattern.test(value)) return { kind: 'pending' };
  return (
    ratio(value) ?? range(value) ?? change(value) ?? openRange(value) ?? number(value) ?? { kind: 'words' }
  );
}

/** NFKC, without blanks, without the note behind it: `895 件（2024年）` is 895件. */
function bareFigure(mark: string): string {
  const narrow = mark
    .normalize('NFKC')
    .replace(/[〜∼]/g, '~')
    .replace(/\s+(?!\d)|(?<!\d)\s+/g, '')
    .replace(/[※*]\d*$/, '')
    .replace(/[。]$/, '');
  const bare = narrow.replace(/\([^()]*\)$/, '') || narrow.replace(/^\(([^()]*)\)$/, '$1');
  return bare.replace(/^(?:ゼロ|零|〇|皆無)(?![\p{Script=Katakana}ー])/u, '0');
}

function number(value: string): Figure | undefined {
  const found = numberPattern.exec(value)?.groups;
  if (!found) return undefined;
  const read = quantity(found);
  if (read === undefined || isDate(read, found.unit)) return undefined;
  return {
    kind: 'number',
    number: read,
    unit: unitOf(found.unit, value),
    approximate: found.about !== undefined || found.fuzzy !== undefined,
    bound: boundOf(found.bound, found.least),
  };
}

function openRange(value: string): Figure | undefined {
  const bound = value.startsWith('~') ? 'at-most' : value.endsWith('~') ? 'at-least' : undefined;
  const read = bound && number(value.replace(/^~|~$/, ''));
  return bound && read?.kind === 'number' ? { ...read, bound } : undefined;
}

function range(value: string): Figure | undefined {
  const found = rangePattern.exec(value)?.groups;
  if (!found) return undefined;
  const from = quantity({ amount: found.from });
  const to = quantity({ amount: found.to });
  const unit = unitOf(found.unit || found.first, value);
  if (from === undefined || to === undefined || isDate(to, unit)) return undefined;
  if (found.first && found.unit && found.first !== found.unit) return undefined;
  return { kind: 'range', from, to, unit };
}

function ratio(value: string): Figure | undefined {
  const found = (ratioPattern.exec(value) ?? amongPattern.exec(value))?.groups;
  if (!found) return undefined;
  const part = quantity({ amount: found.part });
  const whole = quantity({ amount: found.whole });
  if (part === undefined || whole === undefined) return undefined;
  if (found.first && found.unit && !sameKind(found.first, found.unit)) return undefined;
  return { kind: 'ratio', part, whole, unit: unitOf(found.unit || found.first, value) };
}

function change(value: string): Figure | undefined {
  if (value === '半減') return { kind: 'change', by: 50, unit: '%', direction: 'down' };
  if (value === '倍増') return { kind: 'change', by: 100, unit: '%', direction: 'up' };
  const sized = changePattern.exec(value)?.groups;
  const by = sized && quantity(sized);
  if (sized && by !== undefined) {
    return { kind: 'change', by, unit: unitOf(sized.unit, value), direction: sized.up ? 'up' : 'down' };
  }
  const trend = /\d/.test(value.replace(/^.*?(?:年度?|時点|末)/, ''))
    ? undefined
    : trendPattern.exec(value)?.groups;
  if (!trend) return undefined;
  const direction = trend.up ? 'up' : trend.down ? 'down' : 'same';
  return { kind: 'change', by: undefined, unit: '', direction };
}

type Bound = Extract<Figure, { readonly kind: 'number' }>['bound'];

const boundsAfter: ReadonlyMap<string, Bound> = new Map([
  ['以上', 'at-least'],
  ['を下回らない', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['未満', 'below'],
  ['を下回る', 'below'],
  ['超', 'above'],
  ['超え', 'above'],
  ['を超える', 'above'],
  ['を上回る', 'above'],
  ['を維持', 'keep'],
  ['維持', 'keep'],
  ['を保つ', 'keep'],
]);

/** By the words after the number, or those before it: 最低, 最大. */
function boundOf(after: string | undefined, before: string | undefined): Bound {
  const bound = boundsAfter.get(after ?? '');
  if (bound !== undefined) return bound;
  if (before === undefined) return 'exact';
  return before === '最低' || before === '少なくとも' ? 'at-least' : 'at-most';
}

function unitOf(unit: string | undefined, value: string): string {
  return unit || (/[¥]/.test(value) ? '円' : '');
}

/** 2025年度 is a date and not an amount. */
function isDate(value: number, unit: string | undefined): boolean {
  return value >= 1900 && value <= 2200 && datePattern.test(unit ?? '');
}

/** 24区長/24区長, 326地域/329地域中: the same thing counted, or the one inside the other. */
function sameKind(first: string, second: string): boolean {
  return first === second || first.startsWith(second) || second.startsWith(first);
}
