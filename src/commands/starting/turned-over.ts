/** The sheets of a file in the year that ends → the same in the next: what was planned for later has come, what was reported is over. */
import { bucketIndex } from '../../calendar/bucket.ts';
import { nameOfFiscalYear, readYear } from '../../calendar/fiscal-year.ts';
import { readDates } from '../../calendar/read.ts';
import { inOneLine } from '../../japanese/one-line.ts';
import { grouped, put } from '../../lists.ts';
import { oncePer } from '../../once.ts';
import { bucketByDates, bucketsOf, findBucket } from '../../plan/bucket.ts';
import { dutiesOf } from '../../plan/duties.ts';
import type { Bucket, Initiative, Milestone, Plan } from '../../plan/plan.ts';
import { member } from '../../returns/legacy/yaml-text.ts';
import { setAt, valueAt } from '../../sheets/amend.ts';
import { lineRanges, replaceScalar } from '../../sheets/edit.ts';
import { openWith } from '../../sheets/opening.ts';
import type { Plain } from '../../sheets/plain.ts';
import { readDocuments } from '../../sheets/read.ts';
import { locate, type Source } from '../../sheets/source.ts';
import { type Edit, spliceText } from '../../sheets/splice.ts';
import { firstThatReads } from '../../sheets/tried.ts';
import { apart } from './apart.ts';
import { entryOf, linksLost } from './carried.ts';
import { commentOf, linesAt, notesIn, reporting, type Step, withoutReports } from './noted.ts';
import { isRelative } from './relative.ts';

export function turnedOver(file: string, text: string, plan: Plan, year: number) {
  const own = (initiativesIn(plan).get(file) ?? []).filter(({ fiscalYear }) => fiscalYear === year);
  const jobs = new Map<number, ((state: State, document: number) => void)[]>();
  const parts = own.map((initiative) => {
    const part = partsOf(initiative, plan);
    put(jobs, initiative.origin.document, (...at) => turn(...at, initiative, part, plan, year));
    return part;
  });
  for (const { origin } of undatedIn(plan).get(file) ?? [])
    put(jobs, origin.document, (...at) => keepYear(...at, plan));
  const turned = apart(file, text).map(({ count, first, text: piece }) => {
    const state = { file, text: piece, whole: true, notes: 0 };
    for (let at = 0; at < count; at += 1) for (const job of jobs.get(first + at) ?? []) job(state, at);
    return state;
  });
  return {
    notes: turned.reduce((sum, { notes }) => sum + notes, 0),
    text: turned.map((one) => one.text).join(''),
    whole: turned.every(({ whole }) => whole),
    carried: parts.reduce((sum, { carried }) => sum + carried.length, 0),
    open: parts.reduce((sum, { open }) => sum + open.length, 0),
    relative: parts.flatMap(({ carried }) => carried).filter(({ text }) => isRelative(text, year)).length,
  };
}

const initiativesIn = oncePer(({ initiatives }: Plan) => grouped(initiatives, ({ origin }) => origin.file));

/** Reports of areas that do not say of which year they are. */
const undatedIn = oncePer(({ sheets: { monitorings } }: Plan) =>
  grouped(
    monitorings.filter(({ data }) => data.year === undefined),
    ({ origin }) => origin.file,
  ),
);

interface Parts {
  /** What stood after the year. */
  readonly carried: readonly Milestone[];
  /** What nobody has reported, in the author's words. */
  readonly open: readonly string[];
}

function partsOf(initiative: Initiative, plan: Plan): Parts {
  const carried = initiative.milestones.filter(({ bucket }) => bucket.later);
  const later = new Set(carried.map(({ textOrigin }) => textOrigin));
  const open = openIn(plan, initiative).filter(({ origin }) => !later.has(origin));
  return { carried, open: open.map(({ what }) => inOneLine(what.ja)) };
}

function openIn(plan: Plan, initiative: Initiative) {
  return dutiesOf({ ...plan, initiatives: [initiative], kpis: [], policies: [] }).filter(
    ({ kind, reported }) => kind === 'milestone' && !reported,
  );
}

interface State {
  readonly file: string;
  text: string;
  whole: boolean;
  /** How many comments stood in what is another now, or gone. */
  notes: number;
}

/** One edit after the other, each on the text that the one before has left. */
function take(state: State, make: (source: Source) => Step | undefined): void {
  const made = make(readDocuments(state.file, state.text).source);
  if (made) state.text = spliceText(state.text, made.edits);
  else state.whole = false;
  state.notes += made?.notes.length ?? 0;
}

function turn(
  state: State,
  document: number,
  initiative: Initiative,
  parts: Parts,
  plan: Plan,
  year: number,
): void {
  const before = valueIn(readDocuments(state.file, state.text), document);
  const written = valueAt(before, ['year']);
  if (typeof written === 'string' && readYear(written))
    take(state, (source) =>
      stepOf(replaceScalar(source, { document, path: ['year'] }, nextOf(written, year))),
    );
  for (const key of reporting)
    if (isOfTheYear(key, valueAt(before, [key])))
      take(state, (source) => withoutReports(source, document, key));
  if (valueAt(before, ['schedule']) === undefined) return;
  const schedule = scheduleOf(before, initiative, parts, plan, year + 1);
  take(state, (source) => scheduleEdit(source, document, parts, schedule));
}

/** What an area reported in the year that ends would else be its report of the next. */
function keepYear(state: State, document: number, { city }: Plan): void {
  take(state, (source) => stepOf(openWith(source, { document, path: ['year'] }, [city.year ?? ''])));
}

function stepOf(edits: readonly Edit[] | undefined): Step | undefined {
  return edits && { edits, notes: [] };
}

function valueIn({ documents }: ReturnType<typeof readDocuments>, document: number): Plain | undefined {
  return documents.find(({ index }) => index === document)?.value;
}

/** A state with its time is history, one without speaks of now. */
function isOfTheYear(key: string, value: unknown): boolean {
  if (value === undefined) return false;
  if (key === 'progress') return true;
  const all = Array.isArray(value) ? value : [value];
  return all.every((one) => typeof one === 'string' || valueAt(one, ['at']) === undefined);
}

/** Under the names that the author gave to the periods, and those of the next year where they name one; a flat list stays one. */
function scheduleOf(
  data: Plain | undefined,
  initiative: Initiative,
  { carried }: Parts,
  plan: Plan,
  year: number,
): Plain {
  const known = new Set(carried);
  const entries = carried.map((one) => ({ one, entry: entryOf(one, data, known) }));
  const before = valueAt(data, ['schedule']);
  if (Array.isArray(before)) return entries.map(({ entry }) => entry);
  const { cycle } = plan.city;
  const buckets = bucketsOf(cycle, year);
  const names = Object.keys(before ?? {});
  const nameOf = ({ name, order }: Bucket) => {
    const own = names.find((one) => findBucket(initiative, one, cycle)?.order === order) ?? name;
    return [own, nextNameOf(own)].find((one) => bucketIndex(one, cycle, year) === order) ?? name;
  };
  const lists = new Map(
    buckets.filter(({ later }) => !later).map((bucket) => [nameOf(bucket), [] as Plain[]]),
  );
  for (const { entry, one } of entries) {
    const fiscalYear = isRelative(one.text, year - 1) ? year - 1 : year;
    const bucket = bucketByDates(buckets, readDates(one.text, { fiscalYear })) ?? buckets.at(-1);
    const name = bucket ? nameOf(bucket) : '';
    lists.set(name, [...(lists.get(name) ?? []), entry]);
  }
  return Object.fromEntries(lists);
}

/** 令和7年度前期 and R7前期 are of a single year. */
function nextNameOf(name: string): string {
  const [written = ''] = /^\p{L}*[\d０-９元]+(?:年度?)?/u.exec(name) ?? [];
  const found = readYear(written);
  return found?.fiscal ? nextOf(written, found.year) + name.slice(written.length) : name;
}

/** The lines of the old schedule are those of the new one, and what the author noted beside them stands above. */
function scheduleEdit(
  source: Source,
  document: number,
  { carried, open }: Parts,
  schedule: Plain,
): Step | undefined {
  const { exact, located } = locate(source, document, ['schedule']);
  const above = locate(source, document, []).located;
  const [range] = lineRanges(source.text, located, above);
  if (!exact || !range || source.text[above.from] === '{') return undefined;
  const notes = notesIn(source, range);
  const comment = [
    ...commentOf('前の年度に報告のなかった予定です。続けるものは、下に移してください。', open),
    ...commentOf('前の年度の予定の後に行うことになっていた予定です。', linksLost(carried)),
    ...commentOf('前の年度の予定にあった注釈です。', notes),
  ];
  const text = linesAt(source, range, [...comment, ...member('schedule', schedule)]);
  const expect = (data: Plain) => setAt(data, ['schedule'], schedule);
  const edits = firstThatReads(source, document, expect, [{ file: source.file, ...range, text }]);
  return edits && { edits, notes };
}

/** In the author's own way: R7 becomes R8. */
export function nextOf(written: string, year: number): string {
  const [, era, count, after = ''] = /^([A-Za-z]?)(\d+)(年度)?$/.exec(written) ?? [];
  const next = count === undefined ? '' : `${era}${Number(count) + 1}${after}`;
  return readYear(next)?.year === year + 1 ? next : nameOfFiscalYear(year + 1);
}
