/** A workbook of many initiatives – a form on every worksheet, or a ledger with a row for each – → a draft for each of them. */
import { fold } from '../../japanese/fold.ts';
import { append } from '../../lists.ts';
import { codeIn } from './column.ts';
import type { Draft, drafts } from './draft.ts';
import { filledIn, readForm } from './form.ts';
import { type Ledger, ledgerIn } from './ledger.ts';
import { readEntry } from './ledger-row.ts';
import type { Box, Worksheet } from './page.ts';
import { regionsOf } from './regions.ts';
import { stackedIn } from './stacked.ts';

/** How the new sheets are called. */
export interface Names {
  /** After the workbook. */
  readonly file: string;
  /** As near to what is wanted as is free. */
  free(wanted: string): string;
}

type Drafts = ReturnType<typeof drafts>;

/** None where it holds one at most. */
export function readMany(worksheets: readonly Worksheet[], names: Names, empty: Drafts): Draft[] {
  const probe = empty('initiative', '');
  const ledgers = worksheets.flatMap(({ asides, boxes }) => {
    const ledger = ledgerIn(boxes, probe);
    return ledger ? [{ ledger: { ...ledger, rest: [...ledger.rest, ...asides] }, boxes }] : [];
  });
  const inLedgers = new Set(ledgers.map(({ boxes }) => boxes));
  const { forms, loose } = formsIn(
    worksheets.filter(({ boxes }) => !inLedgers.has(boxes)),
    probe,
  );
  if (ledgers.length === 0 && forms.length < 2) return [];
  const others = [...loose];
  const read = forms.flatMap((form, index) => {
    const wanted = /^sheet\d*(?:-\d+)?$/i.test(form.name) ? `${names.file}-${index + 1}` : form.name;
    const draft = readForm(form.boxes, empty('initiative', names.free(wanted)));
    append(draft?.left ?? others, draft ? form.asides : saidOn(form));
    return draft ?? [];
  });
  for (const { ledger } of ledgers) append(read, readLedger(ledger, read, names, empty));
  append(read[0]?.left ?? [], others);
  sayOnce(read);
  return read;
}

function saidOn({ asides, boxes }: Worksheet): Box[] {
  return [...boxes, ...asides];
}

interface Forms {
  readonly forms: readonly Worksheet[];
  /** Explanations, lists to choose from. */
  readonly loose: readonly Box[];
}

/** 様式（記入例）, 例1 and 見本; 例規の整備 is an initiative. */
const exampleName =
  /(?:記入|記載|作成|入力)(?:例|見本|要領|方法|上の注意)|サンプル|^[(【]?(?:例|見本|要領|方法)(?![\p{L}々])/u;

/** What has labels but no title goes on with the form before; an example of how to fill a form in is none. */
function formsIn(worksheets: readonly Worksheet[], { words }: Draft): Forms {
  const forms: { name: string; boxes: Box[]; asides: Box[] }[] = [];
  const loose: Box[] = [];
  for (const one of worksheets.flatMap((all) => stackedIn(all, words))) {
    const filled = exampleName.test(fold(one.name)) ? new Set() : filledIn(regionsOf(one.boxes, words));
    const last = filled.size > 0 ? forms.at(-1) : undefined;
    if (filled.has('title') && filled.size > 1)
      forms.push({ name: one.name, boxes: [...one.boxes], asides: [...one.asides] });
    else if (last) {
      append(last.boxes, one.boxes);
      append(last.asides, one.asides);
    } else append(loose, saidOn(one));
  }
  return { forms, loose };
}

/** What a form of the same workbook says already is for a person to compare. */
function readLedger(
  { columns, entries, rest }: Ledger,
  forms: readonly Draft[],
  names: Names,
  empty: Drafts,
): Draft[] {
  const known = new Map(forms.map((draft) => [fold(draft.initiative.title ?? ''), draft]));
  const codes = entries.map(({ boxes }) => codeIn(boxes, columns));
  const wide = Math.max(2, String(entries.length).length);
  const distinct = new Set(codes).size === codes.length;
  const read = entries.flatMap((entry, index) => {
    const same = known.get(fold(entry.title.text));
    if (same) {
      append(same.left, new Set(entry.boxes));
      return [];
    }
    const code = distinct ? codes[index] : undefined;
    const number = String(index + 1).padStart(wide, '0');
    const draft = empty('initiative', names.free(code?.padStart(wide, '0') ?? `${names.file}-${number}`));
    readEntry(entry, columns, draft);
    return [draft];
  });
  append((read[0] ?? forms[0])?.left ?? [], rest);
  return read;
}

/** The name of the form and its notes stand on every worksheet, and are said with the first. */
function sayOnce([first, ...others]: readonly Draft[]): void {
  const said = new Set(first?.left.filter(isOfTheForm).map(({ text }) => text));
  for (const { left } of others) {
    const fresh = left.filter((box) => !isOfTheForm(box) || !said.has(box.text));
    left.length = 0;
    append(left, fresh);
  }
}

function isOfTheForm({ at, text }: Box): boolean {
  return /(?:^|!)[A-Z]+[12]$/.test(at) || /^(?:[※＊*]|注|[（(]注|凡例)/.test(text);
}
