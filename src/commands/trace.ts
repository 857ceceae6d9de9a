/** `reform trace`: what answers what, from the findings of a policy down to its KPIs, and what leads nowhere. */
import { type Command, exit } from './command.ts';

export const trace: Command = {
  name: 'trace',
  about: {
    ja: '方針から KPI までのつながりを示します',
    en: 'show what leads from policies to KPIs',
  },
  arguments: [
    {
      name: '[dir]',
      about: { ja: '計画のフォルダー（省くと data）', en: 'folder of plans (data when left out)' },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      about: { ja: '出力の形式です: text・json', en: 'output format: text, json' },
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  examples: [
    {
      line: 'reform trace data/chiba',
      about: { ja: '途切れているところを × で示します', en: 'mark with × what leads nowhere' },
    },
  ],
  async run({ arguments: [dir], language, options, world }) {
    const { projectsAt, traceJson, traceText } = await import('./rooms.ts');
    const folder = typeof dir === 'string' ? dir : 'data';
    const { compiled } = projectsAt(world.files, [folder], { asOf: world.today(), submit: false });
    const plans = compiled.flatMap(({ plan }) => plan ?? []);
    world.terminal.out(options.format === 'json' ? traceJson(plans) : traceText(plans, language));
    return exit.clean;
  },
};
