/** Paths as an operator types them → the one form in which they are compared: forward slashes, nothing idle. */

export function tidy(path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/\/+/g, '/');
  const plain = slashes.replace(/(^|\/)(?:\.\/)+/g, '$1').replace(/\/\.?$/, '');
  return plain || (path.startsWith('/') ? '/' : '.');
}
