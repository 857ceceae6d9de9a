/** Whether another program has saved a workbook: none of them leaves the head of its first part as the press does. */
import { habits } from './zip.ts';
import { local } from './zip-records.ts';

/** With a password, or by an Excel of old. */
const compound = 0xe011cfd0;

export const headSize = local.size;

/** Asked of its first bytes, or of more. */
export function savedElsewhere(bytes: Uint8Array): boolean {
  if (bytes.length < headSize) return false;
  const head = new DataView(bytes.buffer, bytes.byteOffset, headSize);
  const signature = head.getUint32(0, true);
  return signature === compound || (signature === local.signature && !isPressed(head));
}

function isPressed(head: DataView): boolean {
  return (['version', 'flags', 'day'] as const).every(
    (field) => head.getUint16(local[field], true) === habits[field],
  );
}
