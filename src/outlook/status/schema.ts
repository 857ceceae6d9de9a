/** The published shape of `reform status --format json`: JSON Schema draft 7. */
import * as z from 'zod';
import { dutyStates } from '../../plan/duties.ts';
import { formatVersion } from './json.ts';

/** Made only when it is asked for: every check opens this file. */
const status = () => {
  const day = z.string().meta({ examples: ['2026-03-31'] });
  const count = z.int().min(0);
  const counts = z.strictObject(Object.fromEntries(dutyStates.map((state) => [state, count])));
  const measure = z.strictObject({ at: z.string(), value: z.string() }).nullable();

  return z
    .strictObject({
      formatVersion: z.literal(formatVersion).meta({ description: 'Grows when a program must be changed.' }),
      asOf: day,
      period: z
        .string()
        .nullable()
        .meta({ examples: ['R7-H1'] }),
      cities: z.array(
        z.strictObject({
          name: z.string(),
          departments: z.array(z.strictObject({ owner: z.string(), counts })),
          all: counts,
          kpis: z.array(
            z.strictObject({
              id: z.string(),
              title: z.string(),
              unit: z.string().nullable(),
              better: z.enum(['higher', 'lower', 'keep']).nullable(),
              baseline: measure,
              latest: measure,
              target: measure,
              share: z
                .number()
                .nullable()
                .meta({ description: 'Of the way from the baseline to the target: 0 to 1, and beyond.' }),
              met: z.boolean().nullable(),
              missing: z
                .array(day)
                .meta({ description: 'The days by which a value was to be there, and is not.' }),
            }),
          ),
        }),
      ),
    })
    .meta({ title: 'reform status --format json' });
};

export function statusSchema(): Record<string, unknown> {
  return z.toJSONSchema(status(), { target: 'draft-7' });
}
