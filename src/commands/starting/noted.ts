/** What the author noted in the lines of a year that is over → lines of comments in the sheet of the next. */
import type { Stretch } from '../../japanese/stretch.ts';
import { commentsIn } from '../../sheets/comments.ts';
import { removeValue } from '../../sheets/edit.ts';
import { lineStart, newlineAt } from '../../sheets/geometry.ts';
import type { Source } from '../../sheets/source.ts';
import type { Edit } from '../../sheets/splice.ts';

/** Edits, and what the author had noted in the lines that they take away. */
export interface Step {
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

export const reporting = ['progress', 'status', 'evaluations'] as const;

const reports = { progress: '進捗', status: '状態', evaluations: '評価' } as const;

/** What the author noted beside them stays, where they stood. */
export function withoutReports(
  source: Source,
  document: number,
  key: (typeof reporting)[number],
): Step | undefined {
  const [edit, ...others] = removeValue(source, { document, path: [key] }) ?? [];
  if (!edit || others.length > 0) return undefined;
  const notes = notesIn(source, edit);
  const isLines = edit.from === lineStart(source.text, edit.from);
  if (notes.length > 0 && !isLines) return undefined;
  const text = linesAt(source, edit, commentOf(`前の年度の${reports[key]}にあった注釈です。`, notes));
  return { edits: [{ ...edit, text }], notes };
}

export function notesIn({ text }: Source, { from, to }: Stretch): string[] {
  const notes = commentsIn(text.slice(from, to)).map((one) => one.text.slice(1).trim());
  return notes.filter(Boolean);
}

/** With the line ends of the file. */
export function linesAt({ text }: Source, { from }: Stretch, lines: readonly string[]): string {
  return lines.join('').replaceAll('\n', newlineAt(text, from));
}

/** As words, not as they stood: above the schedule a mark for one line would speak of all of it. */
export function commentOf(title: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [title, ...words.map((one) => `・${one}`)].map((line) => `# ${line}\n`);
}
