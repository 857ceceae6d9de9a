/** `reform merge-reports`: the parts of a check put together, and judged once over all of them. */
import type { Command } from './command.ts';
import { verdictOptions, wishesOf } from './findings/verdict.ts';

export const mergeReports: Command = {
  name: 'merge-reports',
  about: {
    ja: '手分けした点検の結果（--format blob）を1つにまとめます',
    en: 'put the parts of a shared check (--format blob) together',
  },
  arguments: [
    {
      name: '<paths...>',
      about: {
        ja: 'check --format blob=… が書いたファイル、またはそれらのフォルダー',
        en: 'files that check --format blob=… wrote, or folders of them',
      },
    },
  ],
  options: verdictOptions,
  examples: [
    {
      line: 'reform merge-reports parts --format pretty --format sarif=findings.sarif',
      about: {
        ja: 'parts の下の結果をまとめて示し、SARIF も書きます',
        en: 'show what the parts in the folder found, and write SARIF, too',
      },
    },
  ],
  async run(call) {
    const { arguments: given, world } = call;
    const { exitOf, formats, most } = wishesOf(call);
    const { deliver, lookOf, mergeBlobs, partsAt, version } = await import('./rooms.ts');
    const paths = Array.isArray(given[0]) ? given[0].map(String) : [];
    const report = mergeBlobs(partsAt(paths, world.files), version);
    await deliver(formats, report, lookOf(call, most), call);
    return exitOf(report);
  },
};
