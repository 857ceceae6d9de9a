/** A city's own form that asks for everything it may ask of its kind of subject: each name in a cell of its own. */
import { topicsOf } from '../../../src/forms/names/topics.ts';
import type { SubjectKind } from '../../../src/plan/form-blocks.ts';
import { formFile, text } from './form-file.ts';

export function everyName(kind: SubjectKind): Uint8Array {
  const names = topicsOf(kind).flatMap(({ ja, list }) => [
    ja,
    ...(list?.members ?? []).flatMap((member) => [1, 2].map((number) => `${ja}${number}_${member.ja}`)),
  ]);
  const rows = names.map((name, at) => `<row r="${at + 1}">${text(`A${at + 1}`, `{{${name}}}`)}</row>`);
  return formFile({ rows: rows.join('') });
}
