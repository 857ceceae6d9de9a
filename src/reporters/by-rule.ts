/** Findings counted by rule: the most severe first, then the most frequent. */
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { byText } from '../lists.ts';

export interface RuleCount {
  readonly rule: string;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly count: number;
}

export const severityOrder: readonly Severity[] = ['error', 'warning', 'info'];

export function byRule(diagnostics: readonly Diagnostic[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity } of diagnostics) {
    const before = counts.get(rule);
    const worst = before && rank(before.severity) < rank(severity) ? before.severity : severity;
    counts.set(rule, { rule, severity: worst, count: (before?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count || byText(a.rule, b.rule),
  );
}

function rank(severity: Severity): number {
  return severityOrder.indexOf(severity);
}
