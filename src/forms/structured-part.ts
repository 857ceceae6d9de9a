/** Visions, actions, findings, relations and roles as a document prints them, where a chapter has its place for them. */
import { plainWords } from '../japanese/emphasis.ts';
import type { Policy } from '../plan/plan.ts';
import type { Roles } from '../plan/statement.ts';
import type { Vision } from '../plan/vision.ts';
import type { StructuredPart } from '../sheets/shape/index.ts';
import type { Piece } from './glossed.ts';
import { numberedMark } from './marks.ts';
import { proseLine, titled, titleIn } from './prose.ts';
import { headingBlock, textBlock } from './simple-blocks.ts';
import { titleOf } from './title-of.ts';
import type { Block, Cell, Line } from './view.ts';

export interface Marks {
  /** Before a title: ■. */
  readonly outer: string;
  /** Before a point: ・. */
  readonly inner: string;
}

export function structuredPart(part: StructuredPart, policy: Policy, marks: Marks): Piece[] {
  const { findings, relations, roles, visions } = policy.statement;
  switch (part) {
    case 'visions':
      return visionBoxes(visions);
    case 'actions':
      return visions.flatMap((vision) => visionPieces(vision, policy, marks));
    case 'findings':
      return findings.flatMap((finding) => findingBlocks(finding, policy, marks));
    case 'relations':
      return relations.flatMap(({ points, text, to }) =>
        textBlock([
          proseLine(policy, to, { mark: marks.outer, strong: true }),
          ...[...(text ? [text] : []), ...points].map((one) =>
            proseLine(policy, one, { mark: marks.inner, indent: 1 }),
          ),
        ]),
      );
    case 'roles':
      return roles ? roleBlocks(roles, policy) : [];
  }
}

function visionBoxes(visions: readonly Vision[]): Block[] {
  if (visions.length === 0) return [];
  const rows = visions.map(({ number = '', title }): Cell[] => [
    { text: number, style: 'centre' },
    { text: plainWords(title), style: 'strong' },
  ]);
  const columns = [
    { title: '', width: 3 },
    { title: '', width: 42 },
  ];
  return [{ kind: 'table', label: undefined, columns, rows, together: true }];
}

function visionPieces(vision: Vision, policy: Policy, { inner, outer }: Marks): Piece[] {
  const { names } = policy.statement;
  const actions = vision.actions.flatMap((action): Line[] => [
    {
      ...proseLine(policy, titleOf(action), { strong: true }),
      mark: action.number === undefined ? outer : `${action.number} `,
    },
    ...action.points.map((point) => proseLine(policy, point, { mark: inner, indent: 1 })),
  ]);
  return [
    headingOver(vision, policy, names.vision),
    ...textBlock(vision.lead.map((text) => proseLine(policy, text, { mark: inner, indent: 1 }))),
    { kind: 'glossary', terms: vision.glossary },
    ...(actions.length === 0 ? [] : headingBlock(names.action, 3)),
    ...textBlock(actions),
  ];
}

/** 目指すべき姿① and its title. */
function headingOver(over: Vision | OneFinding, policy: Policy, name?: string): Block {
  const text = titled(over.number, over.title, name);
  return { kind: 'heading', level: 2, boxed: true, text, ...titleIn(text, policy, titleOf(over)) };
}

type OneFinding = Policy['statement']['findings'][number];

function findingBlocks(finding: OneFinding, policy: Policy, { inner }: Marks): Block[] {
  const { names } = policy.statement;
  const { points, topics } = finding;
  return [
    headingOver(finding, policy, names.finding),
    ...textBlock(topics ? [proseLine(policy, topics)] : []),
    ...textBlock(points.map((point) => proseLine(policy, point, { mark: inner, indent: 1 }))),
  ];
}

/** Each step stands in the column of the one who does it; between two sides an arrow points to the other. */
function roleBlocks(roles: Roles, policy: Policy): Block[] {
  const sides = roles.between.map(({ text }) => text);
  const [left = '', right = ''] = sides;
  const columns =
    sides.length > 2
      ? sides.map((title) => ({ title, width: 15 }))
      : [
          { title: left, width: 21 },
          { title: '', width: 3 },
          { title: right, width: 21 },
        ];
  const rows = roles.steps.map((step, index) => stepRow(step, index, sides));
  const outcome: Cell = {
    text: plainWords(roles.result?.text ?? ''),
    style: 'sublabel',
    columns: columns.length,
  };
  return [
    ...textBlock(roles.title ? [proseLine(policy, roles.title, { strong: true })] : []),
    {
      kind: 'table',
      label: undefined,
      columns,
      rows: roles.result ? [...rows, [outcome]] : rows,
      together: true,
    },
  ];
}

function stepRow(
  { by, mark, text }: Roles['steps'][number],
  index: number,
  sides: readonly string[],
): Cell[] {
  const words = `${mark ?? numberedMark('①', index + 1)} ${plainWords(text.text)}`;
  const side = sides.indexOf(by.text);
  // One who is no side is named, and a rule says so.
  if (side < 0) return [{ text: `${by.text}：${words}`, columns: Math.max(3, sides.length) }];
  if (sides.length > 2) return sides.map((_, at) => ({ text: at === side ? words : '' }));
  const arrow: Cell = { text: side === 0 ? '→' : '←', style: 'centre' };
  return side === 0 ? [{ text: words }, arrow, { text: '' }] : [{ text: '' }, arrow, { text: words }];
}
