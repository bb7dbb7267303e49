import { workbook } from "../messages/zh-CN";
import type { ColumnPlan, PlacedCell } from "../model";
import { at, columnOf, formula, number, text } from "./cells";
import { PERCENT, POINTS } from "./compare";
import { tables } from "./formulas";
import type { IndicatorGroup } from "./indicators";
import type { RegionPick } from "./region-pick";
import * as formulas from "./regions-formulas";

/** Exact as far as a reader looks, and legible where it is large: one format for whatever indicator is picked. */
export const VALUE = "[>=1000]#,##0;General";
const MEAN = "[>=1000]#,##0;#,##0.00";

export const columns: readonly ColumnPlan[] = [
  { header: "地区", width: 40, style: "wrapped" },
  { header: "区划代码", width: 12, style: "center" },
  { header: "数值", width: 17, style: "number", format: VALUE, computed: true },
  { header: "单位", width: 11, style: "center", computed: true },
  { header: "限定", width: 20, style: "wrapped", computed: true },
  { header: "上年值", width: 17, style: "number", format: VALUE, computed: true },
  { header: "同比", width: 12, style: "number", format: PERCENT, computed: true },
  { header: "同比百分点", width: 15, style: "number", format: POINTS, computed: true },
  { header: "排名", width: 8, style: "center", format: "0", computed: true },
  { header: "占比", width: 10, style: "number", format: "0.0%", computed: true },
  { header: "查看", width: 9, style: "link", computed: true },
  { header: "起行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "止行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "本年行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "上年行", width: 8, style: "muted", hidden: true, computed: true },
];

/** The whole of what the regions give, in the heading: sum of what adds up, mean and median of all but ranks. */
function summary(values: readonly number[], group: IndicatorGroup | undefined): readonly PlacedCell[] {
  const kind = group?.head.kind;
  const sum = values.reduce((total, value) => total + value, 0);
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  const none = values.length === 0;
  const adds = kind === "count" || kind === "amount";
  const shown = (label: string, column: string, source: string, value: number | "", format: string) => [
    at(2, columnOf(columns, column), text(label, "label")),
    // Numbers that stand under words of theirs, not in a column.
    at(3, columnOf(columns, column), {
      kind: "formula" as const,
      formula: source,
      value,
      format,
      style: "wrapped" as const,
    }),
  ];
  return [
    ...shown(workbook.regions.sum, "数值", formulas.SUM, none || !adds ? "" : sum, VALUE),
    ...shown(workbook.regions.count, "单位", formulas.COUNT, values.length, "0"),
    ...shown(workbook.regions.mean, "限定", formulas.MEAN, none || kind === "rank" ? "" : sum / values.length, MEAN),
    ...shown(
      workbook.regions.median,
      "上年值",
      formulas.MEDIAN,
      none || kind === "rank" ? "" : (low + high) / 2,
      VALUE,
    ),
  ];
}

/** Where 年度序列 has the picked indicator first, and how many indicators it has. */
interface Listed {
  readonly row: number | "";
  readonly count: number;
}

/** What the picked indicator is, for the formulas of the table: in the hidden columns above it. */
function workings(group: IndicatorGroup | undefined, pick: RegionPick, { row, count }: Listed): readonly PlacedCell[] {
  const column = columnOf(columns, "起行");
  return [
    at(2, column, formula(formulas.PICKED_ROW, row)),
    at(2, column + 2, formula(formulas.TITLE, `${pick.label}　${pick.year}${workbook.regions.withBefore}`)),
    at(3, column, formula(formulas.PICKED_KIND, group ? formulas.kindOf(group.head) : "")),
    at(3, column + 1, formula(formulas.PICKED_TAIL, group ? formulas.tailOf(group.head) : "")),
    at(2, column + 1, formula(formulas.LIST_COUNT, count, "0")),
  ];
}

/** What stands above the table: what is picked, what it comes to, and what the formulas need of it. */
export const regionsHeading = (
  values: readonly number[],
  group: IndicatorGroup | undefined,
  pick: RegionPick,
  listed: Listed,
): readonly PlacedCell[] => [
  at(0, 0, text(tables.regions, "title")),
  at(1, 0, text(workbook.regionsNote, "note")),
  at(2, 0, text(workbook.regions.indicator, "label")),
  at(3, 0, text(pick.label, "input")),
  at(2, 1, text(workbook.regions.year, "label")),
  at(3, 1, { ...number(pick.year, "0"), style: "input" }),
  ...summary(values, group),
  ...workings(group, pick, listed),
];
