/** A report in every format that is wanted: to the terminal, into files, and onto the page of a CI run. */
import { Failure } from '../../diagnostics/failure.ts';
import { reporters } from '../../reporters/index.ts';
import type { Look, Report } from '../../reporters/reporter.ts';
import { summaryLine } from '../../reporters/said.ts';
import type { World } from '../../world.ts';
import type { Call } from '../command.ts';
import { isSaved } from '../scope/saved.ts';
import { type Format, isPart } from './formats.ts';

/** Every file is written whole; the terminal gets one report, or at least the counts: that comes back. */
export async function deliver(
  formats: readonly Format[],
  report: Report,
  look: Look,
  call: Call,
): Promise<string> {
  const { language, world } = call;
  const shown = formats.filter(({ file }) => file === undefined);
  const said =
    shown.length > 0
      ? shown.map(({ name }) => textIn(name, report, look)).join('')
      : `${summaryLine(report.summary, language)}\n`;
  world.terminal.out(said);
  for (const { file } of formats) refuseSaved(file, world.files);
  for (const { file, name } of formats)
    if (file !== undefined) world.files.write(file, await bytesIn(name, report, inFile(look)));
  if (!isPart(formats)) await addStepSummary(report, look, world);
  return said;
}

/** Somebody may have noted in it what was done about a finding. */
function refuseSaved(file: string | undefined, files: World['files']): void {
  if (file === undefined || !isSaved(file, files)) return;
  throw new Failure(
    {
      ja: `「${file}」はほかのプログラムで保存されたブックなので、上書きしません。`,
      en: `"${file}" is a workbook that another program has saved; it is not written over.`,
    },
    {
      ja: '別の名前を指定するか、要らなければ先に消してください。',
      en: 'choose another name, or delete it first if nobody needs it.',
    },
  );
}

/** All of it, as wide as on any machine. */
function inFile({ maxFindings: _, ...look }: Look): Look {
  return { ...look, color: false, columns: 100 };
}

async function bytesIn(name: string, report: Report, look: Look): Promise<Uint8Array> {
  if (name !== 'xlsx') return new TextEncoder().encode(textIn(name, report, look));
  const [{ findingsBook }, { writeWorkbook }] = await Promise.all([
    import('../../reporters/workbook.ts'),
    import('../../writers/workbook.ts'),
  ]);
  return writeWorkbook(findingsBook(report, look));
}

function textIn(name: string, report: Report, look: Look): string {
  return reporters.find((reporter) => reporter.name === name)?.report(report, look) ?? '';
}

/** GitHub shows ten annotations a level, and a page of Markdown of up to a megabyte. */
const mostOnPage = 500;

async function addStepSummary(report: Report, look: Look, { env, files }: World): Promise<void> {
  const path = env.GITHUB_ACTIONS === 'true' ? env.GITHUB_STEP_SUMMARY : undefined;
  if (path === undefined || path === '') return;
  const before = files.kind(path) === 'file' ? files.read(path) : new Uint8Array();
  const page = await bytesIn('markdown', report, { ...look, color: false, maxFindings: mostOnPage });
  const all = new Uint8Array(before.length + page.length);
  all.set(before);
  all.set(page, before.length);
  files.write(path, all);
}
