/** `reform graph`: which sheets there are, what leads from one to another, and which files are made from which. */
import type { Command } from './command.ts';
import { folderArgument, folderOf } from './scope/folders.ts';
import { momentOf } from './scope/moment.ts';
import { tidy } from './scope/path.ts';

export const graph: Command = {
  name: 'graph',
  about: {
    ja: 'シートのつながりと、どの様式がどのシートから作られるかを示します',
    en: 'show how sheets are linked, and which forms are made from which sheets',
  },
  arguments: [folderArgument],
  options: [
    {
      flags: '--out <dir>',
      about: { ja: '様式を書き出すフォルダーです', en: 'folder the forms are written to' },
      default: 'out',
    },
    {
      flags: '--json',
      about: {
        ja: 'プログラム向けに JSON で示します（形は reform schema graph）',
        en: 'as JSON for programs (its shape: reform schema graph)',
      },
    },
  ],
  examples: [
    {
      line: 'reform graph data --json > graph.json',
      about: {
        ja: 'CI や make などが、作り直すものを選べるようにします',
        en: 'let a CI or a build tool choose what to build again',
      },
    },
  ],
  async run(call) {
    const { options, world } = call;
    const place = {
      folder: folderOf(call),
      out: tidy(String(options.out)),
      moment: momentOf(call),
    };
    const { graphJson, graphOf, graphText, plannedAt } = await import('./rooms.ts');
    const planned = await plannedAt(place, call);
    const found = graphOf(planned, world.files);
    world.terminal.out(options.json === true ? graphJson(found) : graphText(found));
    return planned.code;
  },
};
