/** The work of `reform form eject`: a form of reform written out as a workbook with `{{…}}` in it. */
import { Failure } from '../../diagnostics/failure.ts';
import { ejected } from '../../forms/eject.ts';
import type { Form } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import { visible } from '../../reporters/visible.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Call } from '../command.ts';
import { didYouMean } from '../line/usage.ts';
import { pathOf } from '../scope/spelled.ts';
import { planOf, wanted } from './asked.ts';

export async function ejectForm(call: Call): Promise<void> {
  const { language, options, world } = call;
  const id = wanted(call, { ja: '様式の名前（yoshiki4 など）', en: 'the name of a form (such as yoshiki4)' });
  const plan = options.into === undefined ? undefined : planOf(call, id);
  const form = formNamed(id, plan?.forms ?? forms);
  const out = options.out === undefined ? `${id}.xlsx` : pathOf(options.out, world.files);
  if (world.files.kind(out) !== 'missing') throw standing(out);
  const [{ writeWorkbook }, { prepare }] = await Promise.all([
    import('../../writers/workbook.ts'),
    import('../../workbook/official/prepare.ts'),
  ]);
  const city = plan?.city ?? { name: '', cycle: 'halves' as const, fiscalYear: undefined };
  const { book, flattened, repeats } = ejected(form, city);
  world.files.write(out, prepare(await writeWorkbook(book), repeats));
  const lines = [
    words.made(visible(out)),
    ...(flattened.length > 0 ? [words.flat(flattened)] : []),
    words.next,
  ];
  world.terminal.out(lines.map((line) => `${line[language]}\n`).join(''));
}

const words = {
  made: (path: string) => ({ ja: `作成  ${path}`, en: `new  ${path}` }),
  flat: (blocks: readonly string[]) => ({
    ja: `表の欄は、文として入ります: ${blocks.join('・')}`,
    en: `Tables become lines of text: ${blocks.join(', ')}`,
  }),
  next: {
    ja: 'Excel で形を整え、計画の templates フォルダーに置いて、reform.yaml の forms に書いてください。',
    en: "Change it in Excel, put it into the plan's templates folder, and name it under forms in reform.yaml.",
  },
} as const;

function formNamed(id: string, known: readonly Form[]): Form {
  const form = known.find((one) => one.id === id);
  if (form) return form;
  const ids = known.map((one) => one.id);
  const near = suggest(id, ids);
  throw new Failure(
    { ja: `様式「${id}」は見つかりません。`, en: `There is no form "${id}".` },
    near === undefined
      ? { ja: `次のものがあります: ${ids.join('、')}`, en: `there are: ${ids.join(', ')}` }
      : didYouMean(near),
  );
}

function standing(path: string): Failure {
  return new Failure(
    { ja: `「${path}」はすでにあるため、上書きしません。`, en: `"${path}" exists and is not overwritten.` },
    { ja: '--out で別の名前を指定してください。', en: 'name another file with --out.' },
  );
}
