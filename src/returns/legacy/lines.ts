/** The boxes of a region → its lines, each with the mark it opens with: a mark may have a cell of its own. */
import { append } from '../../lists.ts';
import { type Box, rowsMeet } from './page.ts';

export interface Line {
  /** ○, ①, (1), ・; empty where there is none. */
  readonly mark: string;
  readonly text: string;
  readonly box: Box;
  /** Nobody can tell whether the line goes on the one above or is one of its own. */
  readonly doubtful?: boolean;
}

const bullets = '○〇●◯◎□■▢☐◇◆△▲▽▼・･•∙‧➤►▶▷⇒→※★☆✓―';
const circled = '\u2460-\u2473\u3251-\u325f\u32b1-\u32bf';
const digits = '0-9０-９';
const opening = new RegExp(
  `^(?:[${bullets}]|[${circled}]|[(（][${digits}]{1,2}[)）]|[${digits}]{1,2}[.．)）](?=\\s*[^\\s${digits}])|[-–](?=\\s))[\\s\u3000]*`,
  'u',
);

export function linesOf(boxes: readonly Box[]): Line[] {
  const lines: Line[] = [];
  let mark = '';
  for (const [index, box] of boxes.entries()) {
    const next = boxes[index + 1];
    if (isMark(box.text) && next && rowsMeet(next, box)) {
      mark = box.text;
      continue;
    }
    append(lines, linesIn(box, mark));
    mark = '';
  }
  return lines;
}

export function isMark(text: string): boolean {
  return text.length <= 4 && opening.exec(text)?.[0].length === text.length;
}

function linesIn(box: Box, mark: string): Line[] {
  const lines: Line[] = [];
  for (const [index, written] of box.text.split('\n').entries()) {
    const own = index === 0 && mark !== '' ? undefined : opening.exec(written)?.[0];
    const text = written.slice(own?.length ?? 0).trim();
    const last = lines.at(-1);
    if (text === '') continue;
    if (own === undefined && last && (last.mark !== '' || index === 0) && !closes(last, text))
      lines[lines.length - 1] = { ...last, text: last.text + text };
    else if (index === 0) lines.push({ mark: (own ?? mark).trim(), text, box });
    else lines.push({ mark: own?.trim() ?? '', text, box, ...(own === undefined && { doubtful: true }) });
  }
  return lines;
}

/** これらにより… below the last point is said of all of them. */
function closes(above: Line, text: string): boolean {
  return above.text.endsWith('。') && /^これら/.test(text);
}

/** ①, (1) and 1. count; ○ and ・ do not. */
export function counts(mark: string): boolean {
  return new RegExp(`^[${circled}]$|[${digits}]`, 'u').test(mark);
}
