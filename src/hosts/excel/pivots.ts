import type { PivotPlan, SheetPart } from "../../model";
import type { There } from "./check";
import { createSheet } from "./create";
import { op, perform } from "./ops";
import { Refusal } from "./refusal";
import { can } from "./requirements";
import { type Session, step } from "./session";

function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PivotPlan): void {
  const source = context.workbook.tables.getItem(plan.source);
  const pivot = sheet.pivotTables.add(plan.name, source, sheet.getRangeByIndexes(plan.row, plan.column, 1, 1));
  for (const field of plan.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of plan.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  for (const { field, label } of plan.values) {
    const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    data.summarizeBy = "Sum";
    data.name = label;
  }
  // A line each: sums over several units or regions mean nothing.
  pivot.layout.layoutType = "Tabular";
  pivot.layout.showRowGrandTotals = plan.totals;
  pivot.layout.showColumnGrandTotals = plan.totals;
  for (const field of plan.rows) {
    pivot.rowHierarchies.getItem(field).fields.getItem(field).subtotals = { automatic: false };
  }
  if (can("refreshOnOpen")) pivot.refreshOnOpen = true;
}

/** The sheet made for them before, under whatever name it has now. */
async function sheetOf(session: Session, { names = {} }: SheetPart, { inventory }: There): Promise<string | undefined> {
  const [anchor] = Object.keys(names).filter((name) => inventory.names.has(name.toLowerCase()));
  if (anchor === undefined) return undefined;
  const range = await step(session, ({ workbook }) => {
    const found = workbook.names.getItem(anchor).getRangeOrNullObject();
    found.worksheet.load("name");
    return found;
  });
  return range.isNullObject ? undefined : range.worksheet.name;
}

/** PivotTables can't change their source, so what is there of ours is replaced. The sheet itself is made once. */
export async function makePivots(session: Session, part: SheetPart, there: There): Promise<void> {
  if (!can("pivots")) throw new Refusal("noPivots");
  const { inventory } = there;
  const name = await sheetOf(session, part, there);
  if (name === undefined) {
    if (inventory.structureProtected) throw new Refusal("structure");
    if (inventory.sheets.some((sheet) => sheet.name === part.name)) throw new Refusal("sheetTaken", part.name);
    const { first, last } = createSheet(part, part.name, inventory.names);
    await perform(session, [...first, ...last]);
  }
  const target = name ?? part.name;
  const old = await step(session, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(target);
    return (part.pivots ?? []).map((plan) => sheet.pivotTables.getItemOrNullObject(plan.name));
  });
  await perform(session, [
    op(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(target);
      (part.pivots ?? []).forEach(({ name: pivot }, i) => {
        if (old[i]?.isNullObject === false) sheet.pivotTables.getItem(pivot).delete();
      });
    }, 8),
    ...(part.pivots ?? []).map((plan) =>
      op((context) => {
        const sheet = context.workbook.worksheets.getItem(target);
        fill(context, sheet, plan);
      }, 60),
    ),
  ]);
}
