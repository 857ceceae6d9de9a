/** `--period` as it is typed: 前期, Q2 and 下半期 without their year are those of the plan's own. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { codeOfPeriod, periods, readPeriodName } from '../../calendar/period.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { join } from '../../paths.ts';
import { projectFile } from '../../sheets/file-names.ts';
import type { Project } from '../../sheets/project.ts';
import { readDocuments } from '../../sheets/read.ts';
import { readText } from '../../sheets/text.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import { findAll } from './projects.ts';

/** The same call with the year said, so that nothing behind it needs to know of periods without one. */
export function withYear(call: Call, paths: readonly string[]): Call {
  const { options, world } = call;
  const words = String(options.period ?? '').trim();
  const name = words === '' ? undefined : readPeriodName(words);
  if (!name) return call;
  const codes = yearsAt(world.files, findAll(world.files, paths).projects)
    .flatMap((year) => periods(name.cycle, year)[name.index - 1] ?? [])
    .map(codeOfPeriod);
  const [code] = codes;
  if (code === undefined || codes.length > 1) throw undecided(words, codes);
  return { ...call, options: { ...options, period: code } };
}

/** Those of the plans, each once. */
function yearsAt(files: Files, projects: readonly Project[]): number[] {
  const years = projects.flatMap(({ folder }) => yearIn(files, join(folder, projectFile)) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Undefined where reform.yaml does not say one, or cannot be read: that is told when it is checked. */
function yearIn(files: Files, file: string): number | undefined {
  const { text } = readText(file, files.read(file));
  const [first] = text === undefined ? [] : readDocuments(file, text).documents;
  const value = first?.value;
  if (typeof value !== 'object' || value === null || !('year' in value)) return undefined;
  return readYear(String(value.year))?.year;
}

function undecided(words: string, codes: readonly string[]): Failure {
  return new Failure(
    {
      ja: `--period の「${words}」が、どの年度のことか決まりません。`,
      en: `It is not clear of which year the period "${words}" of --period is.`,
    },
    codes.length === 0
      ? {
          ja: 'reform.yaml に year（年度）を書くか、R7-H1・令和7年度前期 のように年度も書いてください。',
          en: 'write the year in reform.yaml, or with the period: R7-H1, 令和7年度前期.',
        }
      : {
          ja: `年度の違う計画があります。年度も書いてください: ${codes.join('、')}`,
          en: `the plans are of different years; say which: ${codes.join(', ')}.`,
        },
  );
}
