/** `reform trace`: what answers what, from the findings of a policy down to its KPIs, and what leads nowhere. */
import type { Command } from './command.ts';
import { folderArgument, folderOf } from './scope/folders.ts';

export const trace: Command = {
  name: 'trace',
  about: {
    ja: '方針から KPI までのつながりを示します',
    en: 'show what leads from policies to KPIs',
  },
  arguments: [folderArgument],
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
  async run(call) {
    const { language, options, world } = call;
    const { projectsAt, readable, traceJson, traceText } = await import('./rooms.ts');
    const { compiled } = projectsAt(world.files, [folderOf(call)], { asOf: world.today(), submit: false });
    const { code, plans } = readable(compiled, call);
    world.terminal.out(options.format === 'json' ? traceJson(plans) : traceText(plans, language));
    return code;
  },
};
