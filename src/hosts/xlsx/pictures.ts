import { rangeRef, type SheetChart, type writeXlsx } from "hucre/xlsx";
import type { Cell, ChartPlan, PivotPlan, SheetPart, SheetPlan, TablePlan } from "../../model";
import { CHART_COLOURS, INK } from "../look";
import { tableRange } from "./layout";

/** hucre has no name for it outside. */
type PivotTable = NonNullable<Parameters<typeof writeXlsx>[0]["sheets"][number]["pivotTables"]>[number];

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

const saysSomething = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell.kind !== "blank" && !("value" in cell && cell.value === "");

/** A PivotTable over a table of the plan; programs compute it when they open the file. */
function pivotOf(plan: SheetPlan, pivot: PivotPlan): PivotTable[] {
  const source = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === pivot.source));
  const table = source?.tables.find(({ name }) => name === pivot.source);
  if (!source || !table) return [];
  const says = (field: string): boolean => {
    const place = table.columns.findIndex(({ header }) => header === field);
    return table.rows.some((line) => saysSomething(line[place]));
  };
  // An axis without an item is one Excel repairs: what is blank throughout divides nothing.
  const [rows, columns] = [pivot.rows.filter(says), pivot.columns.filter(says)];
  if (rows.length === 0 || columns.length === 0) return [];
  return [
    {
      name: pivot.name,
      sourceSheet: source.name,
      sourceRange: tableRange(table),
      targetCell: rangeRef(pivot.row, pivot.column, pivot.row, pivot.column).split(":")[0] ?? "A1",
      rows,
      columns,
      values: pivot.values.map(({ field, label }) => ({ field, function: "sum", displayName: label })),
    },
  ];
}

export const pivotsOf = (plan: SheetPlan, { pivots = [] }: SheetPart): PivotTable[] =>
  pivots.flatMap((pivot) => pivotOf(plan, pivot));

/** Columns of the tables of a sheet that stand on an axis of some PivotTable. */
export const axesOf = (plan: SheetPlan, { tables }: SheetPart): ReadonlySet<string> =>
  new Set(
    plan.sheets
      .flatMap(({ pivots = [] }) => pivots)
      .filter(({ source }) => tables.some(({ name }) => name === source))
      .flatMap(({ rows, columns }) => [...rows, ...columns]),
  );

/** A cell, in the terms of a chart. */
const cellArea = (sheet: string, { row, column }: ChartPlan["title"]): string =>
  `${quoted(sheet)}!${absolute(rangeRef(row, column, row, column)).split(":")[0]}`;

/** A column of a table, in the terms of a chart. */
function columnArea(sheet: string, { row, column, columns, rows }: TablePlan, header: string): string {
  const at = column + columns.findIndex((one) => one.header === header);
  return `${quoted(sheet)}!${absolute(rangeRef(row + 1, at, row + rows.length, at))}`;
}

const seriesOf = (sheet: string, table: TablePlan, { type, values, categories }: ChartPlan): SheetChart["series"] =>
  values.map((header, i) => ({
    name: header,
    values: columnArea(sheet, table, header),
    categories: columnArea(sheet, table, categories),
    color: CHART_COLOURS[i] ?? INK,
    ...(type === "line" ? { marker: { symbol: "circle", size: 7 } } : {}),
  }));

/**
 * LibreOffice draws a line of formulas down to zero where one shows no number, unless the chart has an empty cell too:
 * this is one, under the chart itself, and draws nothing.
 */
const emptySeries = (sheet: string, { type, from }: ChartPlan): SheetChart["series"] =>
  type === "line" ? [{ values: cellArea(sheet, from) }] : [];

const TICKS = { majorTickMark: "none", minorTickMark: "none" } as const;

/** Lines in the way of neither bars nor numbers, and numbers as the table has them. */
const axesFor = ({ columns }: TablePlan, { type, values }: ChartPlan): NonNullable<SheetChart["axes"]> => {
  const formatCode = columns.find(({ header }) => header === values[0])?.format ?? "General";
  // The length of a bar is its value, and no name of a bar is left out.
  const [names, scale] = type === "column" ? [{ tickLblSkip: 1, labelFontSize: 8 }, { scale: { min: 0 } }] : [{}, {}];
  return {
    x: { ...TICKS, ...names },
    y: { ...TICKS, ...scale, gridlines: { major: true }, numberFormat: { formatCode } },
  };
};

export const chartsOf = ({ name, tables, charts = [] }: SheetPart): SheetChart[] =>
  charts.flatMap((chart) => {
    const table = tables.find((one) => one.name === chart.table);
    if (!table) return [];
    return {
      type: chart.type,
      series: [...seriesOf(name, table, chart), ...emptySeries(name, chart)],
      anchor: {
        from: { row: chart.from.row, col: chart.from.column },
        to: { row: chart.to.row, col: chart.to.column },
      },
      title: cellArea(name, chart.title),
      legend: chart.values.length > 1 ? "bottom" : false,
      plotVisOnly: false,
      dispBlanksAs: "gap",
      axes: axesFor(table, chart),
    };
  });
