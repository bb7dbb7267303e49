/**
 * A workbook as data. `src/sheet` plans it, a host applies it; neither knows the other.
 * Rows and columns are zero-based. Formulas are en-US, without the leading `=`,
 * in the subset that Excel, WPS and LibreOffice share.
 */

/** How a cell looks; hosts turn each name into their own style objects. */
export type CellStyle =
  | "title"
  | "section"
  | "note"
  | "label"
  | "input"
  | "header"
  | "text"
  | "center"
  | "number"
  | "wrapped"
  | "link"
  | "muted"
  | "warn"
  | "bad";

export type Scalar = string | number;

/** A cell is a closed union: text is never a formula, a formula carries the value our own code computes. */
export type Cell =
  | { readonly kind: "blank"; readonly style?: CellStyle }
  | { readonly kind: "text"; readonly value: string; readonly style?: CellStyle }
  | { readonly kind: "number"; readonly value: number; readonly format?: string; readonly style?: CellStyle }
  | { readonly kind: "date"; readonly iso: string; readonly style?: CellStyle }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** "" where the formula shows nothing. */
      readonly value: Scalar;
      readonly format?: string;
      readonly style?: CellStyle;
    }
  /** `target` is a place in this workbook such as `'指标明细'!A2`. */
  | { readonly kind: "link"; readonly value: string; readonly target: string; readonly style?: CellStyle };

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface ColumnPlan {
  readonly header: string;
  /** In characters; a Chinese character counts as two. */
  readonly width: number;
  readonly style?: CellStyle;
  readonly format?: string;
  /** Working column: kept, but not shown. */
  readonly hidden?: boolean;
}

export interface TablePlan {
  /** Unique in the workbook; also the name formulas use. */
  readonly name: string;
  /** Place of the header row. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnPlan[];
  /** Most lines of text a body row shows, where wrapped text would otherwise make it as tall as it needs. */
  readonly maxLines?: number;
  /** Body, one array a row, as long as `columns`. Never empty: a table needs one row. */
  readonly rows: readonly (readonly Cell[])[];
}

/** An allowed-values list on a range, from literals or from a range formula. */
export interface ValidationPlan {
  readonly range: string;
  readonly values?: readonly string[];
  readonly source?: string;
  readonly message: string;
}

/** Marks the cells of `range` for which `formula` (relative to its first cell) is true. */
export interface HighlightPlan {
  readonly range: string;
  readonly formula: string;
  readonly tone: "good" | "warn" | "bad" | "muted";
}

export interface PrintPlan {
  readonly orientation: "landscape" | "portrait";
  /** Zero-based rows repeated on each page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Zero-based last column on paper, where columns further right are for formulas and machines. */
  readonly lastColumn?: number;
}

export interface SheetPart {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly TablePlan[];
  /** Widths of columns no table sets, by zero-based column. */
  readonly widths?: Readonly<Record<number, number>>;
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly ValidationPlan[];
  readonly highlights?: readonly HighlightPlan[];
  readonly print: PrintPlan;
}

export interface SheetPlan {
  readonly title: string;
  /** ISO date; a host that stamps its file stamps this, never the clock. */
  readonly madeOn: string;
  readonly sheets: readonly SheetPart[];
}
