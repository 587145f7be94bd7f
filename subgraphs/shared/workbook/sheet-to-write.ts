/** What a workbook is written from. */

/** A cell: text stays text, whatever it looks like; a day is one that Excel can reckon with. */
export type Cell = string | number | boolean | null | { readonly day: string };

export interface SheetToWrite {
  readonly name: string;
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** Rows at the top that stay when the sheet is scrolled; the last of them is bold. */
  readonly frozenRows?: number;
  /** In characters, by column. */
  readonly widths?: readonly number[];
  /** Rows, from 1, that are set in grey: examples. */
  readonly greyRows?: readonly number[];
  /** Whether cells that are still empty are text too, so that what is typed keeps its zeros: the number of columns. */
  readonly textColumns?: number;
  readonly hidden?: boolean;
  /** Columns, from 0, whose cells below the frozen rows take one of a range, such as `選択肢!$A$1:$A$5`. */
  readonly choices?: readonly { readonly column: number; readonly range: string }[];
}
