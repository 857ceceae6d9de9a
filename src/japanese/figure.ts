/** A value as the author wrote it, and what it means: `1,195 件`, `▲3.2`, `80%以上`, `約70%を維持`, `集計中`, `－`. */

export type Figure =
  /** A number with its unit: 1,195 件; `approximate` for 約, `bound` for 以上・以下・未満・超. */
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly unit: string;
      readonly approximate: boolean;
      readonly bound: 'exact' | 'at-least' | 'at-most' | 'below' | 'above' | 'keep';
    }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: string }
  /** n of m: 24区長/24区長, 326／329. */
  | { readonly kind: 'ratio'; readonly part: number; readonly whole: number; readonly unit: string }
  /** Against something else: 10ポイント以上増加, 50%増, 前年度より向上. */
  | {
      readonly kind: 'change';
      readonly by: number | undefined;
      readonly unit: string;
      readonly direction: 'up' | 'down' | 'same';
    }
  /** Known to come: 集計中, 未定, 調査中. */
  | { readonly kind: 'pending' }
  /** Said to be nothing: - — － ー ― and blank, told apart by `mark`. */
  | { readonly kind: 'none'; readonly mark: string }
  /** Words that are a value: 策定, 供用開始. */
  | { readonly kind: 'words' };
