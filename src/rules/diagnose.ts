/** Findings → diagnostics: the place pinned to lines, the severity of the stage, and a fingerprint that outlives the lines. */
import { createHash } from 'node:crypto';
import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { Origin, Related, Spot } from '../diagnostics/finding.ts';
import { inOrder } from '../diagnostics/order.ts';
import { fold } from '../japanese/fold.ts';
import { twinsBefore } from '../lists.ts';
import { within } from '../paths.ts';
import { locateOrigin, pin, stretchOf } from '../sheets/pin.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Source } from '../sheets/source.ts';
import type { Level } from './rule.ts';

export interface Surroundings {
  /** The folder of the project, which is no part of a fingerprint. */
  readonly folder: string;
  readonly sources: ReadonlyMap<string, Source>;
  /** `initiative/ward-offices` for a document of a file. */
  entityOf(origin: Origin): string | undefined;
  /** The level of a rule in a file. */
  levelOf(rule: string, file: string): Level;
}

export interface Diagnosed {
  readonly diagnostics: readonly Diagnostic[];
  /** Those of rules that are off here: nobody sees them, but what was said about them still makes sense. */
  readonly off: readonly Diagnostic[];
}

type Twins = (base: string) => number;

export function diagnose(raised: readonly Raised[], around: Surroundings): Diagnosed {
  const twins = twinsBefore<string>();
  const diagnostics: Diagnostic[] = [];
  const off: Diagnostic[] = [];
  for (const finding of raised) {
    const level = around.levelOf(finding.rule, finding.at.file);
    if (level === 'off') off.push(diagnosticOf(finding, 'info', around, twins));
    else diagnostics.push(diagnosticOf(finding, level, around, twins));
  }
  return { diagnostics: inOrder(diagnostics), off };
}

function diagnosticOf(
  finding: Raised,
  severity: Diagnostic['severity'],
  around: Surroundings,
  twins: Twins,
): Diagnostic {
  const { at, hint, message, rule } = finding;
  const entity = finding.entity ?? ('path' in at ? around.entityOf(at) : undefined);
  return {
    rule,
    severity,
    message,
    ...(hint && { hint }),
    file: at.file,
    range: rangeOf(finding, around.sources),
    ...(entity !== undefined && { entity }),
    related: (finding.related ?? []).map((place) => relatedOf(place, around.sources)),
    ...fixOf(finding, around.sources),
    fingerprint: fingerprintOf(finding, entity, around, twins),
  };
}

/** Only where the words stand in the sheet as the rule read them, not escaped or folded over lines. */
function fixOf(finding: Raised, sources: ReadonlyMap<string, Source>): Pick<Diagnostic, 'fix'> {
  const { at, fix, key, words } = finding;
  const source = sources.get(at.file);
  if (!fix || !source) return {};
  const { from, to } = stretchOf(source, finding);
  const written = source.text.slice(from, to);
  const meant = 'path' in at ? (words ?? (key === true ? String(at.path.at(-1)) : undefined)) : written;
  const fits = written === meant && (!('path' in at) || plain.test(fix.text));
  return fits ? { fix: { ...fix, from, to } } : {};
}

/** Needs no quotes anywhere in YAML, and breaks none: no mark of ASCII but an opening bracket comes first. */
const plain = /^(?:[\p{L}\p{N}(]|[^\p{ASCII}\p{Z}\p{C}])[^\s:#'"\\[\]{},]*$/u;

function rangeOf(spot: Spot, sources: ReadonlyMap<string, Source>): Diagnostic['range'] {
  const source = sources.get(spot.at.file);
  const start = { line: 1, column: 1 };
  return source ? pin(source, spot) : { start, end: start };
}

function relatedOf(place: Related, sources: ReadonlyMap<string, Source>): RelatedPlace {
  return { message: place.message, file: place.at.file, range: rangeOf(place, sources) };
}

/** Rule, entity, field and the words there, never a line or the place in a list; a twin gets a number. */
function fingerprintOf(
  { at, rule, words }: Raised,
  entity: string | undefined,
  { folder, sources }: Surroundings,
  twins: Twins,
): string {
  const field = 'path' in at ? at.path.filter((step) => typeof step === 'string').join('.') : '';
  const parts = [
    rule,
    entity ?? within(folder, at.file),
    field,
    fold(words ?? textAt(at, sources)).slice(0, 80),
  ];
  const base = parts.join('\u0000');
  return createHash('sha256')
    .update(`${base}\u0000${twins(base)}`)
    .digest('hex')
    .slice(0, 16);
}

function textAt(at: Spot['at'], sources: ReadonlyMap<string, Source>): string {
  const source = sources.get(at.file);
  if (!source) return '';
  const { from, to } = 'path' in at ? locateOrigin(source, at).located : at;
  return source.text.slice(from, Math.min(to, from + 200));
}
