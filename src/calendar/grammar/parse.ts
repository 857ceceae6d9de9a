/** The whole grammar in one place: text to pieces, and one table of rules after another over them. */
import { type Glyphs, glyphsOf } from './glyphs.ts';
import { lengths } from './lengths.ts';
import { parts } from './parts.ts';
import { leftovers, phrases } from './phrases.ts';
import type { Piece } from './piece.ts';
import { companions, points } from './points.ts';
import { shareUnits } from './share.ts';
import { rewrite, type Table, type Tally } from './table.ts';
import { tokensOf } from './tokens.ts';
import { aliases, years } from './years.ts';

const passes: readonly Table[] = [years, aliases, lengths, parts, points, companions, phrases, leftovers];

export interface Parsed {
  readonly glyphs: Glyphs;
  /** The words and marks, as they stand. */
  readonly tokens: readonly Piece[];
  /** The same with every date made into one piece. */
  readonly pieces: readonly Piece[];
}

/** Kinds no date is made of alone. */
const plain = new Set([
  'x',
  'code',
  'time',
  '(',
  ')',
  'quote',
  'stop',
  'sep',
  ':',
  'bullet',
  '~',
  '-',
  '→',
  'weekday',
  "'",
]);

export function parse(text: string, tally: Tally = { steps: 0 }): Parsed {
  const glyphs = glyphsOf(text);
  const tokens = tokensOf(glyphs, tally);
  if (tokens.every(({ kind }) => plain.has(kind))) return { glyphs, tokens, pieces: tokens };
  let pieces = shareUnits(tokens);
  for (const table of passes) pieces = rewrite(pieces, table, glyphs.chars, tally);
  return { glyphs, tokens, pieces };
}
