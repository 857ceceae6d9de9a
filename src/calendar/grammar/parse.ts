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
  readonly pieces: readonly Piece[];
}

export function parse(text: string, tally: Tally = { steps: 0 }): Parsed {
  const glyphs = glyphsOf(text);
  const pieces = passes.reduce(
    (before, table) => rewrite(before, table, glyphs.chars, tally),
    shareUnits(tokensOf(glyphs, tally)),
  );
  return { glyphs, pieces };
}
