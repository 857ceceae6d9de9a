/** Between two pieces of work: what only the check needed is let go, and whoever waits to stop us is heard. */

export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
