/** `reform graph`: which sheets there are, what leads from one to another, and which files are made from which. */
import type { Command } from './command.ts';
import { folderArgument, homeOf } from './scope/folders.ts';
import { outOption, spotOf } from './scope/spot.ts';

export const graph: Command = {
  name: 'graph',
  about: {
    ja: 'シートのつながりと、どの様式がどのシートから作られるかを示します',
    en: 'show how sheets are linked, and which forms are made from which sheets',
  },
  arguments: [folderArgument],
  options: [
    outOption,
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
    const { graphJson, graphOf, graphText, plannedAt } = await import('./rooms.ts');
    const spot = spotOf(call);
    const planned = await plannedAt({ ...spot, folder: homeOf(world.files, spot.folder) }, call);
    const found = graphOf(planned, world.files);
    world.terminal.out(options.json === true ? graphJson(found) : graphText(found));
    return planned.code;
  },
};
