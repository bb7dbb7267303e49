import { type ColumnDef, rangeRef } from "hucre/xlsx";
import type { SheetPart, TablePlan } from "../../model";
import { bodyHeights, headerHeight, looseHeights } from "../look";
import { columnLook } from "./cells";

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

/** Heights by zero-based row. */
export function rowHeights(sheet: SheetPart): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  for (const [row, height] of looseHeights(sheet)) heights.set(row, { height });
  for (const table of sheet.tables) {
    heights.set(table.row, { height: headerHeight() });
    bodyHeights(table).forEach((height, i) => {
      heights.set(table.row + 1 + i, { height });
    });
  }
  return heights;
}
