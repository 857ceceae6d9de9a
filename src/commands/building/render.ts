/** Every output of every plan, with the path it goes to; nothing is written before all of them are there. */
import { codeOfPeriod } from '../../calendar/period.ts';
import { Failure } from '../../diagnostics/failure.ts';
import {
  type Bundle,
  type Compiled,
  type Draft,
  draft,
  isOfficial,
  type OfficialPage,
  type Output,
  officialsFor,
  type Page,
  render,
  templatesFor,
} from '../../reform.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { World } from '../../world.ts';
import { didYouMean } from '../line/usage.ts';
import { stalenessOf } from '../scope/changes.ts';
import type { Edition } from '../scope/edition.ts';
import { tidy } from '../scope/path.ts';
import { nothingChosen, selectionOf } from '../scope/selection.ts';
import type { Meter } from './meter.ts';

export interface Wanted {
  /** The folder the operator named. */
  readonly folder: string;
  readonly out: string;
  readonly forced: boolean;
  readonly bundle: Bundle;
  /** Words of `--only`, and the ref of `--changed`. */
  readonly only: unknown;
  readonly changed: unknown;
  /** Words of `--form`: forms by their id, and files. */
  readonly forms: readonly string[] | undefined;
  /** The only project there is needs no folder of its own. */
  readonly alone: boolean;
  /** Whether a file is in the part of the work that is done here. */
  owns?(file: string): boolean;
  /** Whether a file is already there as it would be made of this. */
  keeps?(path: string, key: string): boolean;
  hold?: Hold;
}

/** Takes the bytes of a file that is made of this; undefined where the file holds them already. */
export type Hold = (path: string, key: string, bytes: Uint8Array) => (() => Uint8Array) | undefined;

/** An output at its place below `out`. */
export interface Placed extends Output {
  /** Its project. */
  readonly folder: string;
}

interface Job extends Draft {
  readonly project: Compiled;
  readonly isStale: ((page: Pick<Page, 'sources'>) => boolean) | undefined;
  readonly officials: readonly OfficialPage[];
}

export async function renderAll(
  editions: readonly Edition[],
  wanted: Wanted,
  world: World,
  meter: Meter,
): Promise<readonly Placed[]> {
  const jobs: Job[] = [];
  for (const edition of editions) jobs.push(await jobOf(edition, wanted, world));
  await turn();
  const chosen = selectionOf(wanted.only);
  const pages = jobs.flatMap((job) => [...job.pages, ...job.officials]);
  // What is not in this part may be in another.
  if (chosen && !wanted.owns && !pages.some(chosen)) throw nothingChosen(wanted.only, pages);
  const { forms } = wanted;
  if (forms && !wanted.owns) refuseUnknown(forms, jobs);
  const includes =
    (chosen || forms) && ((page: Page) => (chosen?.(page) ?? true) && (forms?.includes(page.form) ?? true));
  const total = pages.length;
  const outputs: Placed[] = [];
  let before = 0;
  for (const { isStale, officials, project, ...filled } of jobs) {
    const place = placeOf(project, filled, wanted);
    const full = (path: string) => (place === '.' ? path : `${place}/${path}`);
    const { hold } = wanted;
    const made = await render(filled, {
      templates: templatesFor(filled, project.folder, world),
      bundle: wanted.bundle,
      ...(includes && { includes }),
      ...(isStale && { isStale }),
      isOurs: (page) => wanted.owns?.(page?.file ?? project.plan?.city.origin.file ?? '') ?? true,
      officials: officials.filter((page) => chosen?.(page) ?? true),
      keeps: (path, key) => wanted.keeps?.(full(path), key) === true,
      ...(hold && { hold: (path, key, bytes) => hold(full(path), key, bytes) }),
      step: (done) => meter.step(before + done, total),
    });
    before += filled.pages.length;
    outputs.push(...made.map((output) => ({ ...output, path: full(output.path), folder: project.folder })));
  }
  forbidTwins(outputs);
  return outputs;
}

/** What only the check needed is let go at the end of a turn, and whoever waits to stop us is heard. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The forms that a plan builds, and files. */
function refuseUnknown(forms: readonly string[], jobs: readonly Job[]): void {
  const known = [...new Set(jobs.flatMap(({ pages }) => pages.map(({ form }) => form)))];
  const unknown = forms.find((name) => !isOfficial(name) && !known.includes(name));
  if (unknown === undefined) return;
  const near = suggest(unknown, known);
  throw new Failure(
    {
      ja: `--form の「${unknown}」という様式は、この計画にありません。`,
      en: `The plan has no form "${unknown}" (--form).`,
    },
    near === undefined
      ? {
          ja: `${known.join('・')} のいずれか、または市の様式のファイル（.xlsx）を指定してください。`,
          en: `choose one of ${known.join(', ')}, or a file of the city's own (.xlsx).`,
        }
      : didYouMean(near),
  );
}

async function jobOf(
  { period, project }: Edition,
  { changed, forced, forms }: Wanted,
  world: World,
): Promise<Job> {
  if (!project.plan) throw unreadable(project.folder);
  const broken = project.diagnostics.some(({ severity }) => severity === 'error');
  // Without errors a forced build is like any other, byte for byte.
  const filled = draft(project.plan, { forced: forced && broken, ...(period && { period }) });
  const officials = await officialsFor(filled, project.folder, world.files, forms);
  return { ...filled, project, officials, isStale: await stalenessOf(project, changed, world) };
}

/** An edition lies beside the plan as it stands: out/sakai/R7-H1. */
function placeOf({ folder }: Compiled, { period }: Draft, { alone, folder: asked, out }: Wanted): string {
  const place = alone ? out : within(out, tidy(folder), asked);
  if (!period) return place;
  return place === '.' ? codeOfPeriod(period) : `${place}/${codeOfPeriod(period)}`;
}

function unreadable(folder: string): Failure {
  return new Failure(
    {
      ja: `「${folder}」の reform.yaml を読み取れないため、様式を作れません。`,
      en: `The reform.yaml in "${folder}" cannot be understood, so nothing can be built.`,
    },
    { ja: 'reform.yaml の指摘を直してください。', en: 'mend what is said about reform.yaml.' },
  );
}

function within(out: string, project: string, folder: string): string {
  const inside = folder === '.' ? project : project.slice(folder.length + 1);
  return inside === '' || inside === '.' ? out : `${out}/${inside}`;
}

/** Windows and macOS take a name in another case, or with its marks composed, for the same file. */
export function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function forbidTwins(outputs: readonly Output[]): void {
  const seen = new Map<string, string>();
  for (const { path } of outputs) {
    const key = fileKey(path);
    const twin = seen.get(key);
    if (twin !== undefined) throw twins(twin, path);
    seen.set(key, path);
  }
}

function twins(first: string, second: string): Failure {
  const both = first === second ? `「${first}」` : `「${first}」と「${second}」`;
  return new Failure(
    {
      ja: `2つの様式が同じファイル${both}になります。何も書き出していません。`,
      en: `Two forms would become one file (${first}, ${second}). Nothing was written.`,
    },
    { ja: 'シートの id を互いに違う名前にしてください。', en: 'give the sheets different ids.' },
  );
}
