import { workbook } from "../messages/zh-CN";
import type { PivotPlan, SheetPart } from "../model";
import { at, text } from "./cells";
import { tables } from "./formulas";
import { statusLabels } from "./labels";

const SHEET = "透视";

/** Only what counts, and only what was done. */
const COUNTED = [
  { field: "采用", item: "1" },
  { field: "状态", item: statusLabels.actual },
] as const;

const pivots: readonly PivotPlan[] = [
  {
    name: "透视_分类",
    source: tables.details,
    row: 6,
    column: 0,
    rows: ["分类"],
    columns: ["年度"],
    values: [{ field: "记录编号", label: "指标值个数", summary: "Count" }],
    filters: COUNTED,
    chart: { title: "各年各类指标值个数", from: "A40", to: "H62" },
  },
  {
    name: "透视_指标",
    source: tables.details,
    row: 6,
    column: 9,
    rows: ["指标名称", "口径", "单位", "地区"],
    columns: ["年度"],
    values: [{ field: "数值", label: "数值合计", summary: "Sum" }],
    filters: COUNTED,
  },
];

/** 透视: native PivotTables on 指标明细 and a chart. */
export const pivotSheet = (): SheetPart => ({
  name: SHEET,
  cells: [at(0, 0, text(SHEET, "title")), at(1, 0, text(workbook.pivotsNote, "note"))],
  tables: [],
  widths: { 0: 28 },
  names: { 指标_透视: { row: 0, column: 0 } },
  pivots,
  print: { orientation: "landscape" },
});
