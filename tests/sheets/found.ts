/** What the reader finds in a text, with places as people count them. */
import { fitSheet } from '../../src/sheets/fit.ts';
import { pin } from '../../src/sheets/pin.ts';
import type { Raised } from '../../src/sheets/raised.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { sheetShape } from '../../src/sheets/shape/index.ts';

export interface Found {
  /** `3:5 yaml/tab` */
  readonly line: string;
  readonly finding: Raised;
  readonly related: readonly string[];
}

/** A sheet is checked against its shape too when it could be read as a whole. */
export function found(text: string): Found[] {
  const { documents, findings, source } = readDocuments('sheet.yaml', text);
  const shaped = documents
    .filter(({ whole }) => whole)
    .flatMap(
      ({ index, value }) =>
        fitSheet(sheetShape, value, { file: source.file, document: index, path: [] }).findings,
    );
  const place = (spot: Parameters<typeof pin>[1]) => {
    const { start } = pin(source, spot);
    return `${start.line}:${start.column}`;
  };
  return [...findings, ...shaped].map((finding) => ({
    line: `${place(finding)} ${finding.rule}`,
    finding,
    related: (finding.related ?? []).map(place),
  }));
}
