import type { Cell, CellStyle, ColumnPlan, PlacedCell, Scalar } from "../model";
import { cellText } from "./text";

export const blank: Cell = { kind: "blank" };

/** Text stays text whatever it begins with; "" leaves the cell empty, so that COUNTA counts what is there. */
export function text(value: string, style?: CellStyle): Cell {
  const content = cellText(value);
  if (content === "") return style === undefined ? blank : { kind: "blank", style };
  return style === undefined ? { kind: "text", value: content } : { kind: "text", value: content, style };
}

export const number = (value: number | null, format?: string): Cell =>
  value === null || !Number.isFinite(value)
    ? blank
    : format === undefined
      ? { kind: "number", value }
      : { kind: "number", value, format };

/** A whole ISO date as a date, anything else as the text it is. */
export const date = (iso: string): Cell =>
  /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(iso) ? { kind: "date", iso } : text(iso);

export const formula = (source: string, value: Scalar, format?: string): Cell =>
  format === undefined
    ? { kind: "formula", formula: source, value }
    : { kind: "formula", formula: source, value, format };

export const at = (row: number, column: number, cell: Cell): PlacedCell => ({ row, column, cell });

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

const LAST_ROW = 1_048_576;

/**
 * Columns of a table's body down to the end of the sheet, as an A1 range for rules that cannot name tables:
 * what a later import appends is under the rule without anyone touching it.
 */
export const openRange = (from: number, to: number, headerRow: number): string =>
  `${columnName(from)}${headerRow + 2}:${columnName(to)}${LAST_ROW}`;

/** Place of a column by its header; a header that is not there is a slip in this room. */
export function columnOf(columns: readonly ColumnPlan[], header: string): number {
  const found = columns.findIndex((column) => column.header === header);
  if (found === -1) throw new Error(`no column ${header}`);
  return found;
}
