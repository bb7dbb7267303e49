import type { Cell, ColumnPlan, Scalar } from "../../model";
import { DATE_FORMAT } from "../look";

const DAY_MS = 86_400_000;
/** Days from the first day of spreadsheets to 1970-01-01. */
const UNIX_EPOCH = 25_569;

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS + UNIX_EPOCH;

/** What stands in the cell once written; undefined for a formula, which is written otherwise. */
export function content(cell: Cell): Scalar | undefined {
  switch (cell.kind) {
    case "blank":
      return "";
    case "date":
      return serial(cell.iso);
    case "formula":
      return undefined;
    default:
      return cell.value;
  }
}

/** Text is written into cells of text format: Excel would make numbers, dates and formulas of what looks like one. */
const TEXT_FORMAT = "@";

/** The number format of a cell; undefined for a blank one, which has none of its own. */
export function formatOf(cell: Cell, column?: ColumnPlan): string | undefined {
  switch (cell.kind) {
    case "blank":
      return undefined;
    case "text":
    case "link":
      return TEXT_FORMAT;
    case "date":
      return DATE_FORMAT;
    default:
      return cell.format ?? column?.format ?? "General";
  }
}

/** The formats of a column's cells; blanks take that of their neighbours, one text where all are alike. */
export function formatsOf(cells: readonly Cell[], column: ColumnPlan): string | readonly string[] {
  const formats = cells.map((cell) => formatOf(cell, column));
  const usual =
    formats.find((format) => format !== undefined) ?? column.format ?? (column.computed ? "General" : TEXT_FORMAT);
  return formats.every((format) => format === undefined || format === usual)
    ? usual
    : formats.map((format) => format ?? usual);
}

const DIGITS = 1e-12;

/** Whether a cell already holds it. Programs give back a number with its last digits changed. */
export const holds = (there: Scalar | undefined, wanted: Scalar): boolean =>
  there === wanted ||
  (typeof there === "number" &&
    typeof wanted === "number" &&
    Math.abs(there - wanted) <= DIGITS * Math.max(Math.abs(there), Math.abs(wanted)));
