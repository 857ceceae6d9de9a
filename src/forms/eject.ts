/** A form of reform as a workbook with `{{…}}` in its squares, for a city to change in Excel and bring back as its own. */
import type { Book } from '../grid/grid.ts';
import { bucketsOf } from '../plan/bucket.ts';
import { listOf } from '../plan/entries.ts';
import type { City } from '../plan/plan.ts';
import { blockWords } from '../sheets/shape/block.ts';
import { labelOf } from './blocks/bucket.ts';
import { madeLine } from './blocks/line.ts';
import { bookOf } from './book-of.ts';
import type { Form, FormBlock } from './form.ts';
import { paperOf } from './paper.ts';
import { headingBlock, linesBlock } from './simple-blocks.ts';
import type { Group, Line, LinesBlock, View } from './view.ts';

export interface Ejected {
  readonly book: Book;
  /** Lists whose rows are repeated: those in which their names stand. */
  readonly repeats: readonly string[];
  /** Blocks that are tables in the form and lines of text here. */
  readonly flattened: readonly string[];
}

export type Habits = Pick<City, 'name' | 'cycle' | 'fiscalYear'>;

export function ejected(form: Form, city: Habits): Ejected {
  const shown = form.blocks.map(({ show }) => show);
  const view: View = {
    form: form.title,
    number: form.number ?? '',
    title: form.title,
    city: city.name,
    year: '',
    owner: '',
    banner: form.title,
    corner: (form.of ?? 'initiative') !== 'initiative' || shown.includes('owner') ? '' : hole('所管'),
    blocks: form.blocks.flatMap((block) => [...headingBlock(block.heading, 1), placeFor(block, city)]),
    paper: paperOf(form),
    warning: undefined,
  };
  return {
    book: bookOf(view),
    repeats: shown.includes('contributions') ? ['上位計画'] : [],
    flattened: shown.filter((show) => !lined.has(show)).map((show) => blockWords[show].title),
  };
}

/** Blocks whose words are lines in the form, too. */
const lined: ReadonlySet<FormBlock['show']> = new Set<FormBlock['show']>([
  'title',
  'issues',
  'content',
  'summary',
  'effects',
  'schedule',
  'progress',
  'contributions',
  'owner',
  'status',
  'introduction',
  'closing',
  'directions',
]);

function hole(name: string): string {
  return `{{${name}}}`;
}

function placeFor(block: FormBlock, city: Habits): LinesBlock {
  const { label, labels = {}, show } = block;
  const title = blockWords[show].title;
  switch (show) {
    case 'schedule':
    case 'progress':
      return { kind: 'lines', label: label ?? title, groups: periodGroups(block, city) };
    case 'contributions':
      return {
        kind: 'lines',
        label: hole('上位計画_計画名'),
        groups: [
          { label: hole('上位計画_見出し'), lines: [madeLine(hole('上位計画_施策'))] },
          { label: labels.kpi ?? '寄与するKPI', lines: [madeLine(hole('上位計画_KPI'))] },
        ],
      };
    default:
      return linesBlock(label ?? title, placeLines(block, title));
  }
}

/** The form has no square for a report on the years to come. */
function periodGroups(block: FormBlock, { cycle, fiscalYear }: Habits): Group[] {
  const buckets = bucketsOf(cycle, fiscalYear).filter(({ later }) => !later || block.show === 'schedule');
  const title = blockWords[block.show].title;
  return buckets.map((bucket) => ({
    label: labelOf(bucket),
    lines: placeLines(block, `${title}_${bucket.name}`),
  }));
}

function placeLines({ marks }: FormBlock, name: string): Line[] {
  return [madeLine(listOf(marks).join('') + hole(name))];
}
