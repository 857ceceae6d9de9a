/** A plan whose reform.yaml cannot be understood: every command that looks at plans says so, and tells of the others. */
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

const broken = { 'data/b/reform.yaml': 'nobody: 別市\n', 'data/b/a.yaml': 'kind: kpi\nid: a\ntitle: 人数\n' };
const sound = {
  'data/a/reform.yaml': 'city: 例市\nyear: 令和7年度\n',
  'data/a/a.yaml':
    'kind: initiative\nid: a\ntitle: 窓口\nowner: 総務課\nschedule: { 前期: [調査（～9月）] }\n',
};

describe.each(['trace', 'monitoring', 'status', 'due', 'graph', 'build --list-outputs', 'import a.xlsx'])(
  '%s',
  (line) => {
    const run = async (files: Record<string, string>) => {
      const world = memoryWorld(files, { today: '2025-05-01' });
      const into = line.startsWith('import') ? '--into data' : 'data';
      const code = await world.run(`${line} ${into}`);
      return { code, out: world.out(), err: world.err() };
    };

    test('tells of the others, and that it is not all', async () => {
      const { code, err, out } = await run({ ...sound, ...broken });
      expect({ code, err }).toEqual({
        code: 1,
        err: 'reform.yaml を読み取れない計画は除きました（1 件: data/b）。reform.yaml の指摘を直してください。\n',
      });
      expect(out).not.toBe('');
    });

    test('is a failure where there is no other', async () => {
      expect(await run(broken)).toEqual({
        code: 2,
        out: '',
        err: 'エラー: 「data/b」の reform.yaml を読み取れません。\nヒント: reform check data/b の指摘を直してください。\n',
      });
    });
  },
);
