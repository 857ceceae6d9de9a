/** `reform rules`: every rule by its group, with its severity and title. */
import type { Language } from '../diagnostics/words.ts';
import { greatest } from '../lists.ts';
import { escaped, visible } from '../reporters/visible.ts';
import type { AnyRule, Level } from '../rules/rule.ts';
import { type Command, exit } from './command.ts';

export const rules: Command = {
  name: 'rules',
  about: { ja: '点検の規則の一覧を表示します', en: 'list the rules of the check' },
  arguments: [
    {
      name: '[folder]',
      about: {
        ja: '計画のフォルダー。市の規則（own-rules）も並べます',
        en: "folder of plans, to list the cities' own rules (own-rules), too",
      },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      about: {
        ja: '出力の形式です: text・json・markdown（例の付いた一覧）',
        en: 'output format: text, json, markdown (with all examples)',
      },
      choices: ['text', 'json', 'markdown'],
      default: 'text',
    },
  ],
  examples: [
    { line: 'reform rules', about: { ja: '規則の一覧を表示します', en: 'list the rules' } },
    {
      line: 'reform rules --format json',
      about: { ja: 'プログラムで読む形で表示します', en: 'list them for a program' },
    },
  ],
  async run({ arguments: [folder], language, options, world }) {
    const { catalogue, ownRulesAt, rules: ours } = await import('./rooms.ts');
    const own = folder === undefined ? [] : ownRulesAt(world, String(folder)).map(({ rule }) => rule);
    const known = [...ours, ...own];
    const { out } = world.terminal;
    if (options.format === 'json') out(asJson(known, language));
    else if (options.format === 'markdown') out(catalogue(ours, own, language, world.today()));
    else out(await asText(known, language));
    return exit.clean;
  },
};

/** `severity` is the one of a draft, `submit` the one on the way to the council. */
function asJson(known: readonly AnyRule[], language: Language): string {
  const rows = known.map(({ id, severity: { draft, submit }, title }) => ({
    id,
    severity: draft,
    submit,
    title: title[language],
  }));
  return `${escaped(JSON.stringify(rows, null, 2))}\n`;
}

async function asText(known: readonly AnyRule[], language: Language): Promise<string> {
  const { levelWord, pad, textWidth } = await import('./rooms.ts');
  const word = (level: Level) => levelWord(level, language);
  const rows = known.map(({ id, severity: { draft, submit }, title }) => ({
    group: id.split('/')[0] ?? '',
    id,
    level: draft === submit ? word(draft) : `${word(draft)}→${word(submit)}`,
    title: title[language],
  }));
  const ids = greatest(rows.map(({ id }) => id.length));
  const levels = greatest(rows.map(({ level }) => textWidth(level)));
  const lines = rows.flatMap(({ group, id, level, title }, index) => {
    const heading = index === 0 ? [group] : ['', group];
    const opens = group !== rows[index - 1]?.group;
    return [...(opens ? heading : []), `  ${pad(id, ids)}  ${pad(level, levels)}  ${title}`];
  });
  return lines.map((line) => `${visible(line)}\n`).join('');
}
