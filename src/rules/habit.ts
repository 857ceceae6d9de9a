/** One sign written in several ways inside a project: a slip beside a clear habit, or a project without one. */
import type { Finding } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { around } from '../japanese/around.ts';
import type { Plan } from '../plan/plan.ts';
import { type Said, saidDocuments } from '../plan/texts.ts';

export interface Style {
  readonly name: string;
  readonly pattern: RegExp;
}

export interface Use {
  readonly said: Said;
  readonly style: Style;
  readonly found: string;
  readonly index: number;
}

export interface Habit {
  readonly quick: RegExp;
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
  else yield* others.map((use) => slipOf(use, usual.style, habit)).filter(isFirst);
}

function usesIn(plan: Plan, { quick, styles }: Habit): Use[] {
  return saidDocuments(plan)
    .filter(({ kind }) => kind !== 'project' && kind !== 'forms')
    .flatMap(({ texts }) => texts.filter(({ text }) => quick.test(text)))
    .flatMap((said) =>
      styles.flatMap((style) =>
        [...said.text.matchAll(style.pattern)].map(({ 0: found, index }) => ({ said, style, found, index })),
      ),
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

/** The same words twice in one text are pointed at once. */
function isFirst({ at, words }: Finding, index: number, all: readonly Finding[]): boolean {
  return all.findIndex((one) => one.at === at && one.words === words) === index;
}

/** 「～」21か所、「〜」2か所 */
export function counted(counts: readonly Counted[]): Words {
  return {
    ja: counts.map(({ style, uses }) => `${style.name}${uses.length}か所`).join('、'),
    en: counts.map(({ style, uses }) => `${style.name} ${uses.length}`).join(', '),
  };
}
