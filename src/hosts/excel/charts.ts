import type { ChartPlan, SheetPart, TablePlan } from "../../model";
import { CHART_COLOURS, INK } from "../look";
import type { SheetFound } from "./find";
import { cellName } from "./loose";
import { type Op, op } from "./ops";
import type { TableFound } from "./read";
import { can } from "./requirements";

const TYPES = { column: "ColumnClustered", line: "LineMarkers" } as const;

type BodyOf = (header: string) => Excel.Range;

const bodyOf =
  ({ workbook }: Excel.RequestContext, table: string): BodyOf =>
  (header) =>
    workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();

/** The columns a series is drawn from, wherever they stand and however long they are. */
function bind(series: Excel.ChartSeries, values: string, { categories }: ChartPlan, body: BodyOf): void {
  series.setValues(body(values));
  series.setXAxisValues(body(categories));
}

function paint({ format }: Excel.ChartSeries, type: ChartPlan["type"], color: string): void {
  if (type === "line") format.line.color = color;
  else format.fill.setSolidColor(color);
}

/** What is drawn may be hidden; an Excel that leaves hidden cells out of charts gets to see them. */
function showDrawn(drawn: Excel.Chart, { values }: ChartPlan, body: BodyOf): void {
  if (can("plotHidden")) {
    drawn.plotVisibleOnly = false;
    drawn.displayBlanksAs = "NotPlotted";
    return;
  }
  for (const header of values) body(header).columnHidden = false;
}

function draw(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, chart: ChartPlan): void {
  const body = bodyOf(context, chart.table);
  // Excel takes a single column for one series whatever it holds; of several it may take the first for names.
  const drawn = sheet.charts.add(TYPES[chart.type], body(chart.values[0] ?? ""), "Columns");
  chart.values.forEach((header, i) => {
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(header);
    series.name = header;
    paint(series, chart.type, `#${CHART_COLOURS[i] ?? INK}`);
    bind(series, header, chart, body);
  });
  drawn.name = chart.name;
  const [letter, row] = [cellName(chart.title).charAt(0), chart.title.row + 1];
  drawn.title.setFormula(`='${name.replaceAll("'", "''")}'!$${letter}$${row}`);
  if (chart.type === "column") {
    // The length of a bar is its value, and no name of a bar is left out.
    drawn.axes.valueAxis.minimum = 0;
    drawn.axes.categoryAxis.tickLabelSpacing = 1;
    drawn.axes.categoryAxis.format.font.size = 8;
  }
  if (chart.values.length > 1) drawn.legend.position = "Bottom";
  else drawn.legend.visible = false;
  showDrawn(drawn, chart, body);
  drawn.setPosition(
    sheet.getRangeByIndexes(chart.from.row, chart.from.column, 1, 1),
    sheet.getRangeByIndexes(chart.to.row, chart.to.column, 1, 1),
  );
}

/** The charts of a sheet that is being made under this name. */
export const chartOps = ({ charts = [] }: SheetPart, name: string): readonly Op[] =>
  charts.map((chart) =>
    op((context) => draw(context, context.workbook.worksheets.getItem(name), name, chart), 40, chart.name),
  );

/** Charts of ours that still stand on a sheet, to draw the rows that its table has by now. */
export const followOps = (
  { charts = [] }: SheetPart,
  table: TablePlan,
  { id, sheetId }: TableFound,
  sheets: readonly SheetFound[],
): readonly Op[] => {
  const standing = sheets.find((sheet) => sheet.id === sheetId)?.charts ?? [];
  return charts
    .filter((chart) => chart.table === table.name && standing.includes(chart.name))
    .map((chart) =>
      op((context) => {
        const { series } = context.workbook.worksheets.getItem(sheetId).charts.getItem(chart.name);
        const body = bodyOf(context, id);
        for (const [i, header] of chart.values.entries()) bind(series.getItemAt(i), header, chart, body);
      }, 20),
    );
};
