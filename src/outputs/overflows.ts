/** Lists that a city's own form takes into one cell, and no cell of Excel holds: found where the form is opened, told like what a rule finds. */
import { Failure } from '../diagnostics/failure.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import { longestCell } from '../grid/cell.ts';
import { quote } from '../japanese/quote.ts';
import { ownersIn } from '../plan/owners.ts';
import type { Plan } from '../plan/plan.ts';
import { isOfficial } from '../sheets/official.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Source } from '../sheets/source.ts';
import type { Files } from '../world.ts';
import type { OfficialPage } from '../writers/official.ts';
import { officialsOf } from './officials.ts';

export interface Looked {
  readonly folder: string;
  readonly plan: Plan | undefined;
  readonly sources: ReadonlyMap<string, Source>;
}

type Overlong = ReturnType<OfficialPage['overlong']>[number];

/** `asked`: files of forms instead of those that reform.yaml names. */
export async function overflowsIn(
  { folder, plan, sources }: Looked,
  files: Files,
  asked?: readonly string[],
): Promise<Raised[]> {
  const forms = plan && (asked ?? plan.city.forms).some(isOfficial);
  if (!forms || !mayOverflow(sources.keys(), sources)) return [];
  const pages = await opened(() => officialsOf(plan, folder, files, asked));
  const long = pages.filter((page) => mayOverflow(page.sources ?? sources.keys(), sources));
  const origins = new Map(ownersIn(plan).map(({ key, origin }) => [key, origin]));
  return long.flatMap((page) =>
    page.overlong().flatMap((one) => (isLongAlone(one) ? [] : [findingOf(one, page, origins)])),
  );
}

/** What is printed is hardly longer than the sheets it comes from; a form may print it twice. */
function mayOverflow(from: Iterable<string>, sources: Looked['sources']): boolean {
  let letters = 0;
  for (const file of from) letters += sources.get(file)?.text.length ?? 0;
  return letters * 4 > longestCell;
}

/** What is wrong with a form is said by whoever builds it. */
async function opened(work: () => Promise<readonly OfficialPage[]>): Promise<readonly OfficialPage[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** That is told of the text. */
function isLongAlone({ fields }: Overlong): boolean {
  return fields.some(({ length }) => length > longestCell);
}

function findingOf(found: Overlong, page: OfficialPage, origins: ReadonlyMap<string, Origin>): Raised {
  const [length, most] = [found.length, longestCell].map((count) => count.toLocaleString('en-US'));
  const names = found.names.map(quote).join('、');
  const { cell } = found;
  return {
    rule: 'form/cell-overflow',
    at: originOf(found, page, origins),
    key: true,
    message: {
      ja: `${page.workbook} の ${cell} に入る${names}は、つなぐと${length}文字になり、Excelの1つのセル（${most}文字）に入りません。`,
      en: `What goes into ${cell} of ${page.workbook} (${names}) has ${length} characters together, more than a cell of Excel holds (${most}).`,
    },
    hint: {
      ja: '様式を、項目ごとに行を繰り返す形にするか、文を分けるか短くしてください。',
      en: 'Let the form repeat a row for each item, or divide or shorten the texts.',
    },
  };
}

/** The list that all of it comes from. */
function originOf({ fields }: Overlong, page: OfficialPage, origins: ReadonlyMap<string, Origin>): Origin {
  const [first, ...others] = fields;
  const isOne = others.every(({ entity }) => entity === first?.entity);
  const origin = first && isOne ? origins.get(first.entity) : undefined;
  if (!first || !origin) return page.origin;
  const paths = fields.map(({ field }) => field.split('.'));
  const [steps = []] = paths;
  const differs = steps.findIndex((step, at) => paths.some((path) => path[at] !== step));
  const shared = differs < 0 ? steps : steps.slice(0, differs);
  return below(origin, ...shared.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}
