/** The matrix of stages: the original plan and its revisions as layers, and the plan that holds once they are laid over each other. */
import { readFigure } from '../japanese/figure.ts';
import { fold } from '../japanese/fold.ts';
import { greatest } from '../lists.ts';
import type { EffectiveStage, StageCell, StageRow } from './programme.ts';

const arrows = /^(?:[⇒→➡⇨⟹➔➜⇾]|[-=]+[>＞]|〃|"|々)$/u;

export function kindOfCell(text: string): StageCell['kind'] {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return 'blank';
  if (readFigure(plain).kind === 'none') return 'none';
  return arrows.test(plain) ? 'arrow' : 'stage';
}

type Effective = readonly (EffectiveStage | undefined)[];

/** A blank square leaves what held before, a dash takes it away; an arrow takes what now holds at its left, whichever layer said it. */
export function layered(rows: readonly StageRow[]): Effective {
  return inTime(rows).reduce<Effective>(laidOver, []);
}

export interface Layer {
  readonly row: StageRow;
  /** What holds without it, and with it. */
  readonly before: Effective;
  readonly after: Effective;
}

/** The original plan and its revisions one after the other. */
export function layersOf(rows: readonly StageRow[]): Layer[] {
  let before: Effective = [];
  return inTime(rows).map((row) => {
    const layer = { row, before, after: laidOver(before, row) };
    before = layer.after;
    return layer;
  });
}

/** In whatever order the revisions are written, the later one holds; where a year cannot be read, as they stand. */
function inTime(rows: readonly StageRow[]): readonly StageRow[] {
  const revisions = rows.filter((row) => row.in !== undefined);
  if (revisions.some(({ year }) => year === undefined)) return rows;
  return rows.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

function laidOver(before: Effective, row: StageRow): Effective {
  const now: (EffectiveStage | undefined)[] = [];
  for (const [index, cell] of row.cells.entries()) {
    if (cell.kind === 'stage') now.push({ stage: cell.text, from: cell, row });
    else if (cell.kind === 'none') now.push(undefined);
    else now.push(cell.kind === 'arrow' ? now[index - 1] : before[index]);
  }
  return now;
}

/** 検討・決定 is a step over both, unless the city has a stage of that very name. */
export function stepsOf(stage: string, known: readonly string[]): string[] {
  const whole = nameOfStage(stage, known);
  if (whole !== undefined) return [whole];
  return stage
    .split(/[・･/／、，,＋+～〜~]|\n/)
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => nameOfStage(step, known) ?? step);
}

function nameOfStage(stage: string, known: readonly string[]): string | undefined {
  return known.find((one) => fold(one) === fold(stage));
}

/** A whole sentence in a square is no stage misspelt. */
const longestStage = 14;

/** The first step that the city does not have; none where it has no stages of its own. */
export function unknownStepOf(stage: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || stage.length > longestStage) return undefined;
  return stepsOf(stage, known).find((step) => !known.includes(step));
}

/** How far a stage goes: the place of its last step in the city's order; undefined where a step is unknown. */
export function reachOf(stage: string, known: readonly string[]): number | undefined {
  const places = stepsOf(stage, known).map((step) => known.indexOf(step));
  return places.length === 0 || places.includes(-1) ? undefined : greatest(places);
}

export function sameStage(a: string, b: string, known: readonly string[]): boolean {
  return stepsOf(a, known).map(fold).sort().join('・') === stepsOf(b, known).map(fold).sort().join('・');
}

const carriedOut = /実施|運用|供用|稼働|完了|終了|達成|導入|開始|開設|展開|継続|済/;

/** The stage is one in which something is done and no longer prepared; the last of the city's order always is. */
export function isCarriedOut(stage: string, known: readonly string[]): boolean {
  return stepsOf(stage, known).some((step) => carriedOut.test(step) || step === known.at(-1));
}
