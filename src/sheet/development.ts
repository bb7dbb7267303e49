import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, PlacedCell, Row, SheetPart } from "../model";
import { at, blank, columnOf, formula, number, text } from "./cells";
import { CHART_ROWS, chartPlace, HEADING_ROWS } from "./chart-place";
import { compare, PERCENT, POINTS } from "./compare";
import * as formulas from "./development-formulas";
import { type DevelopmentPick, INDICATOR_CELL, REGION_CELL } from "./development-pick";
import { lookFormula, tables, valueFormula } from "./formulas";
import type { IndicatorList } from "./indicators";
import { kindLabels, markOf } from "./labels";
import type { Places } from "./places";
import { tailOf } from "./regions-formulas";
import { VALUE } from "./regions-heading";
import { type Series, yearsOf } from "./series";
import { place } from "./series-columns";

const HEADER_ROW = HEADING_ROWS + CHART_ROWS;
/** As many as the trend of 年度序列 takes in. */
const MOST_YEARS = 40;

const columns: readonly ColumnPlan[] = [
  { header: "年度", width: 30, style: "center", format: "0" },
  { header: "数值", width: 17, style: "number", format: VALUE, computed: true },
  { header: "单位", width: 11, style: "center", computed: true },
  { header: "限定", width: 48, style: "wrapped", computed: true },
  { header: "增减", width: 15, style: "number", computed: true },
  { header: "同比", width: 12, style: "number", format: PERCENT, computed: true },
  { header: "同比百分点", width: 15, style: "number", format: POINTS, computed: true },
  { header: "查看", width: 9, style: "link", computed: true },
  { header: "上年值", width: 12, style: "muted", hidden: true, computed: true },
  { header: "本年行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "上年行", width: 8, style: "muted", hidden: true, computed: true },
  { header: "图值", width: 12, style: "muted", format: VALUE, hidden: true, computed: true, drawn: true },
];

const column = (header: string): number => columnOf(columns, header);

/** Every year from the first with a value to the last: one without any is a gap in the line, not left out of it. */
function yearsShown(series: readonly Series[]): readonly number[] {
  const years = yearsOf(series);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).slice(-MOST_YEARS);
}

function body(year: number, picked: Series | undefined, places: Places): readonly Cell[] {
  const [now, before]: readonly (Row | undefined)[] = [picked?.byYear.get(year), picked?.byYear.get(year - 1)];
  const kind = picked?.head.kind ?? "count";
  const { difference, change } = compare(kind, now?.value, before?.value);
  return [
    number(year),
    formula(valueFormula(tables.development, "本年行"), now?.value ?? "", VALUE),
    formula(formulas.UNIT, now?.unit ?? ""),
    formula(formulas.MARK, now ? markOf(now) : ""),
    formula(formulas.DIFFERENCE, difference),
    formula(formulas.SHARE_CHANGE, kind === "rate" ? "" : change, PERCENT),
    formula(formulas.POINT_CHANGE, kind === "rate" && now?.unit === "%" ? change : "", POINTS),
    formula(lookFormula(tables.development, "本年行", places.sheet), now ? workbook.look : ""),
    formula(valueFormula(tables.development, "上年行"), before?.value ?? ""),
    formula(formulas.NOW_ROW, place(places, now)),
    formula(formulas.BEFORE_ROW, place(places, before)),
    formula(formulas.DRAWN, now?.value ?? formulas.NOT_DRAWN),
  ];
}

/** Where the series of a region stand in 年度序列, one-based, and how many they are; all, where they are apart. */
function stretchOf(series: readonly Series[], region: string) {
  // A table without a series has one empty row.
  if (series.length === 0) return { from: 1, count: 1 };
  const own = series.flatMap(({ head }, i) => (head.region.toLowerCase() === region.toLowerCase() ? [i + 1] : []));
  // MATCH finds no blank, so that reports without a region count as the first.
  const [from, count] = [(region === "" ? undefined : own[0]) ?? 1, own.length];
  return (own.at(-1) ?? 0) - from + 1 === count ? { from, count } : { from: 1, count: series.length };
}

/** What is picked, and, in the hidden columns beside it, what the formulas need of it. */
function heading(pick: DevelopmentPick, picked: Series | undefined, series: readonly Series[]): readonly PlacedCell[] {
  const { from, count } = stretchOf(series, pick.region);
  const given = yearsShown(series).filter((year) => picked?.byYear.has(year)).length;
  const regions = new Set(series.map(({ head }) => head.region.toLowerCase())).size;
  const [left, middle, right] = [column("上年值"), column("本年行"), column("上年行")];
  return [
    at(0, 0, text(tables.development, "title")),
    at(1, 0, text(workbook.developmentNote, "note")),
    at(2, 0, text(workbook.development.region, "label")),
    at(3, 0, text(pick.region, "input")),
    at(2, 1, text(workbook.development.count, "label")),
    at(3, 1, { ...formula(formulas.COUNT, given, "0"), style: "wrapped" }),
    at(2, column("限定"), text(workbook.development.indicator, "label")),
    at(3, column("限定"), text(pick.label, "input")),
    at(2, left, formula(formulas.PICKED_TAIL, picked ? tailOf(picked.head) : "")),
    at(3, left, formula(formulas.PICKED_KIND, picked ? kindLabels[picked.head.kind] : "")),
    at(2, middle, formula(formulas.LIST_FROM, from, "0")),
    at(3, middle, formula(formulas.LIST_ROWS, count, "0")),
    at(2, right, formula(formulas.REGION_COUNT, Math.max(1, regions), "0")),
    at(3, right, formula(formulas.TITLE, `${pick.region}　${pick.label}`)),
  ];
}

const names = {
  [REGION_CELL]: { row: 3, column: 0 },
  [INDICATOR_CELL]: { row: 3, column: column("限定") },
  [formulas.TAIL_CELL]: { row: 2, column: column("上年值") },
  [formulas.KIND_CELL]: { row: 3, column: column("上年值") },
  [formulas.FROM_CELL]: { row: 2, column: column("本年行") },
  [formulas.ROWS_CELL]: { row: 3, column: column("本年行") },
  [formulas.REGIONS_CELL]: { row: 2, column: column("上年行") },
};

/** 年度趋势: one indicator of one region through the years, both picked at the top, as a line and as a table. */
export function developmentSheet(
  series: readonly Series[],
  list: IndicatorList,
  pick: DevelopmentPick,
  places: Places,
): SheetPart {
  const picked = series.find((one) => one.head.region === pick.region && list.of(one).label === pick.label);
  const rows = yearsShown(series).map((year) => body(year, picked, places));
  const { pickRegion, pickIndicator } = workbook.development;
  return {
    name: tables.development,
    cells: heading(pick, picked, series),
    tables: [
      {
        name: tables.development,
        row: HEADER_ROW,
        column: 0,
        columns,
        key: ["年度"],
        rows: rows.length === 0 ? [columns.map(() => blank)] : rows,
      },
    ],
    names,
    freeze: { rows: HEADING_ROWS, columns: 0 },
    validations: [
      { range: "A4", source: formulas.REGION_SOURCE, message: pickRegion },
      { range: "D4", source: formulas.LABEL_SOURCE, message: pickIndicator },
    ],
    charts: [
      {
        name: "图_年度趋势",
        type: "line",
        table: tables.development,
        categories: "年度",
        values: ["图值"],
        title: { row: 3, column: column("上年行") },
        ...chartPlace(column("同比百分点")),
      },
    ],
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: column("同比百分点"),
    },
  };
}
