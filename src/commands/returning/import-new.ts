/** `reform import --new`: workbooks that reform never made → new sheets, shown, and saved when asked for. */
import { fold } from '../../japanese/fold.ts';
import { folderAbove, join } from '../../paths.ts';
import { visible } from '../../reporters/visible.ts';
import type { Draft } from '../../returns/legacy/draft.ts';
import type { Names } from '../../returns/legacy/many.ts';
import { readLegacy } from '../../returns/legacy/read.ts';
import { sheetText } from '../../returns/legacy/sheet-text.ts';
import { noLabels, ours } from '../../returns/refused.ts';
import { recordSheet } from '../../workbook/names.ts';
import { readWorkbook } from '../../workbook/read/read.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import { type OnlyPlan, onlyPlan } from '../scope/only-plan.ts';
import { tellCheck, type Where } from './check-written.ts';
import { readEach } from './each-file.ts';
import { filesAt } from './files-at.ts';

interface NewSheet {
  readonly from: string;
  readonly file: string;
  readonly text: string;
  /** Places a person must look at. */
  readonly doubts: number;
}

/** True when every workbook became a sheet without an error. */
export function importNew(paths: readonly string[], where: Where, call: Call): boolean {
  const { language, options, world } = call;
  const project = onlyPlan(world.files, where.into, '--into', where.moment);
  const known = knownIn(project);
  const { read, refused } = readEach(filesAt(paths, world.files), (path) =>
    readOne(path, project, world.files, known),
  );
  const made = read.flat();
  const write = options.write === true;
  if (write) for (const { file, text } of made) world.files.write(file, new TextEncoder().encode(text));
  const { out } = world.terminal;
  for (const sheet of made)
    if (write) out(savedLine(sheet, language));
    else for (const piece of shown(sheet, language)) out(piece);
  for (const { failure, file } of refused) {
    const hint = failure.hint ? `\n  ${visible(failure.hint[language])}` : '';
    out(`${visible(file)}: ${visible(failure.words[language])}${hint}\n`);
  }
  const saved = write ? made.map(({ file }) => file) : [];
  const errors = tellCheck(saved, where, call);
  return refused.length === 0 && errors === 0;
}

/** What the plan and the workbooks before hold already. */
interface Known {
  readonly taken: Set<string>;
  /** By folded title, the id of an initiative. */
  readonly titles: Map<string, string>;
}

function knownIn({ plan }: OnlyPlan): Known {
  return { taken: new Set(), titles: new Map(plan.initiatives.map(({ id, title }) => [fold(title), id])) };
}

function readOne(path: string, project: OnlyPlan, files: Files, { taken, titles }: Known): NewSheet[] {
  const book = readWorkbook(files.read(path));
  if (book.sheets.some(({ name }) => name === recordSheet)) throw ours();
  const name = path.split('/').at(-1) ?? path;
  const names: Names = {
    file: idOf(name.replace(/\.[^.]*$/, '')),
    free: (wanted) => {
      const id = freeId(idOf(wanted), (one) => !taken.has(one) && isFree(one, project, files));
      taken.add(id);
      return id;
    },
  };
  const drafts = readLegacy(book, names, project.plan);
  if (drafts.length === 0) throw noLabels();
  for (const draft of drafts) doubtTwin(draft, titles);
  return drafts.map((draft) => ({
    from: path,
    file: fileOf(draft.kind, draft.id, project),
    text: sheetText(draft, name),
    doubts: draft.doubts.length + draft.left.length,
  }));
}

/** A list and the forms of one year say the same initiatives twice. */
function doubtTwin({ doubts, id, initiative: { title } }: Draft, titles: Map<string, string>): void {
  if (title === undefined) return;
  const twin = titles.get(fold(title));
  if (twin === undefined) titles.set(fold(title), id);
  else doubts.push({ field: 'title', at: twin, words: '同じ名前の取組があります。1つにまとめてください。' });
}

/** 「重要取組シート 01」 → 重要取組シート-01 */
function idOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'sheet';
}

function freeId(wanted: string, isFree: (id: string) => boolean): string {
  if (isFree(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (isFree(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

function isFree(id: string, project: OnlyPlan, files: Files): boolean {
  const { initiatives, kpis, policies } = project.plan;
  const places = (Object.keys(usualFolders) as Draft['kind'][]).map((kind) => fileOf(kind, id, project));
  const known = [...initiatives, ...kpis, ...policies].some((one) => one.id === id);
  return !known && places.every((file) => files.kind(file) === 'missing');
}

const usualFolders = { initiative: 'initiatives', policy: 'policies', monitoring: 'monitoring' } as const;

/** Where the project keeps its sheets of this kind. */
function fileOf(kind: Draft['kind'], id: string, { folder, plan: { sheets } }: OnlyPlan): string {
  const own = { initiative: sheets.initiatives, policy: sheets.policies, monitoring: sheets.monitorings }[
    kind
  ];
  const first = own[0]?.origin.file;
  const beside = first?.includes('/') ? folderAbove(first) : undefined;
  return join(beside ?? join(folder, usualFolders[kind]), `${id}.yaml`);
}

/** Many lines at a time, but not all of a long sheet at once. */
const piece = 100_000;

function* shown({ file, from, text }: NewSheet, language: Call['language']): Generator<string> {
  const title = {
    ja: `${from} → ${file}（--write で保存します）`,
    en: `${from} → ${file} (--write saves it)`,
  };
  yield `${visible(title[language])}\n\n`;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at + piece) + 1 || text.length;
    yield text.slice(at, end).split('\n').map(visible).join('\n');
    at = end;
  }
  yield '\n';
}

function savedLine({ doubts, file, from }: NewSheet, language: Call['language']): string {
  const look = {
    ja: doubts > 0 ? `。確かめるところが${doubts}件あります（# の行）` : '',
    en: doubts > 0 ? `; ${doubts} places to look at (lines with #)` : '',
  };
  const said = { ja: `${from} → ${file} に保存しました`, en: `${from} → saved as ${file}` };
  return `${visible(said[language])}${look[language]}\n`;
}
