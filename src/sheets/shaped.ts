/** Plain data → what a sheet or reform.yaml says: copied quickly where it surely fits, and judged by zod, which opens late, only where it may not. */
import type * as z from 'zod';
import type { Origin } from '../diagnostics/finding.ts';
import { fitSheet, type Shaped } from './fit.ts';
import type { Plain } from './plain.ts';
import { type Copy, copyOf, unfit } from './quick/copy.ts';
import { outlines } from './quick/outlines.ts';
import type { Raised } from './raised.ts';
import { projectShape, sheetShape } from './shape/index.ts';

const shapes = { sheet: () => sheetShape, project: () => projectShape } as const;

type Name = keyof typeof shapes;
type Data<Kind extends Name> = z.output<ReturnType<(typeof shapes)[Kind]>>;

const copies: Partial<Record<Name, Copy>> = {};
const nothing: readonly Raised[] = [];

export function shapedAs<Kind extends Name>(name: Kind, value: Plain, origin: Origin): Shaped<Data<Kind>> {
  copies[name] ??= copyOf(outlines[name]);
  const copy = copies[name](value);
  return copy === unfit
    ? (fitSheet(shapes[name](), value, origin) as Shaped<Data<Kind>>)
    : { data: copy as Data<Kind>, origin, findings: nothing };
}
