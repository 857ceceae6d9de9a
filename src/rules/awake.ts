/** The rules that a project may hear of: those that sleep until a file of it names them or their preset – a setting, a comment, a baseline – need not run before. */
import type { AnyRule } from './rule.ts';

export function awake(rules: readonly AnyRule[], sources: Iterable<{ readonly text: string }>): AnyRule[] {
  const texts = [...sources].map(({ text }) => text);
  const known = new Map<string, boolean>();
  const isNamed = (name: string): boolean => {
    const found = known.get(name) ?? texts.some((text) => text.includes(name));
    known.set(name, found);
    return found;
  };
  return rules.filter((rule) => !sleeps(rule) || namesOf(rule).some(isNamed));
}

function sleeps({ preset, severity }: AnyRule): boolean {
  return preset !== undefined || (severity.draft === 'off' && severity.submit === 'off');
}

/** The names of a preset's rules begin with the preset's own. */
function namesOf({ id, preset }: AnyRule): readonly string[] {
  return preset === undefined ? [id, `${id.slice(0, id.indexOf('/'))}/*`] : [preset];
}
