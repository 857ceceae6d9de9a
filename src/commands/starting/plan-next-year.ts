/** The folder of a plan → the folder of its next year: settings, forms and templates as they are, its sheets turned over. */
import { nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { listed, many, type Words } from '../../diagnostics/words.ts';
import { foldersAbove, isWithin, join, within } from '../../paths.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Moment } from '../../rules/rule.ts';
import { replaceScalar } from '../../sheets/edit.ts';
import { hasMark } from '../../sheets/encoding.ts';
import { isSheet, projectFile } from '../../sheets/file-names.ts';
import { readDocuments } from '../../sheets/read.ts';
import { spliceText } from '../../sheets/splice.ts';
import { readText } from '../../sheets/text.ts';
import { walk } from '../../walk.ts';
import type { Files } from '../../world.ts';
import { onlyPlan } from '../scope/only-plan.ts';
import { findAll } from '../scope/projects.ts';
import { refuseToOverwrite } from './free-places.ts';
import { nextOf, turnedOver } from './turned-over.ts';

type Said = Readonly<Record<keyof Words, readonly string[]>>;

export function planNextYear(from: string, to: string, moment: Moment, files: Files): Said {
  const { folder, plan, year } = planOfYear(from, moment, files);
  forbidOverlap(folder, to, files);
  const placed = (file: string) => join(to, within(folder, file));
  const sheets = findAll(files, [folder]).projects.flatMap((project) => project.sheets);
  const copied = [...new Set([...sheets, ...beside(folder, files)])];
  refuseToOverwrite(copied.map(placed), files);
  const turned = new Map(sheets.map((file) => [file, turnedSheet(file, plan, year, files)]));
  for (const file of copied) files.write(placed(file), turned.get(file)?.bytes ?? files.read(file));
  const counts = countsOf(new Map([...turned].map(([file, one]) => [placed(file), one])));
  return said(folder, to, year + 1, { ...counts, initiatives: plan.initiatives.length });
}

function planOfYear(from: string, moment: Moment, files: Files) {
  const { diagnostics, folder, plan } = onlyPlan(files, from, '', moment);
  const year = plan.city.fiscalYear;
  if (year === undefined) throw withoutYear(folder);
  const misread = [...new Set(diagnostics.filter(isMisread).map(({ file }) => file))];
  if (misread.length > 0) throw notUnderstood(folder, misread);
  return { folder, plan, year };
}

/** What is in no plan, or in none as it was meant, would be lost on the way. */
function isMisread({ rule, severity }: Diagnostic): boolean {
  return severity === 'error' && /^(?:yaml|shape)\/|^reference\/duplicate-id$/.test(rule);
}

/** The plan around it is known by its reform.yaml: one folder may be named from the root, the other from here. */
function forbidOverlap(folder: string, to: string, files: Files): void {
  const isPlan = (one: string) => files.kind(join(one, projectFile)) === 'file';
  const isOneInTheOther = isWithin(folder, to) || isWithin(to, folder);
  const around = foldersAbove(to).find(isPlan) ?? (isOneInTheOther ? folder : undefined);
  if (around !== undefined) throw insideEachOther(around, to);
}

interface Turned {
  readonly bytes: Uint8Array;
  readonly carried: number;
  readonly open: number;
  readonly notes: number;
  readonly relative: number;
  /** False where the sheet could not be turned over as a whole. */
  readonly whole: boolean;
}

function turnedSheet(file: string, plan: Plan, year: number, files: Files): Turned {
  const bytes = files.read(file);
  const { text = '' } = readText(file, bytes);
  const turn = file.endsWith(`/${projectFile}`) || file === projectFile ? yearTurned : turnedOver;
  const { text: fresh, ...counts } = turn(file, text, plan, year);
  const mark = hasMark(bytes) ? '\ufeff' : '';
  return { ...counts, bytes: fresh === text ? bytes : new TextEncoder().encode(mark + fresh) };
}

function yearTurned(file: string, text: string, { city }: Plan, year: number) {
  const { source } = readDocuments(file, text);
  const edits = replaceScalar(source, { document: 0, path: ['year'] }, nextOf(city.year ?? '', year));
  const counts = { carried: 0, open: 0, notes: 0, relative: 0 };
  return { ...counts, text: spliceText(text, edits ?? []), whole: edits !== undefined };
}

/** What is no sheet but belongs to the plan. */
function beside(folder: string, files: Files): string[] {
  return ['templates', 'schema', '.vscode'].flatMap((name) => below(join(folder, name), files));
}

function below(path: string, files: Files): string[] {
  if (files.kind(path) !== 'folder') return [];
  return [...walk(files, path)].flatMap(({ entries, folder }) =>
    entries.flatMap(({ kind, name }) => (kind === 'file' && !isSheet(name) ? join(folder, name) : [])),
  );
}

interface Counts {
  readonly initiatives: number;
  readonly carried: number;
  readonly open: number;
  /** Comments beside what is over, and the sheets in which they are kept. */
  readonly notes: number;
  readonly noted: readonly string[];
  /** Items whose words say a time as seen from the year before, and their sheets. */
  readonly relative: number;
  readonly relativeIn: readonly string[];
  readonly left: readonly string[];
}

function countsOf(turned: ReadonlyMap<string, Turned>): Omit<Counts, 'initiatives'> {
  const total = (key: 'carried' | 'open' | 'notes' | 'relative') =>
    [...turned.values()].reduce((sum, one) => sum + one[key], 0);
  return {
    carried: total('carried'),
    open: total('open'),
    notes: total('notes'),
    noted: [...turned].flatMap(([path, { notes }]) => (notes > 0 ? [path] : [])),
    relative: total('relative'),
    relativeIn: [...turned].flatMap(([path, { relative }]) => (relative > 0 ? [path] : [])),
    left: [...turned].flatMap(([path, { whole }]) => (whole ? [] : [path])),
  };
}

function said(
  folder: string,
  to: string,
  year: number,
  { carried, initiatives, left, noted, notes, open, relativeIn, relative }: Counts,
): Said {
  const name = nameOfFiscalYear(year);
  const last = nameOfFiscalYear(year - 1);
  // As many as one line takes.
  const [places, others] = [listed(noted, 5), listed(relativeIn, 5)];
  return {
    ja: [
      `✓ ${name}の計画を「${to}」に作りました（取組 ${initiatives} 件）。「${folder}」は変えていません。`,
      `  次年度以降から引き継いだ予定 ${carried} 件、報告のないまま年度を終えた予定 ${open} 件（予定の上に # で残しました）`,
      ...(notes > 0
        ? [`  前の年度の予定や進捗にあった注釈 ${notes} 件（あったところに # で残しました: ${places.ja}）`]
        : []),
      ...(relative > 0
        ? [
            `  「翌年度」のように前の年度から見た言葉で時期を書いた予定 ${relative} 件（${name}から見た言葉に直してください: ${others.ja}）`,
          ]
        : []),
      ...left.map((file) => `  ${file} は書き換えられませんでした。手で直してください。`),
      '',
      '次にすること:',
      `  予定を書く       各課に配るなら reform build ${to} --bundle owner`,
      `  KPI の値を書く   ${last}の実績と、${name}の目標`,
      `  点検する         reform check ${to}`,
    ],
    en: [
      `✓ The plan of ${name} is in "${to}" (${many(initiatives, 'initiative')}). "${folder}" is as it was.`,
      `  ${many(carried, 'item')} carried over from what comes after the year, ${many(open, 'item')} never reported (kept above the schedule with #)`,
      ...(notes > 0
        ? [`  ${many(notes, 'comment')} beside what is over (kept in place with #: ${places.en})`]
        : []),
      ...(relative > 0
        ? [
            `  ${many(relative, 'item')} with a time as seen from the year before, like 翌年度 (say it as seen from ${name}: ${others.en})`,
          ]
        : []),
      ...left.map((file) => `  ${file} could not be changed: do it by hand.`),
      '',
      'Next:',
      `  write the schedules   to hand out forms: reform build ${to} --bundle owner`,
      `  write the KPIs        the values of ${last}, the targets of ${name}`,
      `  check                 reform check ${to}`,
    ],
  };
}

function withoutYear(folder: string): Failure {
  return new Failure(
    {
      ja: `「${folder}」の reform.yaml に年度（year）がありません。`,
      en: `The reform.yaml in "${folder}" names no year.`,
    },
    { ja: 'year: 令和7年度 のように書いてください。', en: 'write it like year: 令和7年度.' },
  );
}

function notUnderstood(folder: string, sheets: readonly string[]): Failure {
  return new Failure(
    {
      ja: `読み取れないところのあるシートがあります: ${listed(sheets).ja}`,
      en: `These sheets are not fully understood: ${listed(sheets).en}`,
    },
    {
      ja: `先に reform check ${folder} の指摘を直してください。`,
      en: `first mend what reform check ${folder} says.`,
    },
  );
}

function insideEachOther(folder: string, to: string): Failure {
  return new Failure(
    {
      ja: `「${to}」と「${folder}」は、一方が他方の中にあります。`,
      en: `One of "${to}" and "${folder}" lies in the other.`,
    },
    { ja: '隣のフォルダーを指定してください。', en: 'name a folder beside it.' },
  );
}
