/** A table of spellings → findings: what was written, what the rules for official texts have instead, and whether that is sure. */
import type { Finding } from '../diagnostics/finding.ts';
import { quote } from '../japanese/quote.ts';
import type { Plan } from '../plan/plan.ts';
import { textsWith } from '../plan/texts.ts';
import { mendedIn, slips } from './slips.ts';

/** `$1` in `right` is what the first group found; `sure` may be done without a person. */
export interface Spelling {
  readonly found: RegExp;
  readonly right: string;
  readonly sure: boolean;
}

export interface Wording {
  /** Where it is said. */
  readonly source: string;
  readonly spellings: readonly Spelling[];
  /** All of them as one, for the texts that have none. */
  readonly quick: RegExp;
}

export const sure = (found: RegExp, right: string): Spelling => ({ found, right, sure: true });
export const ask = (found: RegExp, right: string): Spelling => ({ found, right, sure: false });

export function wording(source: string, spellings: readonly Spelling[]): Wording {
  return { source, spellings, quick: new RegExp(spellings.map(({ found }) => found.source).join('|'), 'u') };
}

export function departuresFrom(plan: Plan, { quick, source, spellings }: Wording): Iterable<Finding> {
  return slips(
    textsWith(plan, quick),
    (text) =>
      spellings.flatMap(({ found, right, sure: safe }) =>
        mendedIn(text, new RegExp(found.source, 'gu'), right, safe),
      ),
    ({ found, mended, right, words }) => ({
      message: {
        ja: `${quote(words)}の「${found}」は、${source}では「${right}」と書きます。`,
        en: `For 「${found}」 in ${quote(words)} the rules for official texts have 「${right}」.`,
      },
      hint: { ja: `${quote(mended)}に直してください。`, en: `Make it ${quote(mended)}.` },
    }),
  );
}
