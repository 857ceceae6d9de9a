/** What `reform import` shows: field by field the old words beside the new, what a person must decide, and who has answered. */
import type { Origin } from '../../diagnostics/finding.ts';
import type { Language, Words } from '../../diagnostics/words.ts';
import { textWidth } from '../../japanese/width.ts';
import { draft } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import { type Change, isPlaced, type PlacedChange } from '../../returns/change.ts';
import type { Ready, Sent, Settled } from '../../returns/settle.ts';
import { pin } from '../../sheets/pin.ts';
import { writtenPath } from '../../sheets/pruned.ts';
import type { Home, Refused, TakenFile } from './returning.ts';

export interface Outcome {
  readonly taken: readonly TakenFile[];
  readonly refused: readonly Refused[];
  readonly settled: Settled;
  /** Decided, and still nothing reform can write. */
  readonly left: readonly Ready[];
  readonly projects: readonly Home[];
  readonly written: boolean;
}

/** `gathered`: several files came back, and who has not answered is worth knowing. */
export function returnText(outcome: Outcome, language: Language, gathered: boolean): string {
  const { left, refused, settled, taken } = outcome;
  const done = settled.ready.filter((one) => !left.some(({ change }) => change === one.change));
  const several = taken.length > 1;
  const places = placesIn(outcome);
  const tell = (sent: Sent, why?: Words) => entry(sent, language, places, several, why);
  const sections = [
    section(
      outcome.written ? words.written : words.ready,
      sorted(done, places).map((one) => tell(one)),
      language,
    ),
    section(
      words.open,
      [
        ...sorted(settled.open, places).map((one) => tell(one)),
        ...settled.clashes.flatMap((group) => group.map((one) => tell(one, whys.clash))),
        ...sorted(left, places).map((one) => tell(one, whys.left)),
      ],
      language,
    ),
    section(
      words.refused,
      refused.map((one) => refusedLines(one, language)),
      language,
    ),
    taken.flatMap(({ file, notes }) => notes.map((note) => `${visible(file)}: ${note[language]}`)),
    gathered ? answersLines(outcome, language) : [],
    summary(outcome, done.length, language),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: Words, entries: readonly (readonly string[])[], language: Language): string[] {
  if (entries.length === 0) return [];
  return [title[language], ...entries.flatMap((lines) => ['', ...lines])];
}

type Stray = Extract<Change, { kind: 'stray' }>;

type Places = (change: PlacedChange) => { readonly file: string; readonly line: number };

function placesIn({ projects }: Outcome): Places {
  const sources = new Map(projects.flatMap((project) => [...project.sources]));
  return ({ at }) => {
    const source = sources.get(at.file);
    return { file: at.file, line: source ? pin(source, { at }).start.line : 1 };
  };
}

function sorted<One extends Sent>(sent: readonly One[], places: Places): One[] {
  const key = ({ change }: One) => (isPlaced(change) ? places(change) : { file: '\uffff', line: 0 });
  return sent.toSorted((one, two) => {
    const [a, b] = [key(one), key(two)];
    return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
  });
}

function entry(
  { change, file }: Sent,
  language: Language,
  places: Places,
  several: boolean,
  why?: Words,
): string[] {
  const say = words.labels[language];
  const from = several ? `  (${visible(file)})` : '';
  if (!isPlaced(change)) {
    const where = change.kind === 'stray' ? placeOf(change, language) : `${change.entity} ${change.field}`;
    const told = change.kind === 'stray' ? whys[change.in ?? 'stray'] : whys.homeless;
    return [`${visible(where)}${from}`, ...shown(say.theirs, change.theirs), `  = ${told[language]}`];
  }
  const { file: sheet, line } = places(change);
  const head = `${visible(sheet)}:${line}  ${visible(fieldOf(change))}${from}`;
  const reasons = why ? [why] : whysOf(change);
  return [head, ...bodyOf(change, language), ...reasons.map((reason) => `  = ${visible(reason[language])}`)];
}

/** The cell, and where its row says a field, which one. */
function placeOf({ beside, cell }: Stray, language: Language): string {
  if (beside === undefined) return cell;
  return `${cell}${words.beside[language](beside)}`;
}

/** `schedule.前期.2 → schedule.後期` where an item changes to another list. */
function fieldOf(change: PlacedChange): string {
  const from = nameOf(change.at);
  if (change.kind !== 'moved' || !change.after) return from;
  const to = nameOf({ ...change.after, path: change.after.path.slice(0, -1) });
  return from.startsWith(`${to}.`) ? from : `${from} → ${to}`;
}

/** `actuals.H29.value` where an item for H29 is to be made. */
function nameOf(at: Origin): string {
  const steps = writtenPath(at).filter((step) => step !== '+');
  return steps.map((step) => String(step).replace(/^\+\w+=/, '')).join('.');
}

function bodyOf(change: PlacedChange, language: Language): string[] {
  const say = words.labels[language];
  switch (change.kind) {
    case 'changed':
    case 'doubtful':
      return [...shown(say.ours, change.ours), ...shown(say.theirs, change.theirs)];
    case 'conflict':
      return [
        ...shown(say.base, change.base),
        ...shown(say.ours, change.ours),
        ...shown(say.theirs, change.theirs),
      ];
    case 'added':
      return [
        ...shown(say.after, change.ours || say.first),
        ...change.values.flatMap((value) => shown(say.added, value)),
      ];
    case 'opened':
      return change.values.flatMap((value) => shown(say.added, value));
    case 'moved':
      return [
        ...(change.after ? shown(say.after, change.previous || say.first) : []),
        ...shown(say.moved, change.ours),
      ];
    case 'emptied':
    case 'deleted':
      return shown(say.ours, change.ours);
  }
}

/** A label and the words, every line of them. */
function shown(label: string, text: string): string[] {
  const indent = ' '.repeat(textWidth(label));
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => `  ${index === 0 ? label : indent}  ${visible(line)}`);
}

function whysOf(change: PlacedChange): Words[] {
  const note = 'note' in change && change.note ? [change.note] : [];
  switch (change.kind) {
    case 'conflict':
    case 'emptied':
    case 'deleted':
      return [...note, whys[change.kind]];
    case 'doubtful':
      return [change.why];
    case 'moved':
      return change.after ? [] : [whys.moved];
    default:
      return note;
  }
}

function refusedLines({ failure, file }: Refused, language: Language): string[] {
  return [
    visible(file),
    `  ${visible(failure.words[language])}`,
    ...(failure.hint ? [`  = ${visible(failure.hint[language])}`] : []),
  ];
}

/** Who has answered and who has not, of the plans whose forms came back. */
function answersLines({ projects, taken }: Outcome, language: Language): string[] {
  const say = words.answers[language];
  return projects
    .filter((project) => taken.some((one) => one.project === project))
    .flatMap((project) => {
      const back = new Set(
        taken.filter((one) => one.project === project).flatMap(({ subjects }) => subjects),
      );
      const asked = askedOf(project, back);
      const open = asked.filter(({ key }) => !back.has(key));
      const names = open.map(({ owner, title }) => `  ${visible([owner, title].filter(Boolean).join('　'))}`);
      return [`${project.plan.city.name}  ${say(asked.length - open.length, asked.length)}`, ...names];
    });
}

/** Those with a form of reform, and where one has come back on the city's own, all of its kind. */
function askedOf({ plan }: Home, back: ReadonlySet<string>): { key: string; owner: string; title: string }[] {
  const asked = new Map<string, { key: string; owner: string; title: string }>();
  for (const { head, subject } of draft(plan, { forced: false }).pages)
    if (subject !== '' && !asked.has(subject))
      asked.set(subject, { key: subject, owner: head.owner, title: head.title });
  const kinds = new Set([...back].filter((key) => !asked.has(key)).map((key) => key.split('/')[0]));
  const owned = plan.initiatives.map(({ key, owner, title }) => ({ key, owner: owner.join(' '), title }));
  for (const one of [...owned, ...plan.policies.map(({ key, title }) => ({ key, owner: '', title }))])
    if (kinds.has(one.key.split('/')[0]) && !asked.has(one.key)) asked.set(one.key, one);
  return [...asked.values()];
}

function summary(
  { left, refused, settled, taken, written }: Outcome,
  done: number,
  language: Language,
): string[] {
  const open = settled.open.length + settled.clashes.length + left.length;
  const counts = words.summary[language](taken.length, done, open, refused.length);
  const calm = done + open + refused.length === 0;
  const next = calm ? [] : !written && done > 0 ? [words.next[language]] : [];
  return [calm ? words.calm[language] : counts, ...next];
}

const whys = {
  conflict: {
    ja: 'シートも様式も変わっています。--theirs（様式を採る）か --ours（シートのまま）を指定してください。',
    en: 'both were changed: give --theirs (take the form) or --ours (keep the sheet).',
  },
  emptied: {
    ja: '欄が空にされています。シートからも消すときは --allow-delete を付けてください。',
    en: 'its square was emptied; with --allow-delete it goes from the sheet too.',
  },
  deleted: {
    ja: '行が削除されています。シートからも消すときは --allow-delete を付けてください。',
    en: 'its row was deleted; with --allow-delete it goes from the sheet too.',
  },
  moved: {
    ja: '行が移されていますが、どの一覧に入るのか分かりません。シートを手で直してください。',
    en: 'its row was moved, but not to where its list or one like it stands: mend the sheet by hand.',
  },
  stray: {
    ja: '欄の外に書かれた文です。シートのどこに入れるか分からないため、手で写してください。',
    en: 'written outside of any field: copy it into the sheet by hand.',
  },
  comment: {
    ja: 'セルに付けられたコメントです。直すことが書かれていれば、シートを手で直してください。',
    en: 'a comment on the cell: where it asks for a correction, make it in the sheet by hand.',
  },
  shape: {
    ja: '図形の中に書かれた文です。直すことが書かれていれば、シートを手で直してください。',
    en: 'written in a shape: where it asks for a correction, make it in the sheet by hand.',
  },
  homeless: {
    ja: 'シートにこの欄がもうありません。手で写してください。',
    en: 'the sheet has no such place any more: copy it by hand.',
  },
  clash: {
    ja: '同じ欄が、送り主によって違っています。どちらかの様式だけを取り込んでください。',
    en: 'the forms disagree about this place: import only one of them.',
  },
  left: {
    ja: 'reform では書き込めません（他の箇所が参照している、下に項目がある、UTF-8 でないなど）。手で直してください。',
    en: 'reform cannot write this (others refer to it, items stand below it, the file is not UTF-8 ...): do it by hand.',
  },
} as const;

const words = {
  ready: { ja: '■ 書き込めるもの', en: '■ Can be written' },
  written: { ja: '■ 書き込んだもの', en: '■ Written' },
  open: { ja: '■ 判断が要るもの', en: '■ To be decided' },
  refused: { ja: '■ 取り込めないファイル', en: '■ Files not taken' },
  labels: {
    ja: {
      base: '配付時',
      ours: 'シート',
      theirs: '様式　',
      after: '前の項目',
      added: '追加　　',
      moved: '移動　　',
      first: '（先頭）',
    },
    en: {
      base: 'sent ',
      ours: 'sheet',
      theirs: 'form ',
      after: 'after',
      added: 'new  ',
      moved: 'moved',
      first: '(the first)',
    },
  },
  beside: {
    ja: (field: string) => `（${field} の行）`,
    en: (field: string) => ` (the row of ${field})`,
  },
  answers: {
    ja: (back: number, all: number) => `返送 ${back} / ${all} シート${back < all ? '。まだのもの:' : ''}`,
    en: (back: number, all: number) => `${back} of ${all} sheets are back${back < all ? '; still out:' : ''}`,
  },
  summary: {
    ja: (files: number, done: number, open: number, refused: number) =>
      `様式 ${files} 件: 変更 ${done} 件、判断が要るもの ${open} 件、取り込めないファイル ${refused} 件`,
    en: (files: number, done: number, open: number, refused: number) =>
      `${files} forms: ${done} changes, ${open} to be decided, ${refused} files not taken`,
  },
  calm: { ja: '✓ シートと違うところはありません。', en: '✓ Nothing differs from the sheets.' },
  next: {
    ja: 'まだ何も書き込んでいません。--write を付けると書き込みます。',
    en: 'Nothing has been written yet; --write does it.',
  },
} as const;
