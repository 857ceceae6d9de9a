/** A content → the short text that stands for it, on every machine. */
import { createHash } from 'node:crypto';

export const hashLength = 22;

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, hashLength);
}
