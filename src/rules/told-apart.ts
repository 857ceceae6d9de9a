/** Two texts of an author in one message: where both begin alike for long, they are quoted from shortly before they differ. */
import { quote } from '../japanese/quote.ts';

/** So much is quoted before the difference. */
const before = 10;

export function quotedApart(one: string, other: string): readonly [string, string] {
  const quotes = [quote(one), quote(other)] as const;
  if (quotes[0] !== quotes[1]) return quotes;
  const [letters, others] = [[...one], [...other]];
  const same = letters.findIndex((letter, index) => letter !== others[index]);
  const from = Math.max(0, (same < 0 ? letters.length : same) - before);
  const part = (all: readonly string[]) => quote(`${from > 0 ? '…' : ''}${all.slice(from).join('')}`);
  return [part(letters), part(others)];
}
