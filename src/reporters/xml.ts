/** Names, attributes and children → the lines of an XML file, in which nothing an author wrote can be markup or control. */
import { visible } from './visible.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly (Element | string)[];
}

export function xml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, '').join('\n')}\n`;
}

function linesOf({ attributes, children = [], name }: Element, indent: string): string[] {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`,
  );
  const open = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return [`${open}/>`];
  const [text] = children;
  if (typeof text === 'string') return [`${open}>${text.split('\n').map(escapeMarkup).join('\n')}</${name}>`];
  const inside = children.flatMap((child) =>
    typeof child === 'string' ? [escapeMarkup(child)] : linesOf(child, `${indent}  `),
  );
  return [`${open}>`, ...inside, `${indent}</${name}>`];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeMarkup(text: string): string {
  // XML knows neither controls nor these two, even as references.
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
