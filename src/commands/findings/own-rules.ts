/** The rules that the cities below a folder wrote themselves, each with the lines it was written in. */
import { forward } from '../../reporters/path.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { linesOf, locateOrigin } from '../../sheets/pin.ts';
import type { World } from '../../world.ts';
import { projectsAt } from '../scope/projects.ts';

export interface OwnRule {
  readonly rule: AnyRule;
  /** `data/sakai/reform.yaml:12` */
  readonly at: string;
  readonly lines: readonly string[];
}

export function ownRulesAt({ files, today }: World, folder: string): OwnRule[] {
  const { compiled } = projectsAt(files, [folder], { asOf: today(), submit: false });
  return compiled.flatMap(({ rules, sources }) =>
    rules.flatMap((rule) => {
      const source = rule.origin && sources.get(rule.origin.file);
      if (!rule.origin || !source) return [];
      const { from, key, to } = locateOrigin(source, rule.origin).located;
      const { line } = linesOf(source).position(key?.from ?? from);
      const text = source.text.slice(linesOf(source).start(line), to).trimEnd();
      return [{ rule, at: `${forward(source.file)}:${line}`, lines: text.split(/\r?\n/) }];
    }),
  );
}
