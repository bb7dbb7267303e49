import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, Row, SheetPart } from "../model";
import { at, blank, columnName, columnOf, formula, openRange, text } from "./cells";
import { changeFormat, compare, discrepancy, discrepancyFormat } from "./compare";
import {
  COMPARED_AS,
  detail,
  lookFormula,
  marksFormula,
  own,
  positionFormula,
  statedFormula,
  tables,
  valueFormula,
  whole,
} from "./formulas";
import { kindLabels } from "./labels";
import type { Places } from "./places";
import { type Series, type YearPair, yearsOf } from "./series";
import {
  IDENTITY,
  identityCells,
  identityColumns,
  keyCells,
  keyColumns,
  marks,
  place,
  seriesFormat,
} from "./series-columns";

const TABLE = tables.yearly;
const HEADER_ROW = 5;
/** Names of the two cells in which a person picks the years. */
export const CURRENT_CELL = "同比_本期年度";
export const PREVIOUS_CELL = "同比_上期年度";

const columns: readonly ColumnPlan[] = [
  ...identityColumns,
  { header: "本期值", width: 17, style: "number", computed: true },
  { header: "上期值", width: 17, style: "number", computed: true },
  { header: "增减", width: 17, style: "number", computed: true },
  { header: "同比", width: 16, style: "number", computed: true },
  { header: "文中同比", width: 14, style: "number", computed: true },
  { header: "差异", width: 14, style: "number", computed: true },
  { header: "限定", width: 20, style: "wrapped", computed: true },
  { header: "说明", width: 24, style: "wrapped", computed: true },
  { header: "本期原文", width: 9, style: "link", computed: true },
  { header: "上期原文", width: 9, style: "link", computed: true },
  { header: "同比原文", width: 9, style: "link", computed: true },
  ...keyColumns,
  { header: "本期行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "上期行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "文中行", width: 8, style: "muted", hidden: true, computed: true },
];

const current = own(TABLE, "本期值");
const previous = own(TABLE, "上期值");
const change = own(TABLE, "同比");
const stated = own(TABLE, "文中同比");
const kind = own(TABLE, "性质");
const missing = `OR(${current}="",${previous}="")`;

const DIFFERENCE = `IF(${missing},"",ROUND(${current}-${previous},10))`;
const CHANGE = `IF(${missing},"",IF(${kind}="${kindLabels.rate}",ROUND(${current}-${previous},10),IF(${kind}="${kindLabels.rank}","",IF(${previous}=0,"—",(${current}-${previous})/ABS(${previous})))))`;
/** Only a text that compares with the same year, and with numbers that stand for themselves, can be held against ours. */
const DISCREPANCY = `IF(OR(${stated}="",NOT(ISNUMBER(${change})),${own(TABLE, "限定")}<>"",${CURRENT_CELL}-${PREVIOUS_CELL}<>1),"",ROUND((${stated}-${change})*IF(${kind}="${kindLabels.rate}",1,100),10))`;
const NOTE = `IF(${current}="",IF(${previous}="","两期均无","缺本期"),IF(${previous}="","缺上期",IF(${kind}="${kindLabels.rank}","位次只列增减",IF(AND(${previous}=0,${kind}<>"${kindLabels.rate}"),"上期为零",""))))`;
/** What the report of a year calls the indicator, where it is compared by another year's name for it. */
function otherName(position: string, label: string): string {
  const at = own(TABLE, position);
  const [narrowed, area] = [detail("口径", at), detail("范围", at)];
  const name = `${detail("指标名称", at)}&IF(${narrowed}="","","（"&${narrowed}&"）")&IF(${area}="","","〔"&${area}&"〕")`;
  return `IF(${at}="","",IF(${detail(COMPARED_AS, at)}="","","${label}“"&${name}&"”"))`;
}
const REMARK = `TRIM(${NOTE}&" "&${otherName("本期行", workbook.currentCalled)}&" "&${otherName("上期行", workbook.previousCalled)})`;
const OTHER_NAMES = `SUMPRODUCT(ISNUMBER(FIND("“",${whole(TABLE, "说明")}))*1)`;
const MARKS = marksFormula(TABLE, { 本期: "本期行", 上期: "上期行", 文中: "文中行" });

function note(series: Series, now: Row | undefined, before: Row | undefined): string {
  if (now === undefined) return before === undefined ? "两期均无" : "缺本期";
  if (before === undefined) return "缺上期";
  if (series.head.kind === "rank") return "位次只列增减";
  return before.value === 0 && series.head.kind !== "rate" ? "上期为零" : "";
}

const named = (row: Row | undefined, label: string): string =>
  row === undefined || row.comparedAs === ""
    ? ""
    : `${label}“${row.name}${row.dimension && `（${row.dimension}）`}${row.scope && `〔${row.scope}〕`}”`;

/** What `REMARK` shows. */
const called = (series: Series, now: Row | undefined, before: Row | undefined): string =>
  [note(series, now, before), named(now, workbook.currentCalled), named(before, workbook.previousCalled)]
    .filter((part) => part !== "")
    .join(" ");

function body(series: Series, pair: YearPair, places: Places): readonly Cell[] {
  const { kind } = series.head;
  const now = series.byYear.get(pair.current);
  const before = series.byYear.get(pair.previous);
  const said = places.statedFor(series.head, pair.current);
  const { difference, change } = compare(kind, now?.value, before?.value);
  const remark = marks({ 本期: now, 上期: before, 文中: said?.change });
  const comparable = remark === "" && pair.current - pair.previous === 1;
  const format = seriesFormat(series);
  const look = (position: string, row: Row | undefined): Cell =>
    formula(lookFormula(TABLE, position, places.sheet), row ? workbook.look : "");
  return [
    ...identityCells(series),
    formula(valueFormula(TABLE, "本期行"), now?.value ?? "", format),
    formula(valueFormula(TABLE, "上期行"), before?.value ?? "", format),
    formula(DIFFERENCE, difference, format),
    formula(CHANGE, change, changeFormat(series)),
    formula(statedFormula(TABLE, "文中行"), said?.value ?? "", changeFormat(series)),
    formula(DISCREPANCY, comparable ? discrepancy(kind, said?.value, change) : "", discrepancyFormat(series)),
    formula(MARKS, remark),
    formula(REMARK, called(series, now, before)),
    look("本期行", now),
    look("上期行", before),
    look("文中行", said?.change),
    ...keyCells(TABLE, series, places),
    formula(positionFormula(TABLE, CURRENT_CELL), place(places, now)),
    formula(positionFormula(TABLE, PREVIOUS_CELL), place(places, before)),
    formula(positionFormula(TABLE, CURRENT_CELL, "同比键"), place(places, said?.change)),
  ];
}

function heading(series: readonly Series[], pair: YearPair) {
  const comparable = series.filter(({ byYear }) => byYear.has(pair.current) && byYear.has(pair.previous)).length;
  const otherNames = series.filter(({ byYear }) =>
    [pair.current, pair.previous].some((year) => (byYear.get(year)?.comparedAs ?? "") !== ""),
  ).length;
  return [
    at(0, 0, text(TABLE, "title")),
    at(1, 0, text(workbook.yearlyNote, "note")),
    at(2, 0, text("本期年度", "label")),
    at(2, 1, { kind: "number", value: pair.current, format: "0", style: "input" }),
    at(3, 0, text("上期年度", "label")),
    at(3, 1, { kind: "number", value: pair.previous, format: "0", style: "input" }),
    at(2, 3, text("两期都有数的行", "label")),
    at(2, 4, formula(`COUNT(${whole(TABLE, "增减")})`, comparable, "#,##0")),
    at(3, 3, text("全部行", "label")),
    at(3, 4, formula(`COUNTA(${whole(TABLE, "指标名称")})`, series.length, "#,##0")),
    at(2, 8, text(workbook.otherNames, "label")),
    at(2, 10, formula(OTHER_NAMES, otherNames, "#,##0")),
  ];
}

/** Years a person may pick. Excel takes a list of at most 255 characters. */
export const choices = (years: readonly number[]): readonly string[] =>
  [...new Set(years)]
    .sort((a, b) => a - b)
    .slice(-50)
    .map(String);

/** 同比分析: two years side by side, picked in two cells at the top; everything below follows them by formula. */
export function yearlySheet(series: readonly Series[], pair: YearPair, places: Places): SheetPart {
  const lines = series.map((one) => body(one, pair, places));
  const rows = lines.length === 0 ? [columns.map(() => blank)] : lines;
  const range = openRange(0, columnOf(columns, "说明"), HEADER_ROW);
  const first = (header: string): string => `$${columnName(columnOf(columns, header))}${HEADER_ROW + 2}`;
  return {
    name: TABLE,
    cells: heading(series, pair),
    tables: [{ name: TABLE, row: HEADER_ROW, column: 0, columns, key: IDENTITY, maxLines: 3, rows }],
    names: { [CURRENT_CELL]: { row: 2, column: 1 }, [PREVIOUS_CELL]: { row: 3, column: 1 } },
    freeze: { rows: HEADER_ROW + 1, columns: 4 },
    validations: ["B3", "B4"].map((range) => ({
      range,
      values: choices([...yearsOf(series), pair.current, pair.previous]),
      message: "请从列表中选择一个年度；下方各列随之重新计算。",
    })),
    highlights: [
      { range, formula: `OR(LEFT(${first("说明")},1)="缺",${first("说明")}="两期均无")`, tone: "muted" },
      { range, formula: `OR(${first("限定")}<>"",ISNUMBER(FIND("“",${first("说明")})))`, tone: "warn" },
    ],
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: columnOf(columns, "说明"),
    },
  };
}
