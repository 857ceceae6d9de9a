/** What `due` and `status` share: the plans they speak of, narrowed by `--only`, and where each format goes. */
import type { Asked, Look } from '../../outlook/asked.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Traits, traitsIn } from '../../plan/traits.ts';
import type { Call } from '../command.ts';
import type { Format } from '../findings/formats.ts';
import { nothingChosen, selectionOf } from '../scope/selection.ts';

/** A department is asked for what is its own, also where a sheet is another's. */
export function narrowed(only: unknown, plans: readonly Plan[]): Asked[] {
  const wish = selectionOf(only);
  const all = plans.map((plan) => ({ plan, known: traitsIn(plan) }));
  const traits = all.flatMap(({ known }) => [...known.values()]);
  if (wish && !traits.some(wish)) throw nothingChosen(only, traits);
  return all.map(({ known, plan }) => ({
    plan,
    includes({ entity, owner }) {
      if (!wish) return true;
      const of = known.get(entity.key);
      const own: Traits = {
        kind: '',
        id: entity.id,
        status: [],
        ...of,
        owner: [...(of?.owner ?? []), ...owner],
      };
      return wish(own);
    },
  }));
}

export function handOver(
  formats: readonly Format[],
  write: (name: string, look: Look) => string,
  { language, world }: Call,
): void {
  const { color, columns } = world.terminal;
  for (const { file, name } of formats) {
    if (file === undefined) world.terminal.out(write(name, { language, color, columns }));
    else
      world.files.write(
        file,
        new TextEncoder().encode(write(name, { language, color: false, columns: 100 })),
      );
  }
}
