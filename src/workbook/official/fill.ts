/** A city's own form and the words for it → the same file with the words in their places; every part that says nothing of them stays byte for byte. */
import type { Words } from '../../diagnostics/words.ts';
import type { Filling } from '../../grid/filling.ts';
import { type Bindings, holds } from './bindings.ts';
import { computeOnLoad, dropCalcChain } from './computing.ts';
import { forgetResults } from './dependents.ts';
import { type Desk, deskOf } from './desk.ts';
import { type Counted, type FilledCell, fillSheet, type Placed, type Wanted } from './fill-sheet.ts';
import { shiftOf, tallOf } from './moves.ts';
import type { OpenForm } from './open.ts';
import { refreshPivots } from './pivots.ts';
import { placeName } from './place.ts';
import { remember } from './remember.ts';
import { repeatRows } from './repeat.ts';
import type { Spot } from './spots.ts';
import { withStyles } from './styles.ts';

export interface FilledForm {
  readonly bytes: Uint8Array;
  /** What a person should look at. */
  readonly notes: readonly Words[];
}

export function fillForm(form: OpenForm, bindings: Bindings, wanted: Wanted): FilledForm {
  const desk = deskOf(form.package);
  const repeats = countedFor(bindings, wanted.filling);
  const grown = repeats.filter(({ items }) => items > 1);
  // From the bottom, so that those above still stand where they were.
  for (const { from, items, sheet, to } of grown.toSorted((a, b) => b.from - a.from))
    repeatRows(desk, pathOf(form, sheet), { sheet, from, to, times: items });
  const places = placesFor(bindings, repeats);
  const written = withStyles(desk, form.stylesPath, (styles) =>
    form.sheets.flatMap((sheet) => {
      const own = places.filter(({ spot }) => spot.sheet === sheet.name);
      const empty = repeats.filter((one) => one.sheet === sheet.name && one.items === 0);
      const isTouched = own.length > 0 || empty.length > 0;
      return isTouched ? [fillSheet(desk, sheet, { own, empty, styles, wanted })] : [];
    }),
  );
  const filled = written.flatMap(({ cells }) => cells);
  computeAgain(desk, form, filled, new Set(grown.map(({ sheet }) => sheet)));
  remember(desk, form, filled, wanted);
  return { bytes: desk.bytes(), notes: written.flatMap(({ cut }) => cut.map(cutNote)) };
}

/** What Excel has computed from the cells that were filled, or from rows that moved. */
function computeAgain(
  desk: Desk,
  form: OpenForm,
  filled: readonly FilledCell[],
  moved: ReadonlySet<string>,
): void {
  if (forgetResults(desk, form, filled, moved)) computeOnLoad(desk);
  if (moved.size > 0) dropCalcChain(desk);
  const touched = [...filled.map(({ sheet }) => sheet), ...moved];
  refreshPivots(desk, new Set(touched.map((name) => name.toLowerCase())));
}

function pathOf({ sheets }: OpenForm, name: string): string {
  return sheets.find((sheet) => sheet.name === name)?.path ?? '';
}

export function countedFor({ repeats }: Bindings, filling: Filling): Counted[] {
  return repeats.map((repeat) => ({ ...repeat, items: filling.count(repeat.list) }));
}

/** Where every place stands when the rows are repeated. */
export function placesFor({ spots }: Bindings, repeats: readonly Counted[]): Placed[] {
  return spots.flatMap((spot) => placed(spot, repeats));
}

function placed(spot: Spot, repeats: readonly Counted[]): Placed[] {
  const own = repeats.filter(({ sheet }) => sheet === spot.sheet);
  const by = own
    .filter(({ items, to }) => to < spot.row && items > 1)
    .reduce((sum, one) => sum + shiftOf({ ...one, times: one.items }), 0);
  const around = own.find((one) => holds(one, spot));
  if (!around) return [{ spot, row: spot.row + by, item: undefined }];
  return Array.from({ length: around.items }, (_, index) => ({
    spot,
    row: spot.row + by + index * tallOf({ ...around, times: 1 }),
    item: { list: around.list, number: index + 1 },
  }));
}

function cutNote(cell: FilledCell): Words {
  const at = placeName(cell);
  return {
    ja: `${at} の文章は欄に入りきりません。様式の行を増やして結合するか、繰り返す行にしてください。`,
    en: `The text of ${at} does not fit; merge more rows for it, or let its rows be repeated.`,
  };
}
