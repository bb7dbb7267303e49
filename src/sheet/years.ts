import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, SheetPart } from "../model";
import { at, blank, formula, number, text } from "./cells";
import { changeFormat } from "./compare";
import { LABELS_CELL } from "./development-formulas";
import { detail, own, positionFormula, tables, valueFormula } from "./formulas";
import { type IndicatorList, LIST_CELL, LIST_FORMULA } from "./indicators";
import { markOf } from "./labels";
import type { Places } from "./places";
import { type Series, yearsOf } from "./series";
import { IDENTITY, identityCells, identityColumns, keyCells, keyColumns, place, seriesFormat } from "./series-columns";
import { trendFormulas, trendValues, yearHeader } from "./trend";

const TABLE = tables.series;
const HEADER_ROW = 2;
/** A formula holds 8,192 characters and each year of the remark takes some 120. */
const REMARK_YEARS = 40;

const positionHeader = (year: number): string => `${year}行`;

const working = (header: string, width = 8): ColumnPlan => ({
  header,
  width,
  style: "muted",
  hidden: true,
  computed: true,
});

const columnsFor = (years: readonly number[]): readonly ColumnPlan[] => [
  ...identityColumns,
  ...years.map((year) => ({ header: yearHeader(year), width: 17, style: "number" as const, computed: true })),
  { header: "趋势", width: Math.max(8, 2 * years.length + 2), style: "center", computed: true },
  { header: "首年", width: 8, style: "center", format: "0", computed: true },
  { header: "末年", width: 8, style: "center", format: "0", computed: true },
  { header: "平均增速", width: 16, style: "number", computed: true },
  { header: "标记", width: 28, style: "wrapped", computed: true },
  ...keyColumns,
  working("首值", 12),
  working("末值", 12),
  { header: "指标签", width: 30, style: "muted", hidden: true },
  { header: "指标序", width: 8, style: "muted", hidden: true, format: "0" },
  working("指标清单", 30),
  ...years.map((year) => working(positionHeader(year))),
];

function remarkFormula(years: readonly number[]): string {
  const parts = years.slice(-REMARK_YEARS).map((year) => {
    const position = own(TABLE, positionHeader(year));
    const mark = detail("标记", position);
    return `IF(${position}="","",IF(${mark}="","","${yearHeader(year)}："&${mark}&" "))`;
  });
  return parts.length === 0 ? '""' : `TRIM(${parts.join("&")})`;
}

function remark(series: Series, years: readonly number[]): string {
  const parts = years.slice(-REMARK_YEARS).map((year) => {
    const row = series.byYear.get(year);
    return row === undefined || markOf(row) === "" ? "" : `${yearHeader(year)}：${markOf(row)}`;
  });
  return parts.filter((part) => part !== "").join(" ");
}

/** Writes the row of a series; what is the same in all rows is made once. */
function bodyOf(years: readonly number[], places: Places, list: IndicatorList) {
  const remarkSource = remarkFormula(years);
  const source = trendFormulas(years);
  return (series: Series, index: number): readonly Cell[] => {
    const format = seriesFormat(series);
    const value = trendValues(series, years);
    const { label, ordinal } = list.of(series);
    return [
      ...identityCells(series),
      ...years.map((year) =>
        formula(valueFormula(TABLE, positionHeader(year)), series.byYear.get(year)?.value ?? "", format),
      ),
      formula(source.趋势, value.趋势),
      formula(source.首年, value.首年),
      formula(source.末年, value.末年),
      formula(source.平均增速, value.平均增速, changeFormat(series)),
      formula(remarkSource, remark(series, years)),
      ...keyCells(TABLE, series, places),
      formula(source.首值, value.首值),
      formula(source.末值, value.末值),
      text(label),
      number(ordinal),
      formula(LIST_FORMULA, list.labels[index] ?? ""),
      ...years.map((year) => formula(positionFormula(TABLE, String(year)), place(places, series.byYear.get(year)))),
    ];
  };
}

/** 年度序列: a column per year, each a formula on 指标明细, and what they come to; the list of 地区比较 stands behind them. */
export function yearsSheet(series: readonly Series[], places: Places, list: IndicatorList): SheetPart {
  const years = yearsOf(series);
  const columns = columnsFor(years);
  const lines = series.map(bodyOf(years, places, list));
  const place = (header: string): number => columns.findIndex((column) => column.header === header);
  return {
    name: TABLE,
    cells: [at(0, 0, text(TABLE, "title")), at(1, 0, text(workbook.yearsNote, "note"))],
    tables: [
      {
        name: TABLE,
        row: HEADER_ROW,
        column: 0,
        columns,
        key: IDENTITY,
        variable: "^\\d{4}[年行]$",
        maxLines: 3,
        rows: lines.length === 0 ? [columns.map(() => blank)] : lines,
      },
    ],
    names: {
      [LIST_CELL]: { row: HEADER_ROW, column: place("指标清单") },
      [LABELS_CELL]: { row: HEADER_ROW, column: place("指标签") },
    },
    freeze: { rows: HEADER_ROW + 1, columns: 4 },
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: place("标记"),
    },
  };
}
