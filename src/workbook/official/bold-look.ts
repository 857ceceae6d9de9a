/** The look of a run, or of the cell it stands in → the same in bold. */

/** `font` is what the style of the cell says: a run with a look of its own takes nothing over from it. */
export function bolderThan(font: string): (look: string) => string {
  const own = inside(font);
  // Where all is bold nothing more can be.
  const ofCell = isBold(own)
    ? ''
    : `<rPr><b/>${own.replace(/(<\/?(?:\w+:)?)name(?=[\s/>])/g, '$1rFont')}</rPr>`;
  return (look) => {
    if (look === '') return ofCell;
    const words = inside(look);
    return isBold(words) ? look : `<rPr><b/>${words.replace(/<(?:\w+:)?b\s[^>]*>/g, '')}</rPr>`;
  };
}

function inside(xml: string): string {
  return /^<[^>]*[^/]>([\s\S]*)<\/[^>]*>$/.exec(xml)?.[1] ?? '';
}

function isBold(xml: string): boolean {
  const [tag] = /<(?:\w+:)?b(?=[\s/>])[^>]*>/.exec(xml) ?? [];
  return tag !== undefined && !/val="(?:0|false)"/.test(tag);
}
