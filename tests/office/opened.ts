/** A workbook as openpyxl, which shares no line with ExcelJS, understands it: what `open_workbooks.py` prints. */

export interface OpenedBook {
  readonly properties: Readonly<Record<'title' | 'subject' | 'creator' | 'keywords', string | null>>;
  /** Defined names and what they point at. */
  readonly names: Readonly<Record<string, string>>;
  /** Every font that a style or the theme names. */
  readonly fonts: readonly string[];
  readonly sheets: readonly OpenedSheet[];
}

export interface OpenedSheet {
  readonly name: string;
  /** `B3` → what stands there. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly merged: readonly string[];
  /** Cells that a protected sheet lets people change. */
  readonly unlocked: readonly string[];
  readonly quoted: readonly string[];
  readonly links: Readonly<Record<string, string | null>>;
  readonly protected: boolean;
  /** The range whose rows can be narrowed. */
  readonly filter: string | null;
  readonly validations: readonly { readonly cells: string; readonly list: string }[];
  readonly heights: Readonly<Record<string, number>>;
  readonly page: {
    readonly paper: number;
    readonly orientation: string;
    readonly fitToPage: boolean;
    readonly fitToWidth: number;
    readonly fitToHeight: number;
    readonly centred: boolean;
    readonly margins: readonly number[];
    readonly header: string | null;
    readonly footer: string | null;
    readonly breaks: readonly number[];
    readonly titles: string | null;
    readonly area: string;
  };
  readonly view: {
    readonly mode: string;
    readonly zoom: number | null;
    readonly freeze: string | null;
    readonly gridLines: boolean | null;
  };
}
