/** The texts of one workbook, each once: what a cell says is its number. */
import { longestCell } from '../../grid/cell.ts';
import { runsOf } from '../../grid/emphasis.ts';
import type { Square } from '../../grid/grid.ts';
import type { Theme } from '../../grid/theme.ts';
import { clean, escapeCodes, escapeXml, needsQuote } from '../clean.ts';
import { main, xmlHead } from '../markup.ts';
import { tooLong } from '../trouble.ts';
import { fontXml } from './style-xml.ts';

export interface KnownText {
  /** It would be taken for a formula. */
  readonly quoted: boolean;
  /** The end of a cell that says it, from behind the number of its format or, where it has none, of its row. */
  readonly cell: string;
}

export const noText: KnownText = { quoted: false, cell: '"/>' };

export function textCell(number: number): string {
  return `" t="s"><v>${number}</v></c>`;
}

/** Most texts hold nothing that XML or Excel would read otherwise. */
const special = /[\x00-\x1f\x7f&<>\ud800-\udfff\ufffe\uffff]|_x|^\s|\s$/;

export class Texts {
  readonly #known = new Map<string, KnownText>([['', noText]]);
  readonly #xml: string[] = [];

  of(text: string): KnownText {
    return this.#known.get(text) ?? this.#add(text);
  }

  /** Parts of it are emphasised. */
  inRuns({ bold = [], style, text }: Square, theme: Theme): KnownText {
    const words = allowed(String(text));
    if (words === '') return noText;
    const look = theme.looks[style];
    const runs = runsOf(String(text), bold).map((run) => {
      const font = fontXml({ ...look, bold: run.bold || look.bold }, theme, false, 'rFont');
      return `<r><rPr>${font}</rPr>${textXml(clean(run.text))}</r>`;
    });
    return this.#said(`<si>${runs.join('')}</si>`, words);
  }

  /** The number of a text that is told later: where it stands among the others decides how well they are packed. */
  keep(): number {
    return this.#xml.push('') - 1;
  }

  tell(number: number, text: string): void {
    this.#xml[number] = `<si>${textXml(clean(text))}</si>`;
  }

  /** The part of the workbook that holds them. */
  get part(): string {
    const count = `<sst xmlns="${main}" uniqueCount="${this.#xml.length}">`;
    return `${xmlHead}${count}${this.#xml.join('')}</sst>`;
  }

  #add(text: string): KnownText {
    const known = special.test(text)
      ? this.#addSpecial(text)
      : this.#said(`<si><t>${short(text)}</t></si>`, text);
    this.#known.set(text, known);
    return known;
  }

  #addSpecial(text: string): KnownText {
    const words = allowed(text);
    return words === '' ? noText : this.#said(`<si>${textXml(words)}</si>`, words);
  }

  #said(xml: string, words: string): KnownText {
    return { quoted: needsQuote(words), cell: textCell(this.#xml.push(xml) - 1) };
  }
}

/** What of a text a cell can hold. */
export function allowed(text: string): string {
  return short(clean(text));
}

function short(words: string): string {
  if (words.length > longestCell) throw tooLong(words);
  return words;
}

export function textXml(words: string): string {
  if (!special.test(words)) return `<t>${words}</t>`;
  const space = /^\s|\n|\s$/.test(words) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeXml(escapeCodes(words))}</t>`;
}
