/** The rules that a project may hear of: those that sleep until a file of it names them or their preset – a setting, a comment, a baseline – need not run before. */
import { isSheet, projectFile } from '../sheets/file-names.ts';
import type { Source } from '../sheets/source.ts';
import { mayIgnore } from './ignores.ts';
import type { AnyRule } from './rule.ts';
import { groupOf } from './settings.ts';

export function awake(rules: readonly AnyRule[], sources: Iterable<Source>): AnyRule[] {
  const texts = [...sources].filter(mayName).map(({ text }) => text);
  const known = new Map<string, boolean>();
  const isNamed = (name: string): boolean => {
    const found = known.get(name) ?? texts.some((text) => text.includes(name));
    known.set(name, found);
    return found;
  };
  return rules.filter((rule) => !sleeps(rule) || namesOf(rule).some(isNamed));
}

/** A sheet names a rule in a comment only. */
function mayName({ file, text }: Source): boolean {
  return !isSheet(file) || file.endsWith(projectFile) || mayIgnore(text);
}

function sleeps({ preset, severity }: AnyRule): boolean {
  return preset !== undefined || (severity.draft === 'off' && severity.submit === 'off');
}

/** The names of a preset's rules begin with the preset's own. */
function namesOf({ id, preset }: AnyRule): readonly string[] {
  return preset === undefined ? [id, groupOf(id)] : [preset];
}
