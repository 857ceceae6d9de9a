/** 金額: budgets, accounts, staff costs – one kind a row, one year a column – in the author's figures. */
import { grouped } from '../../lists.ts';
import type { Money } from '../../plan/programme.ts';
import { ofInitiative } from '../form.ts';
import { textBlock } from '../simple-blocks.ts';
import type { Cell, Line } from '../view.ts';
import { madeLine } from './line.ts';
import { cellOf } from './squares.ts';

export const money = ofInitiative('money', (initiative, { label, labels = {} }, { city }) => {
  if (initiative.programme.money.length === 0) return [];
  const amounts = initiative.programme.money;
  const years = distinct(amounts.map(({ at }) => at?.text ?? ''));
  const kinds = distinct(amounts.map(kindOf));
  const unit = city.money === undefined ? '' : `（単位：${city.money}）`;
  const columns = [
    { title: `${labels.kind ?? '区分'}${unit}`, width: 12 },
    ...years.map((title) => ({ title: title || (labels.amount ?? '金額'), width: 6 })),
  ];
  const placed = grouped(amounts, (one) => placeOf(kindOf(one), one.at?.text ?? ''));
  const rows = kinds.map((kind): Cell[] => [
    { text: kind },
    ...years.map((year): Cell => {
      const here = placed.get(placeOf(kind, year)) ?? [];
      return cellOf(
        initiative,
        here.flatMap(({ amount }) => amount ?? []),
        { style: 'number' },
      );
    }),
  ]);
  const notes = amounts.flatMap(noteOf);
  return [{ kind: 'table', label, columns, rows }, ...textBlock(notes)];
});

function placeOf(kind: string, year: string): string {
  return `${kind}\u0000${year}`;
}

/** Amounts in another unit stand in a row of their own. */
function kindOf({ kind, unit }: Money): string {
  return [kind?.text, unit && `（${unit}）`].filter(Boolean).join('');
}

function noteOf({ at, kind, note }: Money): Line[] {
  if (!note) return [];
  return [madeLine(`※${[at?.text, kind?.text].filter(Boolean).join(' ')} ${note.text}`)];
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
