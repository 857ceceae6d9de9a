/** Elements of a part changed by their names, and every other character left as the program wrote it. */

/** At the end of a list, which may be there without members; unchanged where it is not there. */
export function appended(xml: string, list: string, make: (prefix: string) => string): string {
  const end = new RegExp(`</((?:\\w+:)?)${list}>|<((?:\\w+:)?)${list}(?=[\\s/])([^>]*)/>`);
  return xml.replace(end, (whole, prefix?: string, own = '', attributes = '') =>
    prefix === undefined
      ? `<${own}${list}${attributes.trimEnd()}>${make(own)}</${own}${list}>`
      : make(prefix) + whole,
  );
}

/** The first tag of a name, with other attributes. */
export function onTag(xml: string, name: string, change: (attributes: string) => string): string {
  const tag = new RegExp(`<((?:\\w+:)?${name})(?=[\\s/>])([^>]*?)(/?)>`);
  return xml.replace(tag, (_, called: string, attributes: string, slash: string) => {
    return `<${called}${change(attributes.trimEnd())}${slash}>`;
  });
}

/** Behind the first of these elements that is there; undefined where none is. */
export function behindFirst(xml: string, names: readonly string[], made: string): string | undefined {
  for (const name of names) {
    const end = new RegExp(`</(?:\\w+:)?${name}>|<(?:\\w+:)?${name}(?=[\\s/])[^>]*/>`).exec(xml);
    const at = end && end.index + end[0].length;
    if (at) return xml.slice(0, at) + made + xml.slice(at);
  }
  return undefined;
}

export function attributeIn(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** With an attribute set, or taken out. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const rest = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === undefined ? rest : `${rest} ${name}="${value}"`;
}
