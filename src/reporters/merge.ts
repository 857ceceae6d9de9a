/** Parts of a check → the report that one machine would have made of everything. */
import { inOrder } from '../diagnostics/order.ts';
import type { Blob } from './blob.ts';
import type { Report, Subject, Summary } from './reporter.ts';

export function mergeBlobs(blobs: readonly Blob[], version: string): Report {
  const subjects = new Map<string, Subject>(
    blobs.flatMap((blob) => blob.subjects.map(([file, entity, subject]) => [`${file}\0${entity}`, subject])),
  );
  const plans = [...new Set(blobs.flatMap((blob) => blob.run.plans))];
  const texts = new Map(blobs.flatMap((blob) => blob.texts));
  return {
    diagnostics: inOrder(blobs.flatMap((blob) => blob.diagnostics)),
    silenced: blobs.flatMap((blob) => blob.silenced),
    known: inOrder(blobs.flatMap((blob) => blob.known)),
    summary: blobs.map((blob) => blob.summary).reduce(sum, nothing),
    files: blobs.flatMap((blob) => blob.files),
    sources: new Map([...texts].map(([file, text]) => [file, { file, text, documents: [] }])),
    subjectOf: ({ entity, file }) => subjects.get(`${file}\0${entity}`),
    tool: { version, rules: new Map(blobs.flatMap((blob) => blob.rules)) },
    // What was put together is whole, and can be put together with others.
    ...(blobs[0] && { run: { ...blobs[0].run, shard: undefined, plans } }),
  };
}

const nothing: Summary = {
  plans: 0,
  files: 0,
  sheets: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  silenced: 0,
  known: 0,
};

function sum(one: Summary, other: Summary): Summary {
  return {
    plans: one.plans + other.plans,
    files: one.files + other.files,
    sheets: one.sheets + other.sheets,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    infos: one.infos + other.infos,
    silenced: one.silenced + other.silenced,
    known: one.known + other.known,
  };
}
