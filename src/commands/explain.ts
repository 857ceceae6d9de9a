/** `reform explain`: why a rule is there, a sheet it objects to with its very words, and the same sheet put right. */
import { Failure } from '../diagnostics/failure.ts';
import type { AnyRule } from '../rules/rule.ts';
import { suggest } from '../sheets/suggest.ts';
import { type Command, exit } from './command.ts';
import { usualFolder } from './scope/folders.ts';

export const explain: Command = {
  name: 'explain',
  about: { ja: '規則の理由と、書き方の例を表示します', en: 'tell why a rule is there, with examples' },
  arguments: [
    {
      name: '<rule>',
      about: { ja: '規則の名前です: schedule/wrong-half', en: 'name of a rule: schedule/wrong-half' },
    },
    {
      name: '[folder]',
      about: {
        ja: 'own/ で始まる市の規則を探すフォルダー（省くと data か、今いる計画）',
        en: "where to look for a city's own rule, own/… (when left out: data, or the plan here)",
      },
    },
  ],
  options: [],
  examples: [
    {
      line: 'reform explain schedule/wrong-half',
      about: { ja: '指摘の末尾にある名前をそのまま書きます', en: 'use the name at the end of a finding' },
    },
  ],
  async run({ arguments: [name, folder], language, world }) {
    const { explanation, ownExplanation, ownRulesAt, rules } = await import('./rooms.ts');
    const asked = String(name);
    const { color, columns } = world.terminal;
    const look = { language, color, columns };
    const known = matching(asked, rules);
    const own = known || !isOwn(asked, folder) ? [] : ownRulesAt(world, String(folder ?? usualFolder(world)));
    const meant = matching(
      asked,
      own.map(({ rule }) => rule),
    );
    const found = own.find(({ rule }) => rule === meant);
    if (found) world.terminal.out(ownExplanation(found.rule, found, look));
    else if (known) world.terminal.out(explanation(known, look, world.today()));
    else throw unknown(asked, [...rules, ...own.map(({ rule }) => rule)]);
    return exit.clean;
  },
};

/** Only a name that says so is looked up in the sheets of a city. */
function isOwn(name: string, folder: unknown): boolean {
  return name.startsWith('own/') || folder !== undefined;
}

/** The group may be left out where the problem alone is clear. */
function matching<One extends AnyRule>(name: string, rules: readonly One[]): One | undefined {
  const found = rules.filter(({ id }) => id === name || id.endsWith(`/${name}`));
  return found.length === 1 ? found[0] : undefined;
}

function unknown(name: string, rules: readonly AnyRule[]): Failure {
  const ids = rules.map(({ id }) => id);
  const shortNames = new Map(ids.map((id) => [id.slice(id.indexOf('/') + 1), id]));
  const several = ids.filter((id) => id.startsWith(`${name}/`) || id.endsWith(`/${name}`));
  if (several.length > 0) return notOne(name, several);
  const meant = suggest(name, ids, shortNames);
  return new Failure(
    { ja: `${name} という規則はありません。`, en: `There is no rule ${name}.` },
    meant === undefined
      ? { ja: '規則の一覧は reform rules で表示します。', en: 'reform rules lists them all.' }
      : { ja: `もしかして: ${meant}`, en: `did you mean ${meant}?` },
  );
}

/** A group, or a problem that several groups know. */
function notOne(name: string, ids: readonly string[]): Failure {
  return new Failure(
    { ja: `${name} は1つの規則に決まりません。`, en: `${name} is not one rule.` },
    { ja: `次のどれかを書いてください: ${ids.join('、')}`, en: `name one of ${ids.join(', ')}.` },
  );
}
