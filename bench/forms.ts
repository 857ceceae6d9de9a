/** Every form that reform has, each alone on a city of its own sheets: against the floor of as many bytes, and against 様式4. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms } from '../src/forms/index.ts';
import { unzip } from '../src/workbook/read/unzip.ts';
import type { Contender, Measured } from './measure.ts';
import { asOf, nodePeer, reform } from './programs.ts';
import { forget } from './races.ts';
import { finish } from './rebuilds.ts';
import { short, table } from './report.ts';
import { type City, cityOf, type Sheets } from './sheets/index.ts';
import type { Workspace } from './workspace.ts';

/** What a build of a form wrote: how many files, and the bytes that are new in each of them, before they are packed. */
interface Weight {
  readonly workbooks: number;
  readonly unpacked: number;
  readonly texts: number;
  readonly plain: number;
}

export interface FormRace {
  readonly form: string;
  readonly weight: Weight;
  readonly contenders: readonly Contender[];
}

export const formIds: readonly string[] = forms.map(({ id }) => id);

/** The others are filled with initiatives. */
const otherCities: Readonly<Record<string, City>> = {
  'jisshi-program': 'programmes',
  'policy-sheet': 'policies',
  gaiyou: 'policies',
  trace: 'policies',
  sugata: 'monitoring',
  monitoring: 'monitoring',
};

/** A city that asks for the form. */
export function sheetsFor(form: string, count: number): Sheets {
  const sheets = cityOf(otherCities[form] ?? 'initiatives', count);
  const city = sheets['reform.yaml']?.replace(/^forms: .*$/m, `forms: [${form}]`) ?? '';
  return { ...sheets, 'reform.yaml': city };
}

export function formsTitle(size: number): string {
  return `every form, ${size.toLocaleString('en')} sheets`;
}

export function formRace(form: string, size: number, place: Workspace): FormRace {
  const sheets = () => sheetsFor(form, size);
  const from = place.folder(`${form}-${size}`, sheets);
  const [out, floorOut] = [place.output(`built-${form}`), place.output(`built-${form}-floor`)];
  const build = reform('build', from, '--form', form, '--out', out, ...asOf);
  finish(build);
  const weight = weightOf(out);
  const json = place.jsonFolder(`${form}-${size}`, sheets);
  const floor = nodePeer('floor-of-form', json, floorOut, ...Object.values(weight).map(String));
  const contenders = [
    { name: form, words: build },
    { name: floorOf(form), words: floor },
  ].map((one) => ({ ...one, before: () => forget(from, one.words, place) }));
  return { form, weight, contenders };
}

export function floorOf(form: string): string {
  return `${form}: floor`;
}

/** Of a workbook only the worksheets and their texts are its own; all else is packed once for all. */
function weightOf(folder: string): Weight {
  const weight = { workbooks: 0, unpacked: 0, texts: 0, plain: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (entry.name.endsWith('.xlsx')) {
      const parts = unzip(bytes);
      const own = parts.paths.filter((path) => /^xl\/(?:worksheets\/|sharedStrings)[^/]*xml$/.test(path));
      weight.workbooks += 1;
      for (const path of own) weight.unpacked += parts.read(path)?.length ?? 0;
    } else {
      weight.texts += 1;
      weight.plain += bytes.length;
    }
  }
  return weight;
}

/** 様式4 stands first, and what it costs is the measure of the others: all have as many sheets. */
export function formTable(races: readonly FormRace[], measured: readonly Measured[]): string {
  const found = (name: string) => measured.find((one) => one.name === name);
  const seconds = (name: string) => found(name)?.seconds ?? Number.NaN;
  const rows = races.map(({ form, weight }) => {
    const files = weight.workbooks + weight.texts;
    const mebibytes = (weight.unpacked + weight.plain) / 2 ** 20;
    const own = seconds(form);
    const ratios = [own / seconds(races[0]?.form ?? ''), own / seconds(floorOf(form))];
    const work = found(form)?.work ?? Number.NaN;
    return [form, String(files), ...[mebibytes, (own / files) * 1000, own, work, ...ratios].map(short)];
  });
  const heads = ['files', 'MiB unpacked', 'ms a file', 's', 'CPU s', `× ${races[0]?.form ?? ''}`, '× floor'];
  return table(['', ...heads], rows);
}
