/** `reform explain`: why a rule is there, a sheet it objects to with its very words, and the same sheet put right. */
import { Failure } from '../diagnostics/failure.ts';
import type { Rule } from '../rules/rule.ts';
import { suggest } from '../sheets/suggest.ts';
import { type Command, exit } from './command.ts';

export const explain: Command = {
  name: 'explain',
  about: { ja: '規則の理由と、書き方の例を表示します', en: 'tell why a rule is there, with examples' },
  arguments: [
    {
      name: '<rule>',
      about: { ja: '規則の名前です: schedule/wrong-half', en: 'name of a rule: schedule/wrong-half' },
    },
  ],
  options: [],
  examples: [
    {
      line: 'reform explain schedule/wrong-half',
      about: { ja: '指摘の末尾にある名前をそのまま書きます', en: 'use the name at the end of a finding' },
    },
  ],
  async run({ arguments: [name], language, world }) {
    const { explanation, rules } = await import('./rooms.ts');
    const rule = find(String(name), rules);
    const { color, columns } = world.terminal;
    world.terminal.out(explanation(rule, { language, color, columns }, world.today()));
    return exit.clean;
  },
};

/** The group may be left out where the problem alone is clear. */
function find(name: string, rules: readonly Rule[]): Rule {
  const matching = rules.filter(({ id }) => id === name || id.endsWith(`/${name}`));
  if (matching[0] && matching.length === 1) return matching[0];
  const ids = rules.map(({ id }) => id);
  const shortNames = new Map(ids.map((id) => [id.slice(id.indexOf('/') + 1), id]));
  const meant = suggest(name, ids, shortNames);
  throw new Failure(
    { ja: `${name} という規則はありません。`, en: `There is no rule ${name}.` },
    meant === undefined
      ? { ja: '規則の一覧は reform rules で表示します。', en: 'reform rules lists them all.' }
      : { ja: `もしかして: ${meant}`, en: `did you mean ${meant}?` },
  );
}
