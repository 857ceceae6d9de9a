/** The styles of a theme: all its fonts, fills and lines once, and the formats that a book's cells use. */
import type { Look, Theme } from '../../grid/theme.ts';
import { oncePer } from '../../once.ts';
import { main, xmlHead } from '../markup.ts';
import { type Packed, packShared } from '../pack.ts';
import { counted } from './counted.ts';
import type { Edges, Line } from './edges.ts';
import { readFormat } from './format.ts';
import { borderXml, defaultFont, fillXml, fontXml, formatXml, plainFormat } from './style-xml.ts';

/** Different XML each once, with the number it is called by. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  of(xml: string): number {
    const known = this.#numbers.get(xml) ?? this.#numbers.size;
    this.#numbers.set(xml, known);
    return known;
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/** In one order, whatever books are written. */
export class Styles {
  readonly #theme: Theme;
  readonly #fonts = new Numbered();
  readonly #fills = new Numbered();
  readonly #borders = new Numbered();
  readonly #formats = new Map<number, string>();
  /** Books of one form mostly have the same formats in the same order. */
  readonly #parts = new Map<string, Packed>();

  constructor(theme: Theme) {
    this.#theme = theme;
    // Excel measures the width of columns in the first font, and keeps the first two fills and the first border for itself.
    this.#fonts.of(defaultFont(theme));
    for (const pattern of ['none', 'gray125'])
      this.#fills.of(`<fill><patternFill patternType="${pattern}"/></fill>`);
    for (const look of Object.values(theme.looks)) {
      for (const linked of [false, true]) this.#font(look, linked);
      this.#fills.of(fillXml(look));
    }
    for (const edges of allEdges()) this.#borders.of(borderXml(edges, theme));
  }

  /** The part of a book whose cells have these formats. */
  part(formats: readonly number[]): Packed {
    const key = formats.join();
    const part = this.#parts.get(key) ?? packShared('xl/styles.xml', this.#xml(formats));
    this.#parts.set(key, part);
    return part;
  }

  #xml(formats: readonly number[]): string {
    return [
      `${xmlHead}<styleSheet xmlns="${main}">`,
      counted('fonts', this.#fonts.all),
      counted('fills', this.#fills.all),
      counted('borders', this.#borders.all),
      counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      counted('cellXfs', [plainFormat, ...formats.map((format) => this.#format(format))]),
      counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '<dxfs count="0"/></styleSheet>',
    ].join('');
  }

  #format(number: number): string {
    const known = this.#formats.get(number) ?? this.#newFormat(number);
    this.#formats.set(number, known);
    return known;
  }

  #newFormat(number: number): string {
    const { edges, format } = readFormat(number);
    const look = this.#theme.looks[format.style];
    return formatXml(format, look, {
      font: this.#font(look, format.linked),
      fill: this.#fills.of(fillXml(look)),
      border: this.#borders.of(borderXml(edges, this.#theme)),
    });
  }

  #font(look: Look, linked: boolean): number {
    return this.#fonts.of(`<font>${fontXml(look, this.#theme, linked)}</font>`);
  }
}

export const stylesOf = oncePer((theme: Theme) => new Styles(theme));

function allEdges(): Edges[] {
  const lines: readonly Line[] = [0, 1, 2];
  const sides: readonly Line[] = [0, 1];
  return lines.flatMap((top) =>
    lines.flatMap((bottom) =>
      sides.flatMap((left) => sides.map((right): Edges => ({ top, bottom, left, right }))),
    ),
  );
}
