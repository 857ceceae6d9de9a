/** The published shape of `reform graph --json`, for programs that read it: JSON Schema draft 7. */
import * as z from 'zod';

export const graphVersion = 1;

/** Made only when it is asked for: every command opens this file. */
const graph = () => {
  const path = z.string().meta({
    description: 'With forward slashes, relative to where reform was run.',
    examples: ['data/sakai'],
  });

  const key = z.string().meta({ examples: ['initiative/ward-offices'] });

  const plan = z.strictObject({
    folder: path,
    city: z.string(),
    forms: z.array(z.string()).meta({ description: 'The forms the city asks for.' }),
    sheets: z
      .array(z.strictObject({ file: path, holds: z.array(key) }))
      .meta({ description: 'reform.yaml first; a file may hold several sheets.' }),
    links: z
      .array(z.strictObject({ from: key, to: key }))
      .meta({ description: 'What a sheet refers to: its policy, its KPIs, the initiatives of an action.' }),
    inputs: z.array(path).meta({ description: 'All files that the outputs are made from.' }),
    outputs: z.array(
      z.strictObject({
        path,
        inputs: z.array(path).meta({ description: 'Without a change in one of these it stays as it is.' }),
      }),
    ),
  });

  return z
    .strictObject({
      formatVersion: z.literal(graphVersion).meta({ description: 'Grows when a program must be changed.' }),
      plans: z.array(plan).meta({ description: 'No plan leads to another: each can be built elsewhere.' }),
    })
    .meta({ title: 'reform graph --json' });
};

export type Graph = z.infer<ReturnType<typeof graph>>;
export type GraphPlan = Graph['plans'][number];

export function graphSchema(): Record<string, unknown> {
  return z.toJSONSchema(graph(), { target: 'draft-7' });
}
