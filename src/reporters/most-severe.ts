/** So many findings as a person reads: errors before warnings before information, in the order they stood. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { severityOrder } from './by-rule.ts';
import type { Look } from './reporter.ts';

export interface Chosen {
  readonly shown: readonly Diagnostic[];
  /** How many are left out. */
  readonly left: number;
}

/** All of them where no limit is given. */
export function mostSevere(diagnostics: readonly Diagnostic[], limit: number | undefined): Chosen {
  if (limit === undefined || diagnostics.length <= limit) return { shown: diagnostics, left: 0 };
  const ranked = severityOrder.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const chosen = new Set(ranked.slice(0, limit));
  return { shown: diagnostics.filter((one) => chosen.has(one)), left: diagnostics.length - limit };
}

/** `all`: what to ask for to see them all. */
export function leftOut(left: number, { language }: Look, all: string): string {
  return language === 'ja'
    ? `ほか ${left} 件は省きました（重いものから示しています。すべて見るには ${all}）。`
    : `${left} more are left out, the least severe first; ${all} shows all.`;
}
