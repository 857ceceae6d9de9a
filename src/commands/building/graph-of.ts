/** What a build would do → the graph of it, as text for people and as JSON whose changes are numbered. */
import { grouped } from '../../lists.ts';
import { linksOf } from '../../plan/links.ts';
import type { Compiled } from '../../reform.ts';
import { escaped, visible } from '../../reporters/visible.ts';
import type { Files } from '../../world.ts';
import type { Graph, GraphPlan } from './graph-schema.ts';
import { graphVersion } from './graph-schema.ts';
import { inputsOf } from './inputs.ts';
import type { Planned } from './planned.ts';

export function graphOf({ compiled, outputs }: Planned, files: Files): Graph {
  const madeFrom = inputsOf(compiled, files);
  const plans = compiled.flatMap((project) => {
    const own = outputs
      .filter(({ folder }) => folder === project.folder)
      .map((output) => ({ path: output.path, inputs: [...madeFrom(output)] }));
    return planOf(project, own) ?? [];
  });
  return { formatVersion: graphVersion, plans };
}

function planOf({ folder, plan, sheets }: Compiled, outputs: GraphPlan['outputs']): GraphPlan | undefined {
  if (!plan) return undefined;
  const { city, initiatives, kpis, policies, sheets: written } = plan;
  const keys = [
    ...[...policies, ...initiatives, ...kpis].map(({ key, origin }) => ({ key, file: origin.file })),
    ...[...written.monitorings, ...written.forms].map(({ data, origin }) => ({
      key: `${data.kind}/${data.id ?? ''}`,
      file: origin.file,
    })),
  ];
  const held = grouped(keys, ({ file }) => file);
  return {
    folder,
    city: city.name,
    forms: [...city.forms],
    sheets: [city.origin.file, ...new Set(sheets)].map((file) => ({
      file,
      holds: (held.get(file) ?? []).map(({ key }) => key),
    })),
    links: linksOf(plan).map(({ from, to }) => ({ from, to })),
    inputs: [...new Set(outputs.flatMap(({ inputs }) => inputs))].sort(),
    outputs,
  };
}

export function graphJson(graph: Graph): string {
  return `${escaped(JSON.stringify(graph, null, 2))}\n`;
}

export function graphText({ plans }: Graph): string {
  return plans.map(planText).join('\n');
}

function planText({ city, folder, links, outputs }: GraphPlan): string {
  const lines = [
    `${city}  ${folder}`,
    ...links.map(({ from, to }) => `  ${from} → ${to}`),
    ...outputs.flatMap(({ inputs, path }) => [`  ${path}`, ...inputs.map((input) => `    ← ${input}`)]),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
