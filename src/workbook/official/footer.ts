/** The footer of a worksheet whose words must not be handed in. */
import { escapeXml } from '../clean.ts';
import type { Worksheet } from './worksheet.ts';

const odd = /<(?:\w+:)?oddFooter>[\s\S]*?<\/(?:\w+:)?oddFooter>|<(?:\w+:)?oddFooter\/>/;
/** Behind which of them the footer stands, the nearest first: the order is laid down. */
const before = [
  /<\/(?:\w+:)?oddHeader>|<(?:\w+:)?oddHeader\/>/,
  /<(?:\w+:)?headerFooter(?:\s[^>]*)?>/,
  /<(?:\w+:)?pageSetup\s[^>]*\/>/,
  /<(?:\w+:)?pageMargins\s[^>]*\/>/,
  /<(?:\w+:)?printOptions\s[^>]*\/>/,
];
const behind =
  /<(?:\w+:)?(?:rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/(?:\w+:)?worksheet>/;

/** A form that must not be handed in says so on every page; it is the only thing of its own that is changed. */
export function withFooter(sheet: Worksheet, warning: string): Worksheet {
  const { prefix } = sheet;
  const after = sheet.after.replace(/<((?:\w+:)?headerFooter)((?:\s[^>]*?)?)\s*\/>/, '<$1$2></$1>');
  const words = escapeXml(`&C${warning.replaceAll('&', '&&')}`);
  const footer = `<${prefix}oddFooter>${words}</${prefix}oddFooter>`;
  if (odd.test(after)) return { ...sheet, after: after.replace(odd, () => footer) };
  const isOpen = /<(?:\w+:)?headerFooter[\s>]/.test(after);
  const made = isOpen ? footer : `<${prefix}headerFooter>${footer}</${prefix}headerFooter>`;
  const at = placeIn(after);
  return { ...sheet, after: after.slice(0, at) + made + after.slice(at) };
}

function placeIn(after: string): number {
  for (const one of before) {
    const found = one.exec(after);
    if (found) return found.index + found[0].length;
  }
  return behind.exec(after)?.index ?? after.length;
}
