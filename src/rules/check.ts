/** Runs every rule over a plan; a rule that throws is reported as a bug of that rule, and the others still run. */
import type { Finding } from '../diagnostics/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { Raised } from '../sheets/raised.ts';
import type { AnyRule, Moment } from './rule.ts';

export function checkPlan(plan: Plan, rules: readonly AnyRule[], moment: Moment): Raised[] {
  return rules.flatMap((rule) => {
    try {
      return [...(rule.check?.(plan, moment) ?? [])].map((finding) => ({ ...finding, rule: rule.id }));
    } catch (error) {
      return [{ ...brokenRule(rule, plan, error), rule: 'reform/broken-rule' }];
    }
  });
}

function brokenRule(rule: AnyRule, plan: Plan, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    at: plan.city.origin,
    message: {
      ja: `規則 ${rule.id} が途中で止まりました（${reason}）。この規則の指摘は出ていません。`,
      en: `The rule ${rule.id} stopped half-way (${reason}); its findings are missing.`,
    },
    hint: {
      ja: 'reform の不具合です。シートを添えて報告してください。',
      en: 'This is a bug of reform. Please report it with the sheet.',
    },
  };
}
