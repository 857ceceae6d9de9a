/** Points that a text over several rows lacks → shared out among these, as far as each may grow. */
import { wholePixels } from './fonts.ts';
import { highest } from './heights.ts';

/**
 * Raises the heights from `first` to before `end`, in whole pixels and together no more than what is missing: a page may
 * have just that room. What stays missing is handed out: no row can be high enough for it.
 */
export function spread(missing: number, heights: number[], first = 0, end = heights.length): number {
  let left = missing;
  for (let at = first; at < end && left > 0; at += 1) {
    const room = Math.max(0, highest - (heights[at] ?? 0));
    const share = Math.min(room, wholePixels(left / (end - at)));
    heights[at] = (heights[at] ?? 0) + share;
    left -= share;
  }
  // What a high row had no room for.
  return left > 0 && left < missing ? spread(left, heights, first, end) : left;
}
