/** What a returned workbook says against the sheets, one place of a form at a time. */
import type { Origin } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';

interface Placed {
  /** Where the words stand in the sheets now. */
  readonly at: Origin;
  /** `initiative/ward-offices` */
  readonly entity: string;
  /** What the sheet says now. */
  readonly ours: string;
}

export type Change =
  /** Only they changed it. */
  | (Placed & { readonly kind: 'changed'; readonly theirs: string; readonly note?: Words })
  /** The sheet has been changed as well since the form went out. */
  | (Placed & {
      readonly kind: 'conflict';
      readonly base: string;
      readonly theirs: string;
      readonly note?: Words;
    })
  /** Nothing stands in its cell any more, or its row is gone. */
  | (Placed & { readonly kind: 'emptied' | 'deleted'; readonly note?: Words })
  /** New items after the one at the place. */
  | (Placed & { readonly kind: 'added'; readonly values: readonly string[] })
  /** It stands elsewhere in its list, or in another: after the item at `after`, whose words are `previous`; nobody knows where when that is missing. */
  | (Placed & { readonly kind: 'moved'; readonly after: Origin | undefined; readonly previous: string })
  /** Written into an empty square: the place is made for it, the items of a list or a single value. */
  | (Placed & { readonly kind: 'opened'; readonly values: readonly string[] })
  /** Read, but nobody could mean it: a day where there were words, an error of a formula. */
  | (Placed & { readonly kind: 'doubtful'; readonly theirs: string; readonly why: Words })
  /** The sheet has no such place any more. */
  | {
      readonly kind: 'homeless';
      readonly entity: string;
      readonly field: string;
      readonly base: string;
      readonly theirs: string;
    }
  /** Words in a cell that belongs to no field, struck out or not, in a comment, in a shape, on a copy of a worksheet, or in a field of which nobody knows what it said. */
  | {
      readonly kind: 'stray';
      readonly cell: string;
      readonly theirs: string;
      readonly in?: 'comment' | 'shape' | 'copy' | 'list' | 'struck' | 'unread';
      /** The field on the same row. */
      readonly beside?: string;
    };

export type PlacedChange = Exclude<Change, { kind: 'homeless' | 'stray' }>;

export function isPlaced(change: Change): change is PlacedChange {
  return change.kind !== 'homeless' && change.kind !== 'stray';
}

/** One for each place, whatever workbook it comes from. */
export function placeKey({ document, file, path }: Origin): string {
  return JSON.stringify([file, document, path]);
}
