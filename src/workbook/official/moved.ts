/** What in a workbook's parts names cells, as one table: all of it follows when rows are repeated. */
import { escapeXml } from '../clean.ts';
import { decoded } from '../read/xml.ts';
import { movedFormula } from './formula.ts';
import { type Move, movedList, movedOnce, movedRow, movedSpan, sideOf } from './moves.ts';
import { type Change, rewrite } from './rewrite.ts';
import { torn } from './trouble.ts';

export interface Part {
  /** It belongs to the worksheet whose rows are repeated; elsewhere only what names that worksheet moves. */
  readonly home: boolean;
  /** As it is told to people. */
  readonly where: string;
}

export function movedPart(xml: string, move: Move, part: Part): string {
  return rewrite(xml, changesFor(move, part));
}

/** VML is not always XML – Excel leaves tags open in it – so that it is changed by its patterns. */
export function movedVml(vml: string, move: Move): string {
  const inside = (name: string, change: (value: string) => string) => (text: string) =>
    text.replace(new RegExp(`(<x:${name}>)([^<]*)(</x:${name}>)`, 'g'), (_, open, value, close) => {
      return `${open}${change(String(value).trim())}${close}`;
    });
  const formula = (value: string) => escapeXml(movedWords(decoded(value), move, true));
  return [
    inside('Anchor', (value) => movedAnchor(value, move)),
    inside('Row', (value) => anchored(value, move)),
    ...vmlFormulas.map((name) => inside(name, formula)),
  ].reduce((text, change) => change(text), vml);
}

const vmlFormulas = ['FmlaLink', 'FmlaRange', 'FmlaGroup', 'FmlaTxbx', 'TextLink'] as const;

const lists: readonly (readonly [element: string, attribute: string])[] = [
  ['conditionalFormatting', 'sqref'],
  ['dataValidation', 'sqref'],
  ['protectedRange', 'sqref'],
  ['ignoredError', 'sqref'],
  ['selection', 'sqref'],
];

/** Of which there can only be one. */
const single: readonly (readonly [element: string, attribute: string])[] = [
  ['selection', 'activeCell'],
  ['sheetView', 'topLeftCell'],
  ['pane', 'topLeftCell'],
  ['autoFilter', 'ref'],
  ['sortState', 'ref'],
  ['sortCondition', 'ref'],
  ['table', 'ref'],
  ['comment', 'ref'],
  ['threadedComment', 'ref'],
  ['location', 'ref'],
];

/** One range that takes in all copies. */
const spans: readonly (readonly [element: string, attribute: string])[] = [
  ['dimension', 'ref'],
  ['worksheetSource', 'ref'],
];

/** A formula in a cell must say what it means; everything else may look at the first copy. */
const strict = ['c/f'] as const;
const formulaTexts = ['formula', 'formula1', 'formula2', 'f', 'definedName'] as const;
const formulaAttributes: readonly (readonly [element: string, attribute: string])[] = [
  ['formControlPr', 'fmlaLink'],
  ['formControlPr', 'fmlaRange'],
  ['formControlPr', 'fmlaGroup'],
  ['formControlPr', 'fmlaTxbx'],
  ['controlPr', 'linkedCell'],
  ['controlPr', 'listFillRange'],
  ['hyperlink', 'location'],
  ['cfvo', 'val'],
  ['sp', 'textlink'],
];
/** Where rows stand as bare numbers, counted from 0. */
const anchors = ['from/row', 'to/row'] as const;

type Changing = { attributes: Record<string, (value: string) => string>; text?: (value: string) => string };

function changesFor(move: Move, { home, where }: Part): Readonly<Record<string, Change>> {
  const all: Record<string, Changing> = {};
  const at = (element: string): Changing => {
    const known = all[element] ?? { attributes: {} };
    all[element] = known;
    return known;
  };
  const formula = (value: string) => movedWords(value, move, home);
  for (const element of formulaTexts) at(element).text = formula;
  for (const element of strict) at(element).text = (value) => movedStrictly(value, move, where);
  for (const [element, name] of formulaAttributes) at(element).attributes[name] = formula;
  if (!home) return all;
  for (const [element, name] of lists) at(element).attributes[name] = (value) => movedList(value, move);
  for (const [element, name] of single) at(element).attributes[name] = (value) => movedOnce(value, move);
  for (const [element, name] of spans) at(element).attributes[name] = (value) => movedSpan(value, move);
  for (const element of anchors) at(element).text = (value) => anchored(value, move);
  at('sqref').text = (value) => movedList(value, move);
  // A sparkline stands in one cell, and shows the row of the first copy.
  at('sparkline/sqref').text = (value) => movedOnce(value, move);
  at('sparkline/f').text = (value) => movedFormula(value, move, { home, time: 0 }) ?? value;
  // A break is named by the row above it.
  at('rowBreaks/brk').attributes['id'] = (value) => String(movedRow(Number(value) + 1, move) - 1);
  return all;
}

function movedWords(formula: string, move: Move, home: boolean): string {
  return movedFormula(formula, move, { home }) ?? movedFormula(formula, move, { home, time: 0 }) ?? formula;
}

/** Of another worksheet: its own is moved row by row. */
function movedStrictly(formula: string, move: Move, where: string): string {
  const next = movedFormula(formula, move, { home: false });
  if (next === undefined) throw torn(where, formula, move);
  return next;
}

function anchored(value: string, move: Move): string {
  const row = Number(value);
  return Number.isInteger(row) && value.trim() !== '' ? String(movedRow(row + 1, move) - 1) : value;
}

/** VML: left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(value: string, move: Move): string {
  const parts = value.split(',').map((part) => part.trim());
  if (parts.length !== 8) return value;
  const [, , top = '', , , , bottom = ''] = parts;
  return parts.with(2, anchored(top, move)).with(6, anchored(bottom, move)).join(', ');
}

/** Whether a range reaches into the repeated rows at all. */
export function touches(first: number, last: number, move: Move): boolean {
  const side = sideOf(first, last, move);
  return side !== 'above' && side !== 'below';
}
