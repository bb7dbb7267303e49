import { type ColumnDef, rangeRef } from "hucre/xlsx";
import type { Cell, CellStyle, SheetPart, TablePlan } from "../../model";
import { columnLook } from "./cells";

/** Points. A program fits a row to its text only while it is edited, so heights are worked out here. */
const LINE = 14.5;
const PADDING = 5;
const HEADER_LINES = 2;
/** Excel's own limit. */
const TALLEST = 409;

const HEIGHTS: Partial<Record<CellStyle, number>> = { title: 28, section: 22, note: 20, input: 22 };

/** Width in digits of the default font, of which a Chinese character takes not quite two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2000 ? 1.9 : 1.1), 0);

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 2.5))), 0);

const shown = (cell: Cell): string =>
  cell.kind === "text" ? cell.value : cell.kind === "formula" ? String(cell.value) : "";

const height = (lines: number): number => Math.min(TALLEST, lines * LINE + PADDING);

/** A1 range of a table with its header. */
export const tableRange = (table: TablePlan): string =>
  rangeRef(table.row, table.column, table.row + table.rows.length, table.column + table.columns.length - 1);

/** What goes on paper: everything down to the end of the last table, as far right as `lastColumn`. */
export function paperRange(sheet: SheetPart, lastColumn: number): string {
  const lastRow = Math.max(0, ...sheet.tables.map(({ row, rows }) => row + rows.length));
  return rangeRef(0, 0, lastRow, lastColumn).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

export function columnsOf(sheet: SheetPart): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const [column, width] of Object.entries(sheet.widths ?? {})) columns[Number(column)] = { width };
  for (const table of sheet.tables) {
    table.columns.forEach((column, i) => {
      columns[table.column + i] = { width: column.width, hidden: column.hidden ?? false, style: columnLook(column) };
    });
  }
  return Array.from(columns, (column) => column ?? {});
}

function bodyHeight(table: TablePlan, row: readonly Cell[]): number {
  const needed = table.columns.map(({ style, width, hidden }, i) => {
    const cell = row[i];
    return style === "wrapped" && hidden !== true && cell ? linesOf(shown(cell), width) : 1;
  });
  return height(Math.min(Math.max(...needed), table.maxLines ?? Number.POSITIVE_INFINITY));
}

/** Heights by zero-based row. */
export function rowHeights(sheet: SheetPart): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  const atLeast = (row: number, points: number): void => {
    if ((heights.get(row)?.height ?? 0) < points) heights.set(row, { height: points });
  };
  for (const { row, column, cell } of sheet.cells) {
    const width = sheet.widths?.[column];
    if (cell.style === "wrapped" && width !== undefined) atLeast(row, height(linesOf(shown(cell), width)));
    else atLeast(row, HEIGHTS[cell.style ?? "text"] ?? height(1));
  }
  for (const table of sheet.tables) {
    atLeast(table.row, height(HEADER_LINES));
    table.rows.forEach((row, i) => {
      atLeast(table.row + 1 + i, bodyHeight(table, row));
    });
  }
  return heights;
}
