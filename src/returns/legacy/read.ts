/** A workbook that reform never made → the draft of a sheet: what its labels say it is, read block by block. */
import { fold } from '../../japanese/fold.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ReadBook } from '../../workbook/read/read.ts';
import type { Draft } from './draft.ts';
import { contentsOf } from './headings.ts';
import { readInitiative } from './initiative.ts';
import { headOfAreas, readMonitoring } from './monitoring.ts';
import { type Box, boxesOf } from './page.ts';
import { readPlanAndActual } from './plan-and-actual.ts';
import { readPolicy } from './policy.ts';
import { regionsOf } from './regions.ts';
import { nameYears } from './stages.ts';
import { partOf } from './themes.ts';
import { bare, vocabularyOf } from './vocabulary.ts';

/** Undefined where no label of any form is found. */
export function readLegacy(book: ReadBook, id: string, plan: Plan): Draft | undefined {
  return readBoxes(boxesOf(book), id, plan);
}

/** In reading order. */
export function readBoxes(boxes: readonly Box[], id: string, plan: Plan): Draft | undefined {
  return monitoringIn(boxes, id, plan) ?? policyIn(boxes, id, plan) ?? initiativeIn(boxes, id, plan);
}

function monitoringIn(boxes: readonly Box[], id: string, plan: Plan): Draft | undefined {
  const draft = emptyDraft('monitoring', id, plan);
  const head = headOfAreas(boxes, plan.city.areas);
  if (!head?.some(({ text }) => bare(text) === 'めざす姿')) return undefined;
  readMonitoring(boxes, head, draft);
  return draft;
}

/** A document has a table of contents, or themes with 成果, 課題 and 今後の方向性. */
function policyIn(boxes: readonly Box[], id: string, plan: Plan): Draft | undefined {
  const draft = emptyDraft('policy', id, plan);
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

function initiativeIn(boxes: readonly Box[], id: string, plan: Plan): Draft | undefined {
  const draft = emptyDraft('initiative', id, plan);
  const cut = regionsOf(readPlanAndActual(boxes, draft), draft.words);
  const filled = new Set(cut.regions.flatMap(({ boxes: own, show }) => (own.length > 0 ? [show] : [])));
  if (filled.size < 2) return undefined;
  readInitiative(cut, draft);
  nameYears(boxes, draft);
  return draft;
}

function emptyDraft(kind: Draft['kind'], id: string, plan: Plan): Draft {
  const titles = plan.upperPlans.map(({ title }) => title);
  const words = vocabularyOf(plan.forms, kind === 'initiative' ? kind : 'policy', titles);
  return {
    id,
    kind,
    plan,
    words,
    initiative: {},
    policy: {},
    monitoring: {},
    kpis: new Map(),
    kpiIds: new Map(plan.kpis.toReversed().map((kpi) => [fold(kpi.title), kpi.id])),
    doubts: [],
    left: [],
  };
}
