import type { Cell, ColumnPlan, Row, Scalar } from "../model";
import { formula, text } from "./cells";
import { COMPARED_AS, firstRowFormula, keyHead, keyTailLookup, lastRowFormula, literalText } from "./formulas";
import { kindLabels, markOf, valueFormat } from "./labels";
import type { Places } from "./places";
import { keyTail } from "./rows";
import type { Series } from "./series";

/** The columns that say what a series is; the same on 同比分析 and 年度序列. */
export const identityColumns: readonly ColumnPlan[] = [
  { header: "地区", width: 14, style: "wrapped" },
  { header: "分类", width: 20, style: "wrapped" },
  { header: "指标代码", width: 10, style: "center" },
  { header: "指标名称", width: 38, style: "wrapped" },
  { header: "口径", width: 16, style: "wrapped" },
  { header: "范围", width: 12, style: "wrapped" },
  { header: "单位", width: 7, style: "center" },
  { header: "性质", width: 7, style: "center" },
];

/** What tells one series from the others. */
export const IDENTITY = ["地区", "指标代码", "指标名称", "口径", "范围", "单位", "性质", COMPARED_AS] as const;

export const identityCells = ({ head }: Series): readonly Cell[] => [
  text(head.region),
  text(head.category),
  text(head.code),
  text(head.name),
  text(head.dimension),
  text(head.scope),
  text(head.unit),
  text(kindLabels[head.kind]),
];

export const keyColumns: readonly ColumnPlan[] = [
  { header: COMPARED_AS, width: 12, style: "muted", hidden: true },
  { header: "键首", width: 12, style: "muted", hidden: true, computed: true },
  { header: "键尾", width: 30, style: "muted", hidden: true, computed: true },
  { header: "起行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "止行", width: 8, style: "muted", hidden: true, computed: true },
];

export function keyCells(table: string, { head }: Series, { stretch, count }: Places): readonly Cell[] {
  const { first, last } = (head.region === "" ? undefined : stretch(head.region)) ?? { first: 1, last: count };
  return [
    text(head.comparedAs),
    formula(keyHead(table), literalText(`${head.region}|`)),
    formula(keyTailLookup(table), literalText(keyTail(head))),
    formula(firstRowFormula(table), first),
    formula(lastRowFormula(table), last),
  ];
}

/** One format for all years of a series, so that decimals line up. */
export function seriesFormat({ head, byYear }: Series): string {
  const fractional = [...byYear.values()].find(({ value }) => !Number.isInteger(value));
  return valueFormat(head.kind, fractional?.value ?? 0);
}

/** What `positionFormula` finds: the one-based place of the row in the body of 指标明细, or "". */
export const place = ({ positions }: Places, row: Row | undefined): Scalar =>
  (row === undefined ? undefined : positions.get(row)) ?? "";

/** What `marksFormula` shows. */
export const marks = (rows: Readonly<Record<string, Row | undefined>>): string =>
  Object.entries(rows)
    .flatMap(([label, row]) => (row === undefined || markOf(row) === "" ? [] : [`${label}：${markOf(row)}`]))
    .join(" ");
