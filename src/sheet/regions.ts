import { workbook } from "../messages/zh-CN";
import type { Cell, Row, SheetPart } from "../model";
import { blank, columnName, columnOf, formula, openRange, text } from "./cells";
import { CHART_ROWS, chartPlace, HEADING_ROWS } from "./chart-place";
import { compare, PERCENT, POINTS } from "./compare";
import { lookFormula, tables, valueFormula } from "./formulas";
import { COUNT_CELL, type IndicatorGroup, type IndicatorList, LIST_SOURCE } from "./indicators";
import type { Places } from "./places";
import { INDICATOR_CELL, type RegionPick, YEAR_CELL } from "./region-pick";
import * as formulas from "./regions-formulas";
import { columns, regionsHeading, VALUE } from "./regions-heading";
import { type Series, yearsOf } from "./series";
import { marks, place } from "./series-columns";
import { choices } from "./yearly";

const TABLE = tables.regions;
/** The chart stands between what is picked and the table, which may grow. */
const HEADER_ROW = HEADING_ROWS + CHART_ROWS;

/** A region and its values of the indicator and year that are picked. */
interface Line {
  readonly region: Row;
  readonly now: Row | undefined;
  readonly before: Row | undefined;
}

function linesOf(series: readonly Series[], group: IndicatorGroup | undefined, year: number): readonly Line[] {
  const heads = new Map(series.map(({ head }) => [head.region.toLowerCase(), head]));
  const found = new Map(group?.series.map((one) => [one.head.region.toLowerCase(), one.byYear]));
  return [...heads].map(([key, region]) => ({
    region,
    now: found.get(key)?.get(year),
    before: found.get(key)?.get(year - 1),
  }));
}

/**
 * 占比 is a part as a share of the sum of all parts (结构相对数), here of the regions that are shown; only counts and
 * amounts add up. 排名 is 1 for the largest value; equal ones share it.
 */
function standing({ now }: Line, values: readonly number[], group: IndicatorGroup | undefined) {
  const kind = group?.head.kind;
  const sum = values.reduce((total, value) => total + value, 0);
  const adds = kind === "count" || kind === "amount";
  return {
    rank: now === undefined || kind === "rank" ? "" : 1 + values.filter((value) => value > now.value).length,
    share: now === undefined || !adds || sum === 0 ? "" : now.value / sum,
  };
}

function body(line: Line, values: readonly number[], group: IndicatorGroup | undefined, places: Places) {
  const { region, now, before } = line;
  const kind = group?.head.kind ?? "count";
  const { change } = compare(kind, now?.value, before?.value);
  const { rank, share } = standing(line, values, group);
  const stretch = (region.region === "" ? undefined : places.stretch(region.region)) ?? {
    first: 1,
    last: places.count,
  };
  return [
    text(region.region),
    text(region.regionCode),
    formula(valueFormula(TABLE, "本年行"), now?.value ?? "", VALUE),
    formula(formulas.UNIT, now?.unit ?? ""),
    formula(formulas.MARKS, marks({ 本年: now, 上年: before })),
    formula(valueFormula(TABLE, "上年行"), before?.value ?? "", VALUE),
    formula(formulas.SHARE_CHANGE, kind === "rate" ? "" : change, PERCENT),
    formula(formulas.POINT_CHANGE, kind === "rate" && now?.unit === "%" ? change : "", POINTS),
    formula(formulas.RANK, rank, "0"),
    formula(formulas.SHARE, share, "0.0%"),
    formula(lookFormula(TABLE, "本年行", places.sheet), now ? workbook.look : ""),
    formula(formulas.FIRST_ROW, stretch.first),
    formula(formulas.LAST_ROW, stretch.last),
    formula(formulas.NOW_ROW, place(places, now)),
    formula(formulas.BEFORE_ROW, place(places, before)),
  ];
}

/** 地区比较: all regions by one indicator of one year, both picked at the top; the table follows by formula. */
export function regionsSheet(
  series: readonly Series[],
  list: IndicatorList,
  pick: RegionPick,
  places: Places,
): SheetPart {
  const group = list.groups.find(({ label }) => label === pick.label);
  const lines = linesOf(series, group, pick.year);
  const values = lines.flatMap(({ now }) => (now ? [now.value] : []));
  const rows: readonly (readonly Cell[])[] =
    lines.length === 0 ? [columns.map(() => blank)] : lines.map((line) => body(line, values, group, places));
  const first = series.findIndex((one) => list.of(one).label === group?.label);
  const range = openRange(0, columnOf(columns, "查看"), HEADER_ROW);
  const cell = (header: string): string => `$${columnName(columnOf(columns, header))}${HEADER_ROW + 2}`;
  const hidden = columnOf(columns, "起行");
  return {
    name: TABLE,
    cells: regionsHeading(values, group, pick, { row: first === -1 ? "" : first + 1, count: list.labels.length }),
    tables: [{ name: TABLE, row: HEADER_ROW, column: 0, columns, key: ["地区"], maxLines: 3, rows }],
    names: {
      [INDICATOR_CELL]: { row: 3, column: 0 },
      [YEAR_CELL]: { row: 3, column: 1 },
      [formulas.ROW_CELL]: { row: 2, column: hidden },
      [formulas.KIND_CELL]: { row: 3, column: hidden },
      [formulas.TAIL_CELL]: { row: 3, column: hidden + 1 },
      [COUNT_CELL]: { row: 2, column: hidden + 1 },
      [formulas.NAMES_CELL]: { row: HEADER_ROW, column: 0 },
    },
    freeze: { rows: HEADING_ROWS, columns: 0 },
    charts: [
      {
        name: "图_地区比较",
        type: "column",
        table: TABLE,
        categories: "地区",
        values: ["数值", "上年值"],
        title: { row: 2, column: hidden + 2 },
        ...chartPlace(columnOf(columns, "占比")),
      },
    ],
    validations: [
      { range: "A4", source: LIST_SOURCE, message: workbook.regions.pickIndicator },
      { range: "B4", values: choices([...yearsOf(series), pick.year]), message: workbook.regions.pickYear },
    ],
    highlights: [
      { range, formula: `${cell("数值")}=""`, tone: "muted" },
      { range, formula: `${cell("限定")}<>""`, tone: "warn" },
    ],
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: columnOf(columns, "占比"),
    },
  };
}
