/** Which files are sheets, and which of them makes a folder a project. */

export const projectFile = 'reform.yaml';

/** Also of a whole path. */
export function isSheet(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
