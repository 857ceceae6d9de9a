/** What Git leaves where two people changed the same lines → the text with the first of both, every character in its place, and a remark on each conflict. */
import { type Remark, traps } from './traps.ts';

export interface Settled {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

type Side = 'none' | 'ours' | 'theirs';

export function settleConflicts(text: string): Settled {
  if (!/^<{7} /m.test(text)) return { text, remarks: [] };
  const remarks: Remark[] = [];
  let [settled, side]: [string, Side] = ['', 'none'];
  for (const line of text.split(/(?<=\n)/)) {
    const next = sideAfter(line, side);
    const from = settled.length;
    if (next === 'ours' && side === 'none')
      remarks.push(traps.conflict({ from, to: from + line.trimEnd().length }));
    settled += next === side && side !== 'theirs' ? line : line.replace(/[^\r\n]/g, ' ');
    side = next;
  }
  // A conflict without an end is none.
  return side === 'none' ? { text: settled, remarks } : { text, remarks: [] };
}

function sideAfter(line: string, side: Side): Side {
  if (side === 'none') return line.startsWith('<<<<<<< ') ? 'ours' : side;
  if (side === 'ours') return /^(?:={7}\s*$|\|{7}(?: |\s*$))/.test(line) ? 'theirs' : side;
  return line.startsWith('>>>>>>>') ? 'none' : side;
}
