/** `--explain`: why the forms of one sheet were built again, or were not – which input changed, which file was missing or edited. */
import type { Question } from '../../cache/ledger.ts';
import { inside } from '../../cache/place.ts';
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import { join } from '../../paths.ts';
import type { Output, Shown } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Call } from '../command.ts';
import { didYouMean } from '../line/usage.ts';
import { pathOf } from '../scope/spelled.ts';
import type { Kept, Verdict } from './kept.ts';

export interface Built {
  readonly outputs: readonly Output[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What was asked of the files this time. */
  readonly questions: readonly Question[];
  readonly kept: Kept | undefined;
}

/** By the sheet's id, or by its file: then of every form its words stand in. Told when all is written, but a sheet that nobody knows is refused at once. */
export function why(
  sheet: string,
  built: Built,
  { language, options, world }: Pick<Call, 'language' | 'options' | 'world'>,
): () => string {
  const path = pathOf(sheet, world.files);
  const shows = ({ sources, traits }: Shown) => traits.id === sheet || sources?.has(path) === true;
  const own = built.outputs.filter(({ pages }) => pages?.some(shows));
  if (own.length === 0) throw unknownSheet(sheet, built.outputs);
  const changes = changesOf(built);
  const made = options.check === true ? 'stale' : 'made';
  const told = (output: Output) => {
    const verdict = built.verdicts.get(output.path)?.of ?? 'new';
    const reasons = reasonsFor(output, verdict, changes, built);
    const head = heads[verdict === 'kept' || verdict === 'corrected' ? verdict : made][language];
    return [`${head}  ${visible(output.path)}`, ...reasons.map((reason) => `    ${reason[language]}`)];
  };
  return () => own.flatMap((output) => told(output).map((line) => `${line}\n`)).join('');
}

const heads = {
  kept: { ja: 'そのまま', en: 'left alone' },
  corrected: { ja: '残す', en: 'left' },
  made: { ja: '作り直し', en: 'built again' },
  stale: { ja: '作り直すもの', en: 'to be built again' },
} as const;

interface Change {
  /** As the record names it. */
  readonly path: string;
  /** As the operator does. */
  readonly name: string;
  readonly how: 'changed' | 'new' | 'gone';
}

/** The sheets and templates that differ from those of the last build. */
function changesOf({ kept, questions }: Built): Change[] {
  const before = answersIn(kept?.ledger?.questions ?? []);
  const now = answersIn(questions);
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((path): Change[] => {
    const [then, today] = [before.get(path), now.get(path)];
    if (then?.answer === today?.answer) return [];
    const name = (today ?? then)?.of === 'asset' ? path : join(kept?.home ?? '.', path);
    return [{ path, name, how: !then ? 'new' : !today ? 'gone' : 'changed' }];
  });
}

function answersIn(questions: readonly Question[]): ReadonlyMap<string, Question> {
  const contents = questions.filter(({ of }) => of === 'content' || of === 'asset');
  return new Map(contents.map((question) => [question.path, question]));
}

const most = 5;

function reasonsFor(
  output: Output,
  verdict: Verdict['of'],
  changes: readonly Change[],
  built: Built,
): Words[] {
  const { kept } = built;
  const ledger = kept?.ledger;
  if (verdict === 'corrected') return [said.corrected];
  if (!ledger) return [said.noRecord];
  switch (verdict) {
    case 'missing':
      return [said.missing];
    case 'edited':
      return [said.edited];
    case 'new':
      return [said.first];
    case 'kept': {
      const own = concerning(output, changes, kept);
      return own.length === 0 ? [said.same] : [...listed(own), said.sameWords];
    }
    case 'other': {
      if (ledger.tool !== kept.tool) return [said.tool];
      const own = concerning(output, changes, kept);
      const all = own.length === 0 ? changes : own;
      return all.length === 0 ? [said.words] : listed(all);
    }
  }
}

/** Those the output is made from. */
function concerning({ pages }: Output, changes: readonly Change[], { home }: Kept): Change[] {
  const sources = pages?.map((page) => page.sources);
  if (!sources || sources.some((own) => own === undefined)) return [...changes];
  const named = new Set(sources.flatMap((own) => [...(own ?? [])].map((path) => inside(home, path))));
  return changes.filter(({ path }) => named.has(path) || path.endsWith('.md.hbs'));
}

const said = {
  noRecord: { ja: '前回の記録がありません。', en: 'There is no record of an earlier build.' },
  missing: { ja: 'ファイルがなくなっていました。', en: 'The file was missing.' },
  edited: {
    ja: 'ファイルが、作成した後に書き換えられていました。',
    en: 'The file had been edited since it was built.',
  },
  corrected: {
    ja: '作った後に人が保存していて、シートにない内容がありえます。',
    en: 'Somebody has saved it since, and it may have words that no sheet has.',
  },
  first: { ja: '前回は作っていません。', en: 'The last build did not make it.' },
  same: {
    ja: 'もとになるシートもファイルも、前回のままです。',
    en: 'Its sheets and the file are as they were.',
  },
  sameWords: {
    ja: '様式に出る内容は、前回と同じです。',
    en: 'What the form shows is the same as before.',
  },
  tool: { ja: '前回とは別の版の reform です。', en: 'It is another reform than last time.' },
  words: { ja: '様式に出る内容が、前回と違います。', en: 'What the form shows is not what it was.' },
} as const satisfies Record<string, Words>;

const hows = {
  changed: { ja: 'が変わりました。', en: 'has changed.' },
  new: { ja: 'が増えました。', en: 'is new.' },
  gone: { ja: 'がなくなりました。', en: 'is gone.' },
} as const satisfies Record<Change['how'], Words>;

function listed(changes: readonly Change[]): Words[] {
  const lines = changes.slice(0, most).map(({ how, name }) => ({
    ja: `${visible(name)} ${hows[how].ja}`,
    en: `${visible(name)} ${hows[how].en}`,
  }));
  const rest = changes.length - lines.length;
  return rest === 0
    ? lines
    : [...lines, { ja: `ほかに ${rest} 件が変わりました。`, en: `So have ${rest} more.` }];
}

function unknownSheet(sheet: string, outputs: readonly Output[]): Failure {
  const ids = [...new Set(outputs.flatMap(({ pages = [] }) => pages.map(({ traits }) => traits.id)))];
  const meant = suggest(sheet, ids);
  return new Failure(
    {
      ja: `--explain の「${sheet}」から作られる様式はありません。`,
      en: `No form is made from "${sheet}" (--explain).`,
    },
    meant === undefined
      ? { ja: 'シートの id か、ファイルを指定してください。', en: 'give the id of a sheet, or its file.' }
      : didYouMean(meant),
  );
}
