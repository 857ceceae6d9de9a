/** How each contender is called. */
import { fileURLToPath } from 'node:url';
import { pythonFor, type Script } from './python.ts';

/** Seen from dist/bench, where this is bundled. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const bundler = at('../../bin/bundle.js');

export const templates = at('../../templates');

/** A day on which the sheets are without findings. */
export const asOf = ['--as-of', '2025-10-31'];

export const nothing = [process.execPath, '-e', '0'];

export function reform(...words: readonly string[]): readonly string[] {
  return [process.execPath, at('../../bin/reform.js'), ...words];
}

export function nodePeer(name: string, ...words: readonly string[]): readonly string[] {
  return [process.execPath, at(`peers/${name}.mjs`), ...words];
}

export function pythonPeer(script: Script, ...words: readonly string[]): readonly string[] | undefined {
  const python = pythonFor(script);
  return python === undefined ? undefined : [python, at(`../../bench/peers/${script}.py`), ...words];
}
