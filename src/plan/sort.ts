/** Documents → sheets by kind, their shape checked; what is broken in one does not hide the others. */
import type * as z from 'zod';
import { documentOf, type Origin, type Path } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import { isMapping } from '../sheets/mapping.ts';
import type { Plain } from '../sheets/plain.ts';
import type { SheetDocument } from '../sheets/project.ts';
import type { Raised } from '../sheets/raised.ts';
import type { ProjectSheet, sheetShape } from '../sheets/shape/index.ts';
import { shapedAs } from '../sheets/shaped.ts';
import { locate } from '../sheets/source.ts';
import type { ReadCity, Sheets } from './sheet.ts';

export interface Sorted {
  /** Absent where reform.yaml cannot be understood: without the city nothing can be linked. */
  readonly sheets: Sheets | undefined;
  readonly findings: readonly Raised[];
  /** `initiative/ward-offices` for a place in a document. */
  entityOf(origin: Origin): string | undefined;
  /** The document was read only in part: its id holds, but what seems to be missing may stand where it broke. */
  isBroken(origin: Origin): boolean;
}

interface Taken {
  /** The document itself, and the same as its data counts it. */
  readonly place: Origin;
  readonly origin: Origin;
  readonly findings: readonly Raised[];
  readonly written: readonly string[];
  readonly whole: boolean;
}

/** A document in its shape; null where nothing fits one. */
export type ShapedDocument = Taken &
  (
    | {
        readonly isProject: true;
        readonly data: ProjectSheet | null;
        readonly keysAt: NonNullable<ReadCity['keysAt']>;
      }
    | { readonly isProject: false; readonly data: z.output<typeof sheetShape> | null }
  );

export function shapeDocument(
  { origin: place, source, value, whole }: SheetDocument,
  projectFile: string,
): ShapedDocument {
  if (place.file === projectFile) {
    const shaped = shapedAs('project', value, place);
    const keysAt = (path: Path) =>
      [...(locate(source, place.document, path).located.inside?.keys() ?? [])].map(String);
    return { place, ...shaped, written: keysOf(value), whole, isProject: true, keysAt };
  }
  const shaped = shapedAs('sheet', value, place);
  const written = [...keysOf(value), ...keysMeant(shaped.findings)];
  return { place, ...shaped, written, whole, isProject: false };
}

type Gathered = { [Kind in Exclude<keyof Sheets, 'project'>]: Sheets[Kind][number][] };

export function sortSheets(documents: readonly ShapedDocument[]): Sorted {
  const findings: Raised[] = [];
  const entities = new Map<string, string>();
  const gathered: Gathered = { initiatives: [], policies: [], kpis: [], monitorings: [], forms: [] };
  let project: Sheets['project'] | undefined;
  const broken = new Set<string>();
  for (const { origin, place, written, whole, ...shaped } of documents) {
    if (!whole) broken.add(documentOf(place));
    else append(findings, shaped.findings);
    if (shaped.isProject) {
      if (shaped.data) project ??= { data: shaped.data, keysAt: shaped.keysAt, origin, written };
      continue;
    }
    const { data } = shaped;
    if (!data) continue;
    entities.set(documentOf(place), `${data.kind}/${data.id ?? data.title ?? ''}`);
    if (data.kind === 'initiative') gathered.initiatives.push({ data, origin, written });
    else if (data.kind === 'policy') gathered.policies.push({ data, origin, written });
    else if (data.kind === 'kpi') gathered.kpis.push({ data, origin, written });
    else if (data.kind === 'monitoring') gathered.monitorings.push({ data, origin, written });
    else gathered.forms.push({ data, origin, written });
  }
  return {
    sheets: project && { project, ...gathered },
    findings,
    entityOf: (origin) => entities.get(documentOf(origin)),
    isBroken: (origin) => broken.has(documentOf(origin)),
  };
}

function keysOf(value: Plain): readonly string[] {
  return isMapping(value) ? Object.keys(value).filter((key) => !isBlank(value[key])) : [];
}

function isBlank(value: Plain | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return isMapping(value) ? Object.values(value).every(isBlank) : value === null;
}

/** `titel` is told once: the title is not missing, too. */
function keysMeant(findings: readonly Raised[]): string[] {
  return findings.flatMap(({ at, fix, rule }) =>
    rule === 'shape/unknown-key' && fix && 'path' in at && at.path.length === 1 ? fix.text : [],
  );
}
