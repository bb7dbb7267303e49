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
  /** Every cell of the body is one and the same formula: ours to write again, and nobody's to edit. */
  readonly computed?: boolean;
  /** For a chart alone: #N/A, which a chart leaves out, where there is no value. */
  readonly drawn?: boolean;
}

export interface TablePlan {
  /** Unique in the workbook; also the name formulas use. */
  readonly name: string;
  /** Place of the header row. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnPlan[];
  /** Headers of the columns whose values tell one row from the others, so that what a person adds beside it follows it. */
  readonly key: readonly string[];
  /** Pattern of the headers that another plan of this table may have: computed columns of ours all the same. */
  readonly variable?: string;
  /** Once written it is the person's: a host that finds it leaves it alone. */
  readonly handedOver?: boolean;
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

/** A native PivotTable on a table of the same plan; in a live workbook it is made on request and needs ExcelApi 1.8. */
export interface PivotPlan {
  readonly name: string;
  readonly source: string;
  /** Top left cell. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Fields that are summed. */
  readonly values: readonly { readonly field: string; readonly label: string }[];
  /** Whether sums over all rows and over all columns mean anything. */
  readonly totals: boolean;
}

/** A chart of a table of the same sheet, a category a row and a series a column; it follows the table as that grows. */
export interface ChartPlan {
  readonly name: string;
  readonly type: "column" | "line";
  readonly table: string;
  /** Header of the column that names the rows. */
  readonly categories: string;
  /** Headers of the columns that are drawn, hidden ones too. */
  readonly values: readonly string[];
  /** Zero-based cell whose words are the title, so that it follows what is picked. */
  readonly title: { readonly row: number; readonly column: number };
  /** Zero-based cells it reaches from and to. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface SheetPart {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly TablePlan[];
  /** Widths of columns no table sets, by zero-based column. */
  readonly widths?: Readonly<Record<number, number>>;
  /** Names of single cells, by which formulas and later imports find them wherever they were moved. */
  readonly names?: Readonly<Record<string, { readonly row: number; readonly column: number }>>;
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly ValidationPlan[];
  readonly highlights?: readonly HighlightPlan[];
  readonly print: PrintPlan;
  /** Everything but input cells is locked, without a password. */
  readonly protect?: boolean;
  readonly pivots?: readonly PivotPlan[];
  readonly charts?: readonly ChartPlan[];
}

export interface SheetPlan {
  readonly title: string;
  /** ISO date; a host that stamps its file stamps this, never the clock. */
  readonly madeOn: string;
  readonly sheets: readonly SheetPart[];
}

/** A table as it stands in a workbook, read by a host: what is shown, dates as day numbers, `true` and `false` as words. */
export interface TableState {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** Name of its sheet, and the zero-based place of its header row, which a person may have changed. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What of a workbook the next plan builds on, by table name and by the name of a cell. */
export interface BookState {
  readonly tables: Readonly<Record<string, TableState>>;
  readonly cells: Readonly<Record<string, Scalar>>;
}

/** A row as it was, cells in the order of the table's headers. Computed columns are "", others' formats are not kept. */
export interface PastRow {
  readonly index: number;
  readonly values: readonly Scalar[];
  /** Number formats by column, where rows differ in them. */
  readonly formats: Readonly<Record<number, string>>;
}

/** What a table held before a write: enough to take the write back. */
export interface PastTable {
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** Rows the write changed, each with its zero-based place in the body as it was. */
  readonly rows: readonly PastRow[];
  /** A hash of the keys of all other rows, in order: whether the table is still the one that was written to. */
  readonly anchor: string;
  /** The formula of each computed column, by header. */
  readonly computed: Readonly<Record<string, string>>;
  /** Headers of the columns a person added; their cells are in R1C1 form. */
  readonly beside: readonly string[];
  /** Keys (values of the key columns, joined by tabs) of the rows that were not there. */
  readonly added: readonly string[];
}

/** What a workbook held before the last write. */
export interface Past {
  readonly tables: Readonly<Record<string, PastTable>>;
  readonly cells: Readonly<Record<string, Scalar>>;
  /** Names of the sheets that were not there. */
  readonly sheets: readonly string[];
}
