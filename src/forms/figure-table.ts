/** 数値 → tables: figures with the same points in time share one, with their time at the head and their source below. */
import { grouped } from '../lists.ts';
import type { Entity } from '../plan/plan.ts';
import type { Figure, FigurePoint } from '../plan/statement.ts';
import { fieldAt } from '../sheets/pruned.ts';
import { proseLine } from './prose.ts';
import { textBlock } from './simple-blocks.ts';
import type { Block, Cell } from './view.ts';

export function figureTables(entity: Entity, figures: readonly Figure[]): Block[] {
  const groups = grouped(figures, ({ points }) => JSON.stringify(points.map(heading)));
  return [...groups.values()].flatMap((group) => tableOf(entity, group));
}

function tableOf(entity: Entity, figures: readonly Figure[]): Block[] {
  const points = figures[0]?.points ?? [];
  const columns = [
    { title: '', width: 12 },
    ...points.map((point) => ({ title: heading(point), width: 12 })),
  ];
  const rows = figures.map((figure): Cell[] => [
    { text: figure.title.text, style: 'sublabel' },
    ...figure.points.map(
      ({ value }): Cell => ({
        text: value.text,
        style: 'centre',
        field: { entity: entity.key, field: fieldAt(value.origin) },
      }),
    ),
  ]);
  const sources = new Map(figures.flatMap(({ source }) => (source ? [[source.text, source] as const] : [])));
  return [
    { kind: 'table', label: undefined, columns, rows, together: true },
    ...textBlock(
      [...sources.values()].map((source) => proseLine(entity, source)),
      'note',
    ),
  ];
}

function heading({ at, note }: FigurePoint): string {
  return note ? `${at.text}\n${note.text}` : at.text;
}
