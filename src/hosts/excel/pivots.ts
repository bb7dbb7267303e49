import type { PivotPlan, SheetPart } from "../../model";
import type { There } from "./check";
import { createSheet } from "./create";
import { op, perform } from "./ops";
import { Refusal } from "./refusal";
import { can } from "./requirements";
import { type Session, step } from "./session";

const fill = (context: Excel.RequestContext, sheet: Excel.Worksheet, plan: PivotPlan): Excel.PivotTable => {
  const source = context.workbook.tables.getItem(plan.source);
  const pivot = sheet.pivotTables.add(plan.name, source, sheet.getRangeByIndexes(plan.row, plan.column, 1, 1));
  for (const field of plan.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of plan.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  for (const { field, label, summary } of plan.values) {
    const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    data.summarizeBy = summary;
    data.name = label;
  }
  for (const { field, item } of plan.filters) {
    pivot.filterHierarchies.add(pivot.hierarchies.getItem(field));
    if (can("itemFilter")) {
      pivot.hierarchies
        .getItem(field)
        .fields.getItem(field)
        .applyFilter({ manualFilter: { selectedItems: [item] } });
    }
  }
  if (can("refreshOnOpen")) pivot.refreshOnOpen = true;
  return pivot;
};

function draw(sheet: Excel.Worksheet, pivot: Excel.PivotTable, { name, chart }: PivotPlan): void {
  if (!chart) return;
  const drawn = sheet.charts.add("ColumnClustered", pivot.layout.getRange(), "Auto");
  drawn.name = name;
  drawn.title.text = chart.title;
  drawn.setPosition(chart.from, chart.to);
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
    return (part.pivots ?? []).map((plan) => ({
      pivot: sheet.pivotTables.getItemOrNullObject(plan.name),
      chart: sheet.charts.getItemOrNullObject(plan.name),
    }));
  });
  await perform(session, [
    op(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(target);
      (part.pivots ?? []).forEach(({ name: pivot }, i) => {
        if (old[i] && !old[i].chart.isNullObject) sheet.charts.getItem(pivot).delete();
        if (old[i] && !old[i].pivot.isNullObject) sheet.pivotTables.getItem(pivot).delete();
      });
    }, 8),
    ...(part.pivots ?? []).map((plan) =>
      op((context) => {
        const sheet = context.workbook.worksheets.getItem(target);
        draw(sheet, fill(context, sheet, plan), plan);
      }, 60),
    ),
  ]);
}
