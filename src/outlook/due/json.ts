/** For programs: every duty by itself, in the order of the other formats. */
import { stateOf } from '../../plan/duties.ts';
import { forward } from '../../reporters/path.ts';
import { escaped } from '../../reporters/visible.ts';
import type { DueFormat } from './due.ts';

export const formatVersion = 1;

export const json: DueFormat = {
  name: 'json',
  write({ asOf, cities, until }, { language }) {
    const duties = cities.flatMap(({ departments, name }) =>
      departments.flatMap(({ coming, overdue }) =>
        [...overdue, ...coming].map((duty) => ({
          city: name,
          owner: duty.owner,
          kind: duty.kind,
          entity: duty.entity.key,
          title: duty.entity.title,
          what: duty.what[language],
          due: duty.due,
          state: stateOf(duty, asOf),
          file: forward(duty.origin.file),
        })),
      ),
    );
    return `${escaped(JSON.stringify({ formatVersion, asOf, until, duties }, null, 2))}\n`;
  },
};
