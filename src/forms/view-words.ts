/** All that the blocks of a view say, as one flat list: every list in it with its length, so that no two views say the same. */
import type { FieldReference } from '../grid/grid.ts';
import type { Stretch } from '../japanese/stretch.ts';
import { append } from '../lists.ts';
import type { Block, Cell, Group, HeadingBlock, Line, TableBlock } from './view.ts';

export type Word = string | number | boolean | undefined;

export class ViewWords {
  /** Taken from it whenever they are many. */
  readonly words: Word[] = [];
  /** Those whose fields are shown, by their number; said in full where they are shown first. */
  readonly entities = new Map<string, number>();
  readonly #cells = new Map<Cell, number>();

  add(block: Block): void {
    this.words.push(block.kind);
    switch (block.kind) {
      case 'lines':
        this.words.push(block.label, block.groups.length);
        for (const group of block.groups) this.#group(group);
        break;
      case 'heading':
        this.#heading(block);
        break;
      case 'text':
        this.words.push(block.style);
        this.#lines(block.lines);
        break;
      case 'table':
        this.#table(block);
        break;
      case 'part':
        this.words.push(block.name);
        break;
      default:
        block satisfies never;
    }
  }

  /** The rows of a table follow their block. */
  addRow(cells: readonly Cell[]): void {
    this.words.push(cells.length);
    for (const cell of cells) this.#cell(cell);
  }

  #group({ label, lines, opening }: Group): void {
    this.words.push(label);
    this.#field(opening);
    this.#lines(lines);
  }

  #heading({ boxed, level, text, title }: HeadingBlock): void {
    this.words.push(text, level, boxed, title?.lead, title?.written);
    this.#field(title?.field);
  }

  #lines(lines: readonly Line[]): void {
    this.words.push(lines.length);
    for (const { bold = [], field, indent, mark, strong, text, written } of lines) {
      this.words.push(mark, text, strong, indent, written, bold.length);
      this.#bold(bold);
      this.#field(field);
    }
  }

  #table({ chained = [], columns, label, repeated, rows, together }: TableBlock): void {
    this.words.push(label, repeated, together, chained.length, columns.length, rows.length);
    append(this.words, chained);
    for (const { title, width } of columns) this.words.push(title, width);
  }

  /** One that stands there again, as the marks of a schedule do, is said by its number. */
  #cell(cell: Cell): void {
    const { bold = [], choices = [], columns, field, rows, style, text, written } = cell;
    const before = field ? undefined : this.#cells.get(cell);
    if (before !== undefined) {
      this.words.push(before, true);
      return;
    }
    if (!field) this.#cells.set(cell, this.#cells.size);
    this.words.push(text, style, columns, rows, choices.length, written, bold.length);
    append(this.words, choices);
    this.#bold(bold);
    this.#field(field);
  }

  #bold(stretches: readonly Stretch[]): void {
    for (const { from, to } of stretches) this.words.push(from, to);
  }

  #field(reference: FieldReference | undefined): void {
    if (!reference) {
      this.words.push(undefined);
      return;
    }
    const { entity, field } = reference;
    const known = this.entities.get(entity);
    if (known === undefined) this.entities.set(entity, this.entities.size);
    this.words.push(known ?? entity, field);
  }
}
