import type { BookState, TableState } from "../model";

/** Name of the cell in which a person sets how many times the year before is a jump. */
export const FACTOR_CELL = "核验_变动倍数";
export const FACTORS: readonly number[] = [2, 3, 5, 8, 10, 20];
/** What a person may say of a finding; an empty cell is an open one. */
export const VERDICTS: readonly string[] = ["已核", "有误"];

/** What a person wrote beside a finding. */
export interface Mark {
  readonly verdict: string;
  readonly note: string;
}
export const OPEN: Mark = { verdict: "", note: "" };

/** A finding with other numbers is another one: what was said of the old one is not said of it. */
export const keyOf = (kind: string, recordId: string, message: string): string => [kind, recordId, message].join("\n");

/** What stands beside the findings of a workbook. */
export function marksIn(table: TableState | undefined): ReadonlyMap<string, Mark> {
  const cell = (row: TableState["rows"][number], header: string): string =>
    String(row[table?.headers.indexOf(header) ?? -1] ?? "");
  return new Map(
    (table?.rows ?? []).map((row) => [
      keyOf(cell(row, "类型"), cell(row, "记录编号"), cell(row, "问题")),
      { verdict: cell(row, "已核"), note: cell(row, "备注") },
    ]),
  );
}

/** How many times the year before a person wants to be shown, or undefined where the workbook does not say. */
export function jumpFactorIn(there: BookState | undefined): number | undefined {
  const factor = Number(there?.cells[FACTOR_CELL] ?? Number.NaN);
  return factor > 1 && Number.isFinite(factor) ? factor : undefined;
}
