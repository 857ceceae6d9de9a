/** A list in a part, which says how long it is; nothing where it has no members, for Excel takes an empty list for damage. */
export function counted(name: string, members: readonly string[]): string {
  return members.length === 0 ? '' : `<${name} count="${members.length}">${members.join('')}</${name}>`;
}
