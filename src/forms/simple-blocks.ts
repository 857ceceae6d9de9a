/** The blocks that most forms are made of: lines beside one label, a heading, a text; one without words is none. */
import type { FieldReference } from '../grid/grid.ts';
import type { HeadingBlock, Line, LinesBlock, TextBlock } from './view.ts';

/** `opening`: what is written where there is no line begins this list. */
export function linesBlock(label: string, lines: readonly Line[], opening?: FieldReference): LinesBlock {
  return { kind: 'lines', label, groups: [{ label: undefined, lines, ...(opening && { opening }) }] };
}

export function headingBlock(text: string | undefined, level: number): HeadingBlock[] {
  return text === undefined || text === '' ? [] : [{ kind: 'heading', text, level }];
}

export function textBlock(lines: readonly Line[], style?: TextBlock['style']): TextBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'text', lines, ...(style && { style }) }];
}
