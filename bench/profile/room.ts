/** Whose a moment is: a room of src/, a package in the bundle, or what Node and V8 do for them. */
import type { Frame, Stack } from './stack.ts';

/** The first that fits; shown in italics, for nothing of it is written here. */
const others: readonly { readonly room: string; readonly fits: (frame: Frame) => boolean }[] = [
  { room: 'garbage collection', fits: ({ name }) => name === '(garbage collector)' },
  { room: 'hashes, checksums', fits: ({ file, name }) => /\bcrypto\b/.test(file) || name === 'crc32' },
  { room: 'deflate', fits: ({ file }) => file === 'node:zlib' },
  { room: 'files', fits: ({ file }) => /^node:(?:internal\/)?fs\b/.test(file) },
  { room: 'threads', fits: ({ file }) => /^node:(?:internal\/)?worker/.test(file) },
  { room: 'start', fits: isLoading },
  { room: 'the rest of Node and V8', fits: () => true },
];

const loads = /^bundle$|^node:(?:vm$|internal\/(?:vm|modules|bootstrap|main|process\/(?:pre_)?execution)\b)/;

export function roomOf(stack: Stack): string {
  const frame = ownerOf(stack);
  return roomIn(frame) ?? `*${others.find(({ fits }) => fits(frame))?.room}*`;
}

/** What V8 does by itself – a pattern, a call into the system – is its caller's. */
export function ownerOf({ frames }: Stack): Frame {
  return frames.find(({ file }) => file !== '') ?? frames[0] ?? nowhere;
}

const nowhere: Frame = { name: '', file: '', line: 0 };

export function isLoading({ file }: Frame): boolean {
  return loads.test(file);
}

export function isOurs({ file }: Frame): boolean {
  return file.startsWith('src/');
}

function roomIn(frame: Frame): string | undefined {
  const [, room] = /^src\/([^/]+)\//.exec(frame.file) ?? [];
  const [, named] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(frame.file) ?? [];
  if (named !== undefined) return `*${named}*`;
  return room ?? (isOurs(frame) ? 'files beside the rooms' : undefined);
}
