/** The parts of a written workbook as text. */
import JSZip from 'jszip';

export async function unpack(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts: Record<string, string> = {};
  for (const [path, file] of Object.entries(zip.files)) parts[path] = await file.async('string');
  return parts;
}
