/** The work of `reform form names`: the names a city's own form may use, with their words in a plan. */
import { Failure } from '../../diagnostics/failure.ts';
import { subjectKinds } from '../../forms/form.ts';
import { fillingOf } from '../../forms/names/vocabulary.ts';
import { subjectsOf } from '../../forms/subjects.ts';
import { truncate } from '../../japanese/width.ts';
import type { SubjectKind } from '../../plan/form-blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import { visible } from '../../reporters/visible.ts';
import type { Call } from '../command.ts';
import { planOf } from './asked.ts';
import { namesText, type Sample } from './names-text.ts';

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
  const first = (of: SubjectKind) => subjectsOf({ of }, plan)[0];
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
