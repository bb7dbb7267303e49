import { workbook } from "../messages/zh-CN";
import type { PivotPlan, SheetPart } from "../model";
import { at, text } from "./cells";
import { tables } from "./formulas";

const SHEET = "透视";

/** One below the other: they grow to the right with the years, and there are far fewer categories than rows between. */
const pivots: readonly PivotPlan[] = [
  {
    name: "透视_分类",
    source: tables.details,
    row: 3,
    column: 0,
    rows: ["分类"],
    columns: ["年度"],
    values: [{ field: "采用数", label: "指标值个数" }],
    totals: true,
  },
  {
    name: "透视_指标",
    source: tables.details,
    row: 44,
    column: 0,
    rows: ["指标名称", "口径", "单位", "地区"],
    columns: ["年度"],
    values: [{ field: "采用值", label: "指标数值" }],
    totals: false,
  },
];

/** 透视: native PivotTables on 指标明细, which count what is used and done and nothing twice. */
export const pivotSheet = (): SheetPart => ({
  name: SHEET,
  cells: [at(0, 0, text(SHEET, "title")), at(1, 0, text(workbook.pivotsNote, "note"))],
  tables: [],
  widths: { 0: 36, 1: 16, 2: 10, 3: 16, ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [4 + i, 12])) },
  names: { 指标_透视: { row: 0, column: 0 } },
  pivots,
  print: { orientation: "landscape" },
});
