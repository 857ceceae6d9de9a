/** The published shape of `reform due --format json`: JSON Schema draft 7. */
import * as z from 'zod';
import { formatVersion } from './json.ts';

/** Made only when it is asked for: every check opens this file. */
const agenda = () => {
  const day = z.string().meta({ examples: ['2026-03-31'] });
  return z
    .strictObject({
      formatVersion: z.literal(formatVersion).meta({ description: 'Grows when a program must be changed.' }),
      asOf: day,
      until: day,
      duties: z.array(
        z.strictObject({
          city: z.string(),
          owner: z.array(z.string()).meta({ description: 'The levels of the department from the top.' }),
          kind: z.enum(['milestone', 'stage', 'measure', 'monitoring']),
          entity: z.string().meta({ examples: ['initiative/ward-offices'] }),
          title: z.string(),
          what: z.string().meta({ description: 'In the words of the sheet, where there are any.' }),
          due: day,
          state: z.enum(['unreported', 'upcoming']).meta({ description: 'unreported: its day is over.' }),
          file: z.string().meta({ description: 'With forward slashes, relative to where reform was run.' }),
        }),
      ),
    })
    .meta({ title: 'reform due --format json' });
};

export function dueSchema(): Record<string, unknown> {
  return z.toJSONSchema(agenda(), { target: 'draft-7' });
}
