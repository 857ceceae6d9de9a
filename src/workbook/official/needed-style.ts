/** A style as the form wrote it → the same style with what a filled text needs. */
import { firstTag } from '../read/xml.ts';
import { onTag, withAttribute } from './elements.ts';

export interface Need {
  /** A text that begins like a formula must stay text. */
  readonly quote?: boolean;
  readonly wrap?: boolean;
  readonly unlock?: boolean;
}

export function needing(xf: string, { quote, unlock, wrap }: Need): string {
  let next = xf;
  if (quote) next = onTag(next, 'xf', (attributes) => withAttribute(attributes, 'quotePrefix', '1'));
  if (wrap) next = withChild(next, wrapping);
  if (unlock) next = withChild(next, open);
  return next;
}

interface Child {
  readonly name: string;
  /** Elements that must stand before it. */
  readonly behind: RegExp | undefined;
  set(attributes: string): string;
  readonly applies: string;
}

const wrapping: Child = {
  name: 'alignment',
  behind: undefined,
  set: (attributes) => withAttribute(attributes, 'wrapText', '1'),
  applies: 'applyAlignment',
};

const open: Child = {
  name: 'protection',
  behind: /<(?:\w+:)?alignment[^>]*?\/>/,
  set: (attributes) => withAttribute(attributes, 'locked', '0'),
  applies: 'applyProtection',
};

function withChild(xf: string, { applies, behind, name, set }: Child): string {
  const tagged = onTag(xf, 'xf', (attributes) => withAttribute(attributes, applies, '1'));
  if (firstTag(tagged, name)) return onTag(tagged, name, set);
  const prefix = /^<((?:\w+:)?)xf/.exec(tagged)?.[1] ?? '';
  const made = `<${prefix}${name}${set('')}/>`;
  if (tagged.endsWith('/>')) return `${tagged.slice(0, -2).trimEnd()}>${made}</${prefix}xf>`;
  const before = behind?.exec(tagged);
  const at = before ? before.index + before[0].length : tagged.indexOf('>') + 1;
  return tagged.slice(0, at) + made + tagged.slice(at);
}
