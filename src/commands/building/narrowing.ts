/** Which pages of a plan are wanted: those of the folder or the sheets that were named, of `--only` and of `--form`; what nothing fits is refused. */
import { Failure } from '../../diagnostics/failure.ts';
import { type Draft, isOfficial, type OfficialPage, type Page } from '../../reform.ts';
import { suggest } from '../../sheets/suggest.ts';
import { didYouMean } from '../line/usage.ts';
import { nothingChosen, selectionOf } from '../scope/selection.ts';
import type { Wanted } from './jobs.ts';

interface Offer extends Pick<Draft, 'plan' | 'pages'> {
  readonly officials: readonly OfficialPage[];
}

interface Narrowing {
  /** Absent where all are wanted. */
  includes?(page: Page): boolean;
  /** Of the city's own forms `--form` chose before they were opened. */
  isMeant(page: OfficialPage): boolean;
}

export function narrowing(offers: readonly Offer[], wanted: Wanted): (offer: Offer) => Narrowing {
  const { forms, incomplete, names, only, owns } = wanted;
  // What is not here may be elsewhere.
  if (!owns && incomplete !== true) refuseNothing(offers, wanted);
  const chosen = selectionOf(only);
  return (offer) => {
    const isNamed = naming(offer, names);
    const isMeant = (page: Page | OfficialPage) => isNamed(page) && (chosen?.(page.traits) ?? true);
    if (!chosen && !forms && isWhole(offer, names)) return { isMeant };
    return { isMeant, includes: (page) => isMeant(page) && (forms?.includes(page.form) ?? true) };
  };
}

/** A plan is named by its folder, or by its reform.yaml. */
function isWhole({ plan }: Offer, names: Wanted['names']): boolean {
  return names(plan.city.origin.file);
}

/** Of a plan that is named in part the pages that show one sheet. */
function naming(offer: Offer, names: Wanted['names']): (page: Page | OfficialPage) => boolean {
  if (isWhole(offer, names)) return () => true;
  return ({ file }) => file !== undefined && names(file);
}

function refuseNothing(offers: readonly Offer[], { forms, named: path, names, only }: Wanted): void {
  const named = offers.flatMap((offer) => [...offer.pages, ...offer.officials].filter(naming(offer, names)));
  if (named.length === 0 && !offers.every((offer) => isWhole(offer, names))) throw nothingNamed(path);
  const chosen = selectionOf(only);
  if (chosen && !named.some(({ traits }) => chosen(traits)))
    throw nothingChosen(
      only,
      named.map(({ traits }) => traits),
    );
  if (forms) refuseUnknown(forms, offers);
}

function nothingNamed(path: string): Failure {
  return new Failure(
    { ja: `「${path}」から作られる様式はありません。`, en: `No form is made from "${path}" alone.` },
    {
      ja: '計画のフォルダーを指定すると、その計画の様式をすべて作ります。',
      en: 'name the folder of the plan to build all its forms.',
    },
  );
}

/** The forms that a plan builds, and files. */
function refuseUnknown(forms: readonly string[], offers: readonly Offer[]): void {
  const known = [...new Set(offers.flatMap(({ pages }) => pages.map(({ form }) => form)))];
  const unknown = forms.find((name) => !isOfficial(name) && !known.includes(name));
  if (unknown === undefined) return;
  const near = suggest(unknown, known);
  throw new Failure(
    {
      ja: `--form の「${unknown}」という様式は、この計画にありません。`,
      en: `The plan has no form "${unknown}" (--form).`,
    },
    near === undefined
      ? {
          ja: `${known.join('・')} のいずれか、または市の様式のファイル（.xlsx）を指定してください。`,
          en: `choose one of ${known.join(', ')}, or a file of the city's own (.xlsx).`,
        }
      : didYouMean(near),
  );
}
