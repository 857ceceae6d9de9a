/** A workbook that reform never made → the draft of a sheet: what its labels say it is, read block by block. */
import { append } from '../../lists.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ReadBook } from '../../workbook/read/read.ts';
import { type Draft, drafts } from './draft.ts';
import { readForm } from './form.ts';
import { contentsOf } from './headings.ts';
import { type Names, readMany } from './many.ts';
import { headOfAreas, readMonitoring } from './monitoring.ts';
import { type Box, worksheetsOf } from './page.ts';
import { readPolicy } from './policy.ts';
import { partOf } from './themes.ts';
import { bare } from './vocabulary.ts';

/** None where no label of any form is found. A workbook may hold many initiatives. */
export function readLegacy(book: ReadBook, names: Names, plan: Plan): Draft[] {
  const worksheets = worksheetsOf(book);
  const many = readMany(worksheets, names, drafts(plan));
  if (many.length > 0) return many;
  const draft = readBoxes(
    worksheets.flatMap((one) => one.boxes),
    names.free(names.file),
    plan,
  );
  if (!draft) return [];
  append(
    draft.left,
    worksheets.flatMap((one) => one.asides),
  );
  return [draft];
}

/** In reading order. */
export function readBoxes(boxes: readonly Box[], id: string, plan: Plan): Draft | undefined {
  return (
    monitoringIn(boxes, id, plan) ??
    policyIn(boxes, id, plan) ??
    readForm(boxes, drafts(plan)('initiative', id))
  );
}

function monitoringIn(boxes: readonly Box[], id: string, plan: Plan): Draft | undefined {
  const draft = drafts(plan)('monitoring', id);
  const head = headOfAreas(boxes, plan.city.areas);
  if (!head?.some(({ text }) => bare(text) === 'めざす姿')) return undefined;
  readMonitoring(boxes, head, draft);
  return draft;
}

/** A document has a table of contents, or themes with 成果, 課題 and 今後の方向性. */
function policyIn(boxes: readonly Box[], id: string, plan: Plan): Draft | undefined {
  const draft = drafts(plan)('policy', id);
  const parts = new Set(boxes.flatMap(({ text }) => partOf(text, draft) ?? []));
  const contents = contentsOf(boxes);
  if (contents.boxes.size === 0 && parts.size < 3) return undefined;
  const isHeading = ({ text }: Box) => contents.boxes.size > 0 && contents.headingOf(text) !== undefined;
  readPolicy(
    boxes.map((box) => (box.emphasised && !isHeading(box) ? { ...box, text: box.emphasised } : box)),
    draft,
  );
  return draft;
}
