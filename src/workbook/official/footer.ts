/** The footer of a worksheet whose words must not be handed in. */
import { escapeXml } from '../clean.ts';
import type { Worksheet } from './worksheet.ts';

/** A form that must not be handed in says so on every page; it is the only thing of its own that is changed. */
export function withFooter(sheet: Worksheet, warning: string): Worksheet {
  const { after, prefix } = sheet;
  const words = escapeXml(`&C${warning.replaceAll('&', '&&')}`);
  const footer = `<${prefix}oddFooter>${words}</${prefix}oddFooter>`;
  const odd = /<(?:\w+:)?oddFooter>[\s\S]*?<\/(?:\w+:)?oddFooter>|<(?:\w+:)?oddFooter\/>/;
  if (odd.test(after)) return { ...sheet, after: after.replace(odd, () => footer) };
  const header = /<\/(?:\w+:)?oddHeader>/.exec(after);
  const made = header ? footer : `<${prefix}headerFooter>${footer}</${prefix}headerFooter>`;
  const before =
    header ?? /<(?:\w+:)?pageSetup\s[^>]*\/>/.exec(after) ?? /<(?:\w+:)?pageMargins\s[^>]*\/>/.exec(after);
  if (!before) return sheet;
  const at = before.index + before[0].length;
  return { ...sheet, after: after.slice(0, at) + made + after.slice(at) };
}
