/** The rules that a project may hear of: those of a preset that no file of it names – no setting, no comment, no baseline – need not run. */
import type { AnyRule, Convention } from './rule.ts';

export function awake(rules: readonly AnyRule[], sources: Iterable<{ readonly text: string }>): AnyRule[] {
  const texts = [...sources].map(({ text }) => text);
  const named = new Map<Convention, boolean>();
  return rules.filter(({ preset }) => {
    if (preset === undefined) return true;
    const known = named.get(preset) ?? texts.some((text) => text.includes(preset));
    named.set(preset, known);
    return known;
  });
}
