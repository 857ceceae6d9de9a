/** A part of a document as it is read: a chapter, a section of it, or what stands between two of them. */

export interface Piece {
  number?: string;
  title?: string;
  page?: string;
  listed?: string;
  text?: string[];
  points?: string[];
  table?: { head?: string[]; rows: string[][] };
  glossary?: { term: string; text: string }[];
  note?: string[];
  show?: 'visions' | 'actions';
  sections?: Piece[];
}
