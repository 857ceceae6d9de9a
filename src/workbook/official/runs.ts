/** The text of a cell as runs, each with its own look as the form wrote it; `{{…}}` are found across them. */
import { clean, escapeCodes, escapeXml } from '../clean.ts';
import { isShown, unescaped } from '../read/strings.ts';
import { scan } from '../read/xml.ts';
import { attributeOf, type Cell } from './worksheet.ts';

export interface Run {
  /** `<rPr>…</rPr>` as written; empty for the look of the cell. */
  readonly look: string;
  readonly text: string;
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs inside `<si>` or `<is>`; how kanji are read is left out. */
function runsIn(xml: string): Run[] {
  const runs: Run[] = [];
  let [look, text, from] = ['', '', 0];
  const end = () => {
    if (text !== '') runs.push({ look, text: unescaped(text) });
    [look, text] = ['', ''];
  };
  for (const piece of scan(xml)) {
    if (piece.kind === 'text') text += isShown(piece) ? piece.text : '';
    else if (piece.name === 'r') end();
    else if (piece.name !== 'rPr' || piece.around(1) !== 'r') continue;
    else if (piece.kind === 'open') from = piece.from;
    else look = xml.slice(from, piece.to);
  }
  end();
  return runs;
}

/** The text of a cell, whether it stands there or among the shared strings; nothing where the cell holds no text. */
export function runsOf(
  { attributes, inside }: Cell,
  { strings }: { readonly strings: readonly (readonly Run[])[] },
): readonly Run[] {
  const type = attributeOf({ attributes }, 't');
  if (type === 'inlineStr') return runsIn(inside);
  return (type === 's' && strings[Number(/<(?:\w+:)?v>\s*(\d+)/.exec(inside)?.[1])]) || [];
}

/** Each string of the shared ones as it is written. */
export function sharedRuns(xml: string): Run[][] {
  const found: Run[][] = [];
  let from = 0;
  for (const piece of scan(xml)) {
    if (piece.kind === 'text' || piece.name !== 'si') continue;
    if (piece.kind === 'open') from = piece.from;
    else found.push(runsIn(xml.slice(from, piece.to)));
  }
  return found;
}

/** The inside of a cell of `t="inlineStr"`. */
export function inlineXml(runs: readonly Run[], prefix: string): string {
  const shown = runs.filter(({ text }) => text !== '');
  const text = (words: string) => {
    const plain = escapeXml(escapeCodes(clean(words)));
    return `<${prefix}t xml:space="preserve">${plain}</${prefix}t>`;
  };
  const [only] = shown;
  const inside =
    only && shown.length === 1 && only.look === ''
      ? text(only.text)
      : shown.map(({ look, text: words }) => `<${prefix}r>${look}${text(words)}</${prefix}r>`).join('');
  return `<${prefix}is>${inside}</${prefix}is>`;
}
