/** The work of `reform form`: a city's own form looked through, the names it may use, and a form of reform written out. */
import { Failure } from '../../diagnostics/failure.ts';
import { ejected } from '../../forms/eject.ts';
import { subjectKinds } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import { fillingOf } from '../../forms/names/vocabulary.ts';
import { subjectsOf } from '../../forms/subjects.ts';
import { truncate } from '../../japanese/width.ts';
import type { SubjectKind } from '../../plan/form-blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import { readOfficial } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import { suggest } from '../../sheets/suggest.ts';
import { boundForm } from '../../writers/bound-form.ts';
import type { Call } from '../command.ts';
import { didYouMean } from '../line/usage.ts';
import { momentOf } from '../scope/moment.ts';
import { tidy } from '../scope/path.ts';
import { projectsAt } from '../scope/projects.ts';
import { formText } from './form-text.ts';
import { namesText, type Sample } from './names-text.ts';

/** True when the form can be filled. */
export function checkForm(call: Call): boolean {
  const { language, world } = call;
  const name = wanted(call, { ja: '様式のファイル', en: 'the file of a form' });
  const plan = planOf(call, tidy(name));
  const root = call.options.into === undefined ? '' : tidy(String(call.options.into));
  const official = readOfficial(tidy(name), root, world.files, true);
  const bound = boundForm(official);
  world.terminal.out(formText(official.path, bound, plan, language));
  return bound.bindings.problems.length === 0 && bound.bindings.spots.length > 0;
}

/** The plan that was named, or the one in whose `templates/` the form lies. */
function planOf(call: Call, path: string): Plan | undefined {
  const { options, world } = call;
  const around = /^(.+)\/templates\/[^/]+$/.exec(path)?.[1];
  const inside = around !== undefined && world.files.kind(`${around}/reform.yaml`) === 'file';
  const folder = options.into === undefined ? (inside ? around : undefined) : tidy(String(options.into));
  if (folder === undefined) return undefined;
  return projectsAt(world.files, [folder], momentOf(call)).compiled.flatMap(({ plan }) => plan ?? [])[0];
}

const kinds: ReadonlyMap<string, SubjectKind> = new Map([
  ['取組', 'initiative'],
  ['方針', 'policy'],
  ['計画', 'plan'],
  ['initiative', 'initiative'],
  ['policy', 'policy'],
  ['plan', 'plan'],
]);

export function listNames(call: Call): void {
  const {
    arguments: [, asked],
    language,
    options,
    world,
  } = call;
  const word = asked === undefined ? undefined : String(asked);
  const kind = word === undefined ? undefined : kinds.get(word);
  if (word !== undefined && kind === undefined)
    throw new Failure(
      { ja: `「${word}」という種類はありません。`, en: `There is no kind "${word}".` },
      { ja: '取組・方針・計画 のいずれかにしてください。', en: 'choose initiative, policy or plan.' },
    );
  const plan = options.into === undefined ? undefined : planOf(call, '');
  const all = kind === undefined ? subjectKinds : [kind];
  world.terminal.out(namesText(all, language, plan && sampleOf(plan)));
}

/** At most so many columns. */
const widest = 40;

function sampleOf(plan: Plan): Sample {
  const first = (of: SubjectKind) => subjectsOf({ id: '', title: '', blocks: [], of }, plan)[0];
  const fillings = new Map(
    subjectKinds.map((kind) => {
      const subject = first(kind);
      return [kind, subject && fillingOf(subject)] as const;
    }),
  );
  return (kind, name) => {
    const words = fillings.get(kind)?.words(name, { marks: [] }) ?? [];
    const text = words.map(({ lead, tail = '', text: own }) => lead + own + tail).join(' ');
    return truncate(visible(text.replaceAll('\n', ' ')), widest);
  };
}

export async function ejectForm(call: Call): Promise<void> {
  const { language, options, world } = call;
  const id = wanted(call, { ja: '様式の名前（yoshiki4 など）', en: 'the name of a form (such as yoshiki4)' });
  const plan = options.into === undefined ? undefined : planOf(call, id);
  const known = plan?.forms ?? forms;
  const form = known.find((one) => one.id === id);
  if (!form)
    throw noForm(
      id,
      known.map((one) => one.id),
    );
  const out = options.out === undefined ? `${id}.xlsx` : tidy(String(options.out));
  if (world.files.kind(out) !== 'missing') throw standing(out);
  const [{ writeWorkbook }, { prepare }] = await Promise.all([
    import('../../writers/workbook.ts'),
    import('../../workbook/official/prepare.ts'),
  ]);
  const city = plan?.city ?? { name: '', cycle: 'halves' as const, fiscalYear: undefined };
  const { book, flattened, repeats } = ejected(form, city);
  world.files.write(out, prepare(await writeWorkbook(book), repeats));
  const flat = flattened.join(language === 'ja' ? '・' : ', ');
  const said = {
    ja: [
      `作成  ${visible(out)}`,
      ...(flat === '' ? [] : [`表の欄は、文として入ります: ${flat}`]),
      `Excel で形を整え、計画の templates フォルダーに置いて、reform.yaml の forms に書いてください。`,
    ],
    en: [
      `new  ${visible(out)}`,
      ...(flat === '' ? [] : [`Tables become lines of text: ${flat}`]),
      `Change it in Excel, put it into the plan's templates folder, and name it under forms in reform.yaml.`,
    ],
  };
  world.terminal.out(`${said[language].join('\n')}\n`);
}

function wanted({ arguments: [, given] }: Call, what: { readonly ja: string; readonly en: string }): string {
  if (typeof given === 'string') return given;
  throw new Failure(
    { ja: `${what.ja}が指定されていません。`, en: `Missing: ${what.en}.` },
    { ja: '使い方は reform form --help で確かめてください。', en: 'see reform form --help.' },
  );
}

function noForm(id: string, known: readonly string[]): Failure {
  const near = suggest(id, known);
  return new Failure(
    { ja: `様式「${id}」は見つかりません。`, en: `There is no form "${id}".` },
    near === undefined
      ? { ja: `次のものがあります: ${known.join('、')}`, en: `there are: ${known.join(', ')}` }
      : didYouMean(near),
  );
}

function standing(path: string): Failure {
  return new Failure(
    { ja: `「${path}」はすでにあるため、上書きしません。`, en: `"${path}" exists and is not overwritten.` },
    { ja: '--out で別の名前を指定してください。', en: 'name another file with --out.' },
  );
}
