import type { Cell, SheetPlan } from "../../src/model";

type Value = string | number;

/** What a person reads in a cell. */
export const shown = (cell: Cell | undefined): Value =>
  cell === undefined || cell.kind === "blank" ? "" : cell.kind === "date" ? cell.iso : cell.value;

/** The table of a sheet as records by header. */
export function records(plan: SheetPlan, sheetName: string): readonly Record<string, Value>[] {
  const table = plan.sheets.find(({ name }) => name === sheetName)?.tables[0];
  if (!table) throw new Error(`no table on ${sheetName}`);
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ header }, i) => [header, shown(row[i])])));
}
