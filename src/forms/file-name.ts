/** The file an entity's form is written to: its id, made fit for every file system. */

const forbidden = /[\p{Cc}<>:"/\\|?*]/gu;
/** Devices of Windows, whatever stands behind a dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

/** Of characters that take two units of a text: no file system and no link has them alone. */
const halves = /\p{Cs}/gu;
/** Units of a text that a name has at most: the longest takes 240 bytes, and an ending comes behind it. */
const longest = 80;

export function fileNameOf(id: string): string {
  const plain = id
    .normalize('NFC')
    .replace(forbidden, '-')
    .slice(0, longest)
    .replace(halves, '')
    .replace(/[. ]+$/, '');
  return plain === '' || reserved.test(plain) ? `_${plain}` : plain;
}
