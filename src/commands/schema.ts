/** `reform schema`: the shape of a sheet as JSON Schema, so that an editor completes and checks while one types. */
import { type Command, exit } from './command.ts';
import { checkChoice } from './line/usage.ts';

const names = ['sheet', 'project', 'policy', 'initiative', 'kpi', 'monitoring', 'form'] as const;

/** What a program reads, not what an author writes. */
const answers = ['report', 'due', 'status', 'graph'] as const;

export const schema: Command = {
  name: 'schema',
  about: {
    ja: 'シートの形を JSON Schema（draft 7）で表示します',
    en: 'print the shape of the sheets as JSON Schema (draft 7)',
  },
  arguments: [
    {
      name: '[kind]',
      about: {
        ja: `シートの種類です: ${names.join('・')}（省くと、すべての種類を1つにまとめます）。report・due・status は check・due・status の --format json の形、graph は graph --json の形です`,
        en: `kind of sheet: ${names.join(', ')} (all kinds in one when left out); report, due and status are the shapes of --format json of check, due and status; graph that of graph --json`,
      },
      words: [...names, ...answers],
    },
  ],
  options: [],
  examples: [
    {
      line: 'reform schema initiative > schema/initiative.json',
      about: { ja: '取組のシートの形をファイルに保存します', en: 'save the shape of an initiative' },
    },
  ],
  async run({ arguments: [kind], world }) {
    const asked = checkChoice('kind', typeof kind === 'string' ? kind : 'sheet', [...names, ...answers]);
    const rooms = await import('./rooms.ts');
    const name = names.find((known) => known === asked);
    const shapes = new Map([
      ['report', rooms.reportSchema],
      ['due', rooms.dueSchema],
      ['status', rooms.statusSchema],
      ['graph', rooms.graphSchema],
    ]);
    const shape = name ? rooms.jsonSchema(name) : shapes.get(asked)?.();
    world.terminal.out(`${JSON.stringify(shape, null, 2)}\n`);
    return exit.clean;
  },
};
