/** A sheet in which more does not fit than zod can gather: only the beginning of its long lists is judged, and that is said. */
import type * as z from 'zod';
import { below, type Origin } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import * as say from './misfit-words.ts';
import type { Pruning } from './pruning.ts';
import type { Raised } from './raised.ts';

/** So many items, and half of them when that is still too much. */
const mostItems = 10_000;
const fewest = 10;

/** zod puts all that it found in a list on the stack, which holds some hundred thousand. */
export function judge<Schema extends z.ZodType>(
  schema: Schema,
  pruning: Pruning,
  origin: Origin,
  findings: Raised[],
): z.ZodSafeParseResult<z.output<Schema>> {
  for (let most = mostItems; ; most /= 2) {
    try {
      return schema.safeParse(pruning.value);
    } catch (error) {
      if (!(error instanceof RangeError) || most < fewest) throw error;
      append(findings, shorten(pruning, Math.ceil(most), origin));
    }
  }
}

function shorten(pruning: Pruning, most: number, origin: Origin): Raised[] {
  return pruning.shorten(most).map((path) => ({
    rule: 'shape/wrong-type',
    at: below(origin, ...pruning.written(path)),
    key: true,
    ...say.tooMany(path, most),
  }));
}
