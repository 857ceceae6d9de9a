/** Documents → sheets by kind, their shape checked; what is broken in one does not hide the others. */
import type { Origin } from '../diagnostics/finding.ts';
import type { Plain } from '../sheets/plain.ts';
import type { SheetDocument } from '../sheets/project.ts';
import type { Raised } from '../sheets/raised.ts';
import {
  type FormSheet,
  type InitiativeSheet,
  type KpiSheet,
  type MonitoringSheet,
  type PolicySheet,
  projectShape,
  sheetShape,
} from '../sheets/shape/index.ts';
import { shapeSheet } from '../sheets/shape.ts';
import type { Read, Sheets } from './sheet.ts';

export interface Sorted {
  /** Absent where reform.yaml cannot be understood: without the city nothing can be linked. */
  readonly sheets: Sheets | undefined;
  readonly findings: readonly Raised[];
  /** `initiative/ward-offices` for a place in a document. */
  entityOf(origin: Origin): string | undefined;
  /** The document was read only in part: its id holds, but what seems to be missing may stand where it broke. */
  isBroken(origin: Origin): boolean;
}

export function sortSheets(documents: readonly SheetDocument[], projectFile: string): Sorted {
  const findings: Raised[] = [];
  const entities = new Map<string, string>();
  const initiatives: Read<InitiativeSheet>[] = [];
  const policies: Read<PolicySheet>[] = [];
  const kpis: Read<KpiSheet>[] = [];
  const monitorings: Read<MonitoringSheet>[] = [];
  const forms: Read<FormSheet>[] = [];
  let project: Sheets['project'] | undefined;
  const broken = new Set<string>();
  for (const { origin, value, whole } of documents) {
    if (!whole) broken.add(placeOf(origin));
    if (origin.file === projectFile) {
      const shaped = shapeSheet(projectShape, value, origin);
      if (whole) findings.push(...shaped.findings);
      if (shaped.data) project ??= { data: shaped.data, origin: shaped.origin, written: keysOf(value) };
      continue;
    }
    const { data, findings: said, origin: at } = shapeSheet(sheetShape, value, origin);
    if (whole) findings.push(...said);
    if (!data) continue;
    const written = new Set([...keysOf(value), ...keysMeant(said)]);
    entities.set(placeOf(origin), `${data.kind}/${data.id ?? data.title ?? ''}`);
    switch (data.kind) {
      case 'initiative':
        initiatives.push({ data, origin: at, written });
        break;
      case 'policy':
        policies.push({ data, origin: at, written });
        break;
      case 'kpi':
        kpis.push({ data, origin: at, written });
        break;
      case 'monitoring':
        monitorings.push({ data, origin: at, written });
        break;
      case 'form':
        forms.push({ data, origin: at, written });
        break;
    }
  }
  return {
    sheets: project && { project, initiatives, policies, kpis, monitorings, forms },
    findings,
    entityOf: (origin) => entities.get(placeOf(origin)),
    isBroken: (origin) => broken.has(placeOf(origin)),
  };
}

function keysOf(value: Plain): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Set();
  return new Set(Object.keys(value).filter((key) => value[key] !== null));
}

/** `titel` is told once: the title is not missing, too. */
function keysMeant(findings: readonly Raised[]): string[] {
  return findings.flatMap(({ at, fix, rule }) =>
    rule === 'shape/unknown-key' && fix && 'path' in at && at.path.length === 1 ? fix.text : [],
  );
}

function placeOf({ document, file }: Origin): string {
  return `${file}\u0000${document}`;
}
