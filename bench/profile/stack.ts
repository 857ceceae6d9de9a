/** A profile of V8 → where it was how long: every stack that it met, in the names of the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapping } from 'node:module';
import { fileURLToPath } from 'node:url';

export interface Frame {
  /** Empty for a function without one. */
  readonly name: string;
  /** `src/grid/needs.ts`, `node:zlib`, `bundle` for what holds the bundle together; empty for what V8 does by itself. */
  readonly file: string;
  readonly line: number;
}

export interface Stack {
  /** The innermost first. */
  readonly frames: readonly Frame[];
  readonly microseconds: number;
}

/** As `node --cpu-prof` writes it. */
export interface Profile {
  readonly nodes: readonly ProfileNode[];
  /** The node of each look, and how long after the one before it was. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[];
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

type FrameOf = (frame: CallFrame) => Frame;

/** A thread that waits spends nothing. */
export function stacksOf({ nodes, samples, timeDeltas }: Profile, frameOf: FrameOf): readonly Stack[] {
  const spent = new Map<number, number>();
  for (const [index, id] of samples.entries())
    spent.set(id, (spent.get(id) ?? 0) + (timeDeltas[index + 1] ?? 0));
  const callers = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node] as const)));
  return nodes.flatMap((node) => {
    const microseconds = spent.get(node.id) ?? 0;
    if (microseconds === 0 || node.callFrame.functionName === '(idle)') return [];
    return { frames: [...upwards(node, callers)].map(({ callFrame }) => frameOf(callFrame)), microseconds };
  });
}

function* upwards(node: ProfileNode, callers: ReadonlyMap<number, ProfileNode>): Generator<ProfileNode> {
  for (let at: ProfileNode | undefined = node; at; at = callers.get(at.id)) yield at;
}

/** By the source maps beside the files of a bundle, each read once. */
export function bundleFrames(): FrameOf {
  const maps = new Map<string, SourceMap | undefined>();
  return ({ columnNumber, functionName: name, lineNumber, url }) => {
    if (url === '' || url.startsWith('node:')) return { name, file: url, line: lineNumber + 1 };
    if (!maps.has(url)) maps.set(url, mapBeside(url.startsWith('file:') ? fileURLToPath(url) : url));
    const found: Partial<Named> = maps.get(url)?.findEntry(lineNumber, columnNumber) ?? {};
    // What has no place of its own is given that of a line above.
    if (found.originalSource === undefined || found.generatedLine !== lineNumber)
      return { name, file: 'bundle', line: lineNumber + 1 };
    const line = (found.originalLine ?? 0) + 1;
    return { name: firstName(name, found.name), file: found.originalSource, line };
  };
}

/** As Node answers; its types forget the name. */
type Named = SourceMapping & { readonly name: string };

function mapBeside(file: string): SourceMap | undefined {
  const map = `${file}.map`;
  return existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined;
}

/** The bundler counts functions of one name: `rowsOf3`. */
function firstName(name: string, original: string | undefined): string {
  return name.replace(/\d+$/, '') === original ? original : name;
}
