/** The file an entity's form is written to: its id, made fit for every file system. */

const forbidden = /[\u0000-\u001f<>:"/\\|?*]/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

export function fileNameOf(id: string): string {
  const plain = id
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(/[. ]+$/, '')
    .slice(0, 80);
  return plain === '' || reserved.test(plain) ? `_${plain}` : plain;
}
