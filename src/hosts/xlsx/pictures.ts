import { rangeRef, type SheetChart, type writeXlsx } from "hucre/xlsx";
import type { ChartPlan, PivotPlan, SheetPart, SheetPlan, TablePlan } from "../../model";
import { tableRange } from "./layout";

/** hucre has no name for it outside. */
type PivotTable = NonNullable<Parameters<typeof writeXlsx>[0]["sheets"][number]["pivotTables"]>[number];

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** A PivotTable over a table of the plan; programs compute it when they open the file. */
function pivotOf(plan: SheetPlan, pivot: PivotPlan): PivotTable[] {
  const source = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === pivot.source));
  const table = source?.tables.find(({ name }) => name === pivot.source);
  if (!source || !table) return [];
  return [
    {
      name: pivot.name,
      sourceSheet: source.name,
      sourceRange: tableRange(table),
      targetCell: rangeRef(pivot.row, pivot.column, pivot.row, pivot.column).split(":")[0] ?? "A1",
      rows: [...pivot.rows],
      columns: [...pivot.columns],
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

interface Lines {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
}

function linesOf(sheet: string, { row, column, columns, rows }: TablePlan, chart: ChartPlan): readonly Lines[] {
  const places = chart.columns.map((header) => column + columns.findIndex((one) => one.header === header));
  const [first = column, last = first] = [places[0], places.at(-1)];
  const area = (top: number, left: number, bottom: number, right: number): string =>
    `${quoted(sheet)}!${absolute(rangeRef(top, left, bottom, right))}`;
  const [top, bottom] = [row + 1, row + rows.length];
  if (chart.seriesBy === "columns") {
    return places.map((place, i) => ({
      name: chart.columns[i] ?? "",
      values: area(top, place, bottom, place),
      categories: area(top, column, bottom, column),
    }));
  }
  return rows.map((line, i) => ({
    name: line[0]?.kind === "text" ? line[0].value : "",
    values: area(top + i, first, top + i, last),
    categories: area(row, first, row, last),
  }));
}

export const chartsOf = ({ name, tables, charts = [] }: SheetPart): SheetChart[] =>
  charts.flatMap((chart) => {
    const table = tables.find((one) => one.name === chart.table);
    if (!table) return [];
    return {
      type: "column" as const,
      title: chart.title,
      series: linesOf(name, table, chart).map((line) => ({ ...line })),
      anchor: {
        from: { row: chart.from.row, col: chart.from.column },
        to: { row: chart.to.row, col: chart.to.column },
      },
      legend: "bottom" as const,
    };
  });
