/** How the name of a file stands in a report that is read on another machine. */
import type { Look } from './reporter.ts';

/** Made on Windows, compared on Linux. */
export function forward(file: string): string {
  return file.replaceAll('\\', '/');
}

/** On the page of a repository. */
export function inRepository(file: string, look: Look): string {
  return forward(look.inRepository?.(file) ?? file);
}

/** A relative reference as URIs spell it: 窓口.yaml becomes %E7%AA%93…. */
export function uriOf(file: string): string {
  return forward(file)
    .split('/')
    .map((step) => encodeURIComponent(step.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
    .replace(/^([^/]*)%3A/, './$1%3A');
}
