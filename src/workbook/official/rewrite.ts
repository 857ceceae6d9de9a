/** XML with some of its tags and texts changed, and every other character as it was. */
import { escapeXml } from '../clean.ts';
import { decoded, type Piece, scan } from '../read/xml.ts';

/** What becomes of one element: its attributes by name, and the text directly inside it. */
export interface Change {
  readonly attributes?: Readonly<Record<string, (value: string) => string>>;
  text?(value: string): string;
}

/** `changes` are found by the name of an element without its prefix, or by its parent's and its own: `rowBreaks/brk`. */
export function rewrite(xml: string, changes: Readonly<Record<string, Change>>): string {
  const made: string[] = [];
  let at = 0;
  for (const piece of scan(xml)) {
    if (piece.kind === 'close') continue;
    const [name = '', parent = ''] =
      piece.kind === 'open' ? [piece.name, piece.around(1)] : [piece.around(1), piece.around(2)];
    const found = changes[`${parent}/${name}`] ?? changes[name];
    const replaced = found && replacement(piece, xml, found);
    if (replaced === undefined) continue;
    made.push(xml.slice(at, piece.from), replaced);
    at = piece.to;
  }
  return at === 0 ? xml : [...made, xml.slice(at)].join('');
}

function replacement(
  piece: Exclude<Piece, { kind: 'close' }>,
  xml: string,
  { attributes = {}, text }: Change,
): string | undefined {
  if (piece.kind === 'text') {
    const next = text?.(piece.text);
    return next === undefined || next === piece.text ? undefined : escapeXml(next);
  }
  const raw = xml.slice(piece.from, piece.to);
  const next = Object.entries(attributes).reduce(
    (tag, [name, change]) => withAttribute(tag, name, change),
    raw,
  );
  return next === raw ? undefined : next;
}

function withAttribute(tag: string, name: string, change: (value: string) => string): string {
  return tag.replace(
    new RegExp(`(\\s(?:\\w+:)?${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`),
    (whole, before: string, double?: string, single?: string) => {
      const value = decoded(double ?? single ?? '');
      const next = change(value);
      return next === value ? whole : `${before}"${escapeXml(next)}"`;
    },
  );
}
