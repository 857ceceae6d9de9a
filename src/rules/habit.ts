/** One sign written in several ways inside a project: a slip beside a clear habit, or a project without one. */
import type { Finding } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { around } from '../japanese/around.ts';
import type { Plan } from '../plan/plan.ts';
import { having, type Said, type SaidDocument, saidDocuments } from '../plan/texts.ts';

export interface Style {
  readonly name: Words;
  /** What a text has that may hold it. */
  readonly trait: number;
  /** Made only where a text may hold it. */
  pattern(): RegExp;
}

export interface Use {
  readonly said: Said;
  readonly style: Style;
  readonly found: string;
  readonly index: number;
}

export interface Habit {
  readonly styles: readonly Style[];
  /** The sign in the usual style; absent where none can be given. */
  restyle(found: string, usual: Style): string | undefined;
  /** `words` has the sign in it. */
  slip(words: string, use: Use, usual: Style): { readonly message: Words; readonly hint: Words };
  mixed(counts: readonly Counted[]): { readonly message: Words; readonly hint: Words };
}

export interface Counted {
  readonly style: Style;
  readonly uses: readonly Use[];
}

/** A habit is what four fifths of the uses follow. */
const clear = 0.8;

export function* departures(plan: Plan, habit: Habit): Iterable<Finding> {
  const uses = usesIn(plan, habit);
  const counts = habit.styles
    .map((style) => ({ style, uses: uses.filter((use) => use.style === style) }))
    .filter((one) => one.uses.length > 0)
    .sort((a, b) => b.uses.length - a.uses.length);
  const [usual] = counts;
  if (!usual || counts.length < 2) return;
  const others = counts.slice(1).flatMap((one) => one.uses);
  if (usual.uses.length < clear * uses.length) yield* withoutHabit(counts, others, habit);
  else yield* slipsOf(others, usual.style, habit);
}

/** The same words twice in one text are pointed at once. */
function* slipsOf(uses: readonly Use[], usual: Style, habit: Habit): Iterable<Finding> {
  const seen = new Map<Said, Set<string>>();
  for (const use of uses) {
    const finding = slipOf(use, usual, habit);
    const words = seen.get(use.said) ?? new Set();
    if (words.has(finding.words ?? '')) continue;
    seen.set(use.said, words.add(finding.words ?? ''));
    yield finding;
  }
}

/** The rarest first: where nothing departs from the commonest there is nothing to compare, and most is never looked at. */
function usesIn(plan: Plan, { styles }: Habit): Use[] {
  const documents = saidDocuments(plan).filter(({ kind }) => kind !== 'project' && kind !== 'forms');
  const byStyle = styles
    .map((style) => ({ style, within: documents.filter(({ traits }) => (traits & style.trait) !== 0) }))
    .sort((a, b) => a.within.length - b.within.length);
  const commonest = byStyle.pop();
  const rare = byStyle.flatMap(usesOf);
  return commonest === undefined || rare.length === 0 ? [] : [...rare, ...usesOf(commonest)];
}

interface Candidates {
  readonly style: Style;
  readonly within: readonly SaidDocument[];
}

function usesOf({ style, within }: Candidates): Use[] {
  if (within.length === 0) return [];
  const pattern = style.pattern();
  return having(within, style.trait).flatMap((said) =>
    [...said.text.matchAll(pattern)].map(({ 0: found, index }) => ({ said, style, found, index })),
  );
}

function slipOf(use: Use, usual: Style, habit: Habit): Finding {
  const { found, index, said } = use;
  const { after, before } = around(said.text, index, index + found.length);
  const words = before + found + after;
  const right = habit.restyle(found, usual);
  const fix = right === undefined ? {} : { fix: { text: before + right + after, safe: true } };
  return { at: said.origin, words, ...fix, ...habit.slip(words, use, usual) };
}

function* withoutHabit(counts: readonly Counted[], others: readonly Use[], habit: Habit): Iterable<Finding> {
  const [first] = others;
  if (first) yield { at: first.said.origin, words: first.found, ...habit.mixed(counts) };
}

/** 「～」21か所、「〜」2か所 */
export function counted(counts: readonly Counted[]): Words {
  return {
    ja: counts.map(({ style, uses }) => `${style.name.ja}${uses.length}か所`).join('、'),
    en: counts.map(({ style, uses }) => `${style.name.en} ${uses.length}`).join(', '),
  };
}
