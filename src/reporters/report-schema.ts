/** The published shape of `--format json`, for programs that read it: JSON Schema draft 7. */
import * as z from 'zod';
import { formatVersion } from './json.ts';

/** Made only when it is asked for: every check opens this file. */
const report = () => {
  const position = z.strictObject({
    line: z.int().min(1).meta({ description: 'Counted from 1.' }),
    column: z.int().min(1).meta({ description: 'Counted from 1, in UTF-16 units.' }),
  });

  const range = z.strictObject({ start: position, end: position });

  const file = z.string().meta({ description: 'With forward slashes, relative to where reform was run.' });

  const finding = z.strictObject({
    rule: z.string().meta({ examples: ['schedule/wrong-half'] }),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string(),
    hint: z.string().nullable(),
    file,
    range,
    entity: z
      .string()
      .nullable()
      .meta({ examples: ['initiative/ward-offices'] }),
    related: z
      .array(z.strictObject({ message: z.string(), file, range }))
      .meta({ description: 'The other places of a contradiction.' }),
    fix: z
      .strictObject({
        range,
        text: z.string(),
        safe: z.boolean().meta({ description: 'Whether `--fix` does it without `--unsafe-fixes`.' }),
      })
      .nullable()
      .meta({ description: 'What to write in place of what stands there.' }),
    fingerprint: z.string().meta({ description: 'The same for the same finding, wherever its line moves.' }),
  });

  const count = z.int().min(0);

  return z
    .strictObject({
      formatVersion: z.literal(formatVersion).meta({ description: 'Grows when a program must be changed.' }),
      results: z.array(finding).meta({ description: 'What counts, by file, line, column and rule.' }),
      silenced: z
        .array(z.strictObject({ ...finding.shape, reason: z.string() }))
        .meta({ description: 'What a comment in a sheet answers for.' }),
      known: z.array(finding).meta({ description: 'What the baseline holds.' }),
      summary: z.strictObject({
        plans: count,
        files: count,
        sheets: count,
        errors: count,
        warnings: count,
        infos: count,
        silenced: count,
        known: count,
      }),
    })
    .meta({ title: 'reform check --format json' });
};

export function reportSchema(): Record<string, unknown> {
  return z.toJSONSchema(report(), { target: 'draft-7' });
}
