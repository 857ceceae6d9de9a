/** The footer of a worksheet whose words must not be handed in: every page says so, and it is the only thing of its own that is changed. */
import { escapeXml } from '../clean.ts';
import { firstTag, isTrue, scan } from '../read/xml.ts';
import { shellOf, type Worksheet } from './worksheet.ts';

/** The order is laid down. */
const lines = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** What stands behind headers and footers. */
const behind: ReadonlySet<string> = new Set([
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

export function withFooter(sheet: Worksheet, warning: string): Worksheet {
  const shell = shellOf(sheet);
  const { from, to } = placeIn(shell);
  const made = headerFooter(shell.slice(from, to), sheet.prefix, `&C${warning.replaceAll('&', '&&')}`);
  return { ...sheet, after: (shell.slice(0, from) + made + shell.slice(to)).slice(sheet.before.length) };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Element extends Stretch {
  readonly name: string;
}

/** Those inside the outermost; views of its own that a worksheet keeps have headers and footers deeper down. */
function elementsIn(xml: string): Element[] {
  const found: Element[] = [];
  let from = 0;
  for (const piece of scan(xml)) {
    if (piece.kind === 'text' || piece.depth !== 1) continue;
    if (piece.kind === 'open') from = piece.from;
    else found.push({ name: piece.name, from, to: piece.to });
  }
  return found;
}

/** Of the headers and footers that are there, or where they would be. */
function placeIn(shell: string): Stretch {
  const elements = elementsIn(shell);
  const known = elements.find(({ name }) => name === 'headerFooter');
  if (known) return known;
  const at = elements.find(({ name }) => behind.has(name))?.from ?? elements.at(-1)?.to ?? 0;
  return { from: at, to: at };
}

function headerFooter(known: string, prefix: string, words: string): string {
  const own = new Map(elementsIn(known).map(({ from, name, to }) => [name, known.slice(from, to)]));
  for (const line of footersOf(known))
    own.set(line, `<${prefix}${line}>${escapeXml(words)}</${prefix}${line}>`);
  const attributes = /^<[^\s/>]+([^>]*?)\/?>/.exec(known)?.[1]?.trimEnd() ?? '';
  const inside = lines.flatMap((line) => own.get(line) ?? []).join('');
  return `<${prefix}headerFooter${attributes}>${inside}</${prefix}headerFooter>`;
}

/** Those that are printed: the first page and even ones may have their own. */
function footersOf(known: string): string[] {
  const says = (attribute: string) => isTrue(firstTag(known, 'headerFooter')?.attribute(attribute));
  const even = says('differentOddEven') ? ['evenFooter'] : [];
  return ['oddFooter', ...even, ...(says('differentFirst') ? ['firstFooter'] : [])];
}
