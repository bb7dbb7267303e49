import type { SheetPart, SheetPlan, TablePlan } from "../../model";
import { type Inventory, matchTable, tableNames } from "./find";
import type { LooseFound } from "./loose";
import type { TableFound } from "./read";
import { Refusal } from "./refusal";
import { can } from "./requirements";
import { type Session, step } from "./session";
import { queueUnmoved } from "./since";

/** Rows a sheet of Excel has. */
const LAST_ROW = 1_048_576;

/** What of the plan stands in the workbook, by table and by sheet without one. */
export interface There {
  readonly inventory: Inventory;
  readonly tables: ReadonlyMap<string, TableFound>;
  readonly loose: readonly LooseFound[];
}

const isThere = ({ tables, loose }: There, part: SheetPart): boolean =>
  part.tables.length > 0
    ? part.tables.every(({ name }) => tables.has(name))
    : loose.some((found) => found.part.name === part.name);

/** Sheets of the plan that have to be made; PivotTables are made on request, on a sheet of their own. */
export const absent = (there: There, plan: SheetPlan): readonly SheetPart[] =>
  plan.sheets.filter((part) => !part.pivots && !isThere(there, part));

/** Columns the table must have and does not; those of other years come with the years. */
const lacking = (table: TablePlan, found: TableFound): readonly string[] => {
  const variable = table.variable === undefined ? undefined : new RegExp(table.variable);
  return table.columns
    .map(({ header }) => header)
    .filter((header) => !variable?.test(header) && !found.headers.includes(header));
};

/** Tables of ours that lost columns, with the names of those. */
export const damaged = ({ tables }: There, plan: SheetPlan): readonly (readonly [TableFound, readonly string[]])[] =>
  plan.sheets
    .flatMap((part) => part.tables)
    .flatMap((table) => {
      const found = tables.get(table.name);
      const missing = found ? lacking(table, found) : [];
      return found && missing.length > 0 ? [[found, missing] as const] : [];
    });

function checkWorkbook(there: There, plan: SheetPlan): void {
  const { inventory } = there;
  if (inventory.readOnly) throw new Refusal("readOnly");
  const missing = absent(there, plan);
  if (missing.length > 0 && inventory.structureProtected) throw new Refusal("structure");
  const ours = [...there.tables.values(), ...there.loose.map(({ anchor }) => anchor)].map(({ sheetId }) => sheetId);
  const locked = inventory.sheets.find((sheet) => sheet.protected && ours.includes(sheet.id));
  if (locked) throw new Refusal("protected", locked.name);
}

function checkNames(there: There, plan: SheetPlan): void {
  for (const table of plan.sheets.flatMap((part) => part.tables)) {
    if (there.tables.has(table.name)) continue;
    const foreign = matchTable(table, there.inventory.tables, tableNames(plan)) === "foreign";
    if (foreign || there.inventory.names.has(table.name.toLowerCase())) throw new Refusal("nameTaken", table.name);
  }
}

function checkRows(there: There, plan: SheetPlan): void {
  for (const table of plan.sheets.flatMap((part) => part.tables)) {
    const top = there.tables.get(table.name)?.row ?? table.row;
    if (top + 1 + table.rows.length > LAST_ROW) throw new Refusal("full", table.name);
  }
}

/** Whether the workbook lacks what it once had; a person then chooses what is to be done. */
function checkWhole(there: There, plan: SheetPlan): void {
  const [broken] = damaged(there, plan);
  if (broken) throw new Refusal("damaged", `${broken[0].name}：${broken[1].join("、")}`, "repair");
  if (there.inventory.state.committed === "") return;
  const gone = absent(there, plan).map(({ name }) => name);
  if (gone.length > 0) throw new Refusal("missing", gone.join("、"), "repair");
}

/** Nothing of a person's may stand where a table will grow, and nobody may have moved its rows since they were read. */
async function checkTables(session: Session, there: There, plan: SheetPlan): Promise<void> {
  const growing = plan.sheets
    .flatMap((part) => part.tables)
    .flatMap((table) => {
      const found = there.tables.get(table.name);
      const grown = found ? table.rows.length - found.rowCount : 0;
      return found && grown > 0 && can("resize") ? [{ found, grown }] : [];
    });
  const lastRows = new Map(there.inventory.sheets.map(({ id, lastRow }) => [id, lastRow]));
  const occupied = growing.filter(({ found }) => {
    const end = found.row + found.rowCount + (found.showTotals ? 1 : 0);
    return (lastRows.get(found.sheetId) ?? -1) > end;
  });
  const looked = occupied.length > 0 || can("merged") ? growing : [];
  if (there.tables.size === 0) return;
  const { areas, unmoved } = await step(session, (context) => {
    const found = looked.map(({ found, grown }) => {
      const first = found.row + 1 + found.rowCount + (found.showTotals ? 1 : 0);
      const range = context.workbook.worksheets
        .getItem(found.sheetId)
        .getRangeByIndexes(first, found.column, grown, found.headers.length);
      const used = range.getUsedRangeOrNullObject(true);
      used.load("address");
      const merged = can("merged") ? range.getMergedAreasOrNullObject() : undefined;
      merged?.load("address");
      return { found, used, merged };
    });
    return { areas: found, unmoved: queueUnmoved(context, there, plan) };
  });
  if (!unmoved()) throw new Refusal("changed");
  for (const { found, used, merged } of areas) {
    if (!used.isNullObject || (merged && !merged.isNullObject)) throw new Refusal("below", found.sheet);
  }
}

/** Everything that would keep the plan from being written, before anything is. `repair` has been chosen by a person. */
export async function checkAll(session: Session, there: There, plan: SheetPlan, repair: boolean): Promise<void> {
  checkWorkbook(there, plan);
  checkNames(there, plan);
  checkRows(there, plan);
  if (!repair) checkWhole(there, plan);
  await checkTables(session, there, plan);
}
