/** What a moment was for: of all kinds of work that stand on its stack the last one of a table. */
import { isLoading, roomOf } from './room.ts';
import type { Stack } from './stack.ts';

/** Whoever calls stands above the one that is called: rules read dates, and a workbook has its views and grids made when it is pressed. */
const works: readonly { readonly phase: string; readonly files: RegExp }[] = [
  { phase: 'keys and ledger', files: /^src\/(?:cache\/|commands\/building\/kept)/ },
  { phase: 'read', files: /^src\/sheets\// },
  { phase: 'link', files: /^src\/plan\// },
  { phase: 'rules', files: /^src\/rules\// },
  { phase: 'XML', files: /^src\/workbook\// },
  { phase: 'views', files: /^src\/forms\// },
  { phase: 'layout', files: /^src\/grid\// },
  { phase: 'deflate, zip', files: /^src\/workbook\/zip\.ts$/ },
  { phase: 'Markdown', files: /^src\/writers\/(?:markdown|precompiled|shipped)/ },
  { phase: 'list of all data', files: /^src\/outputs\/data\.ts$/ },
  { phase: 'write', files: /^src\/commands\/building\/(?:hold|delivery)/ },
];

const [starting, collecting, rest] = ['*start*', '*garbage collection*', 'all else'];

/** As they are shown. */
export const phases: readonly string[] = [starting, ...works.map(({ phase }) => phase), collecting, rest];

export function phaseOf(stack: Stack): string {
  const last = works.findLast(({ files }) => stack.frames.some(({ file }) => files.test(file)));
  if (last) return last.phase;
  if (stack.frames.some(isLoading)) return starting;
  return roomOf(stack) === collecting ? collecting : rest;
}
