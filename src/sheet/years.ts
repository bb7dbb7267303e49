import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, Row, SheetPart } from "../model";
import { at, blank, formula, text } from "./cells";
import { detail, own, positionFormula, tables } from "./formulas";

import { markOf } from "./labels";
import { type Series, yearsOf } from "./series";
import { IDENTITY, identityCells, identityColumns, keyCells, keyColumns, place, seriesFormat } from "./series-columns";

const TABLE = tables.series;
const HEADER_ROW = 2;
/** A formula holds 8,192 characters and each year of the remark takes some 120. */
const REMARK_YEARS = 40;

const yearHeader = (year: number): string => `${year}年`;
const positionHeader = (year: number): string => `${year}行`;

const columnsFor = (years: readonly number[]): readonly ColumnPlan[] => [
  ...identityColumns,
  ...years.map((year) => ({ header: yearHeader(year), width: 17, style: "number" as const, computed: true })),
  { header: "标记", width: 28, style: "wrapped", computed: true },
  ...keyColumns,
  ...years.map((year) => ({
    header: positionHeader(year),
    width: 8,
    style: "muted" as const,
    hidden: true,
    computed: true,
  })),
];

const valueFormula = (year: number): string => {
  const position = own(TABLE, positionHeader(year));
  return `IF(${position}="","",${detail("数值", position)})`;
};

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

function body(
  series: Series,
  years: readonly number[],
  positions: ReadonlyMap<Row, number>,
  remarkSource: string,
): readonly Cell[] {
  const format = seriesFormat(series);
  return [
    ...identityCells(series),
    ...years.map((year) => formula(valueFormula(year), series.byYear.get(year)?.value ?? "", format)),
    formula(remarkSource, remark(series, years)),
    ...keyCells(TABLE, series),
    ...years.map((year) => formula(positionFormula(TABLE, String(year)), place(positions, series.byYear.get(year)))),
  ];
}

/**
 * 年度序列: a column per year, each a formula on 指标明细.
 * `positions` gives the one-based place of a row in the body of 指标明细.
 */
export function yearsSheet(series: readonly Series[], positions: ReadonlyMap<Row, number>): SheetPart {
  const years = yearsOf(series);
  const columns = columnsFor(years);
  const remarkSource = remarkFormula(years);
  const lines = series.map((one) => body(one, years, positions, remarkSource));
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
    freeze: { rows: HEADER_ROW + 1, columns: 4 },
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: identityColumns.length + years.length,
    },
  };
}
