import { quoted, showArea } from "../area";
import { invalid, missing } from "../fault";
import { type Call, facts, type Kind, type Ref, ref } from "../kind";
import type { Chart, ChartSeries, Sheet } from "../sheet";
import { heldOf, oneOf, textOf } from "./arguments";

interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const record = ({ chart }: Placed): Record<string, unknown> => chart.facts;

const cells = (given: unknown, { sheet }: Placed, { book }: Call): string => {
  const held = heldOf(book, given, sheet);
  return `${quoted(held.sheet.name)}!${showArea(held.area, "$")}`;
};

const titleKind: Kind<Placed> = {
  name: "ChartTitle",
  ...facts({ text: "", visible: true, overlay: false, position: "Top" }, record, "title."),
  run: {
    setFormula: ({ chart, sheet }, [formula], { book }) => {
      const reference = textOf(formula);
      if (!reference.startsWith("=")) throw invalid("A title follows a reference to a cell.");
      const { area } = heldOf(book, reference.slice(1), sheet);
      if (area.rows * area.columns !== 1) throw invalid("A title follows a single cell.");
      chart.title = reference.slice(1);
    },
  },
};
const legendKind: Kind<Placed> = {
  name: "ChartLegend",
  ...facts({ visible: true, position: "Right", overlay: false }, record, "legend."),
};

interface OneSeries extends Placed {
  readonly one: ChartSeries;
}

const series = (placed: Placed): Ref[] => placed.chart.series.map((one) => ref(seriesKind, { ...placed, one }));

const look = ({ one }: OneSeries): Record<string, unknown> => one.look;

const seriesLine: Kind<OneSeries> = {
  name: "ChartLineFormat",
  ...facts({ color: "#000000", weight: 1 }, look, "line."),
};
const seriesFill: Kind<OneSeries> = {
  name: "ChartFill",
  run: {
    setSolidColor: ({ one }, [color]) => {
      if (!/^#[0-9A-F]{6}$/i.test(textOf(color))) throw invalid(`"${String(color)}" is no colour.`);
      one.look["fill.color"] = color;
    },
  },
};
const seriesFormat: Kind<OneSeries> = {
  name: "ChartSeriesFormat",
  go: { line: (target) => ref(seriesLine, target), fill: (target) => ref(seriesFill, target) },
};

const seriesKind: Kind<OneSeries> = {
  name: "ChartSeries",
  get: { name: ({ one }) => one.name, chartType: ({ chart }) => chart.type },
  set: {
    name: ({ one }, value) => {
      one.name = textOf(value);
    },
    ...facts({ hasDataLabels: false, gapWidth: 150 }, look).set,
  },
  go: { format: (target) => ref(seriesFormat, target) },
  run: {
    setValues: (target, [source], call) => {
      target.one.values = cells(source, target, call);
    },
    setXAxisValues: (target, [source], call) => {
      target.one.categories = cells(source, target, call);
    },
    delete: ({ chart, one }) => {
      chart.series = chart.series.filter((other) => other !== one);
    },
  },
};

const seriesList: Kind<Placed> = {
  name: "ChartSeriesCollection",
  get: { count: ({ chart }) => chart.series.length },
  items: series,
  run: {
    add: (placed, [name]) => {
      const one: ChartSeries = { name: name === undefined ? "" : textOf(name), values: "", look: {} };
      placed.chart.series.push(one);
      return ref(seriesKind, { ...placed, one });
    },
  },
};

const axisFont = (prefix: string): Kind<Placed> => ({
  name: "ChartFont",
  ...facts({ size: 10, bold: false, color: "#000000" }, record, `${prefix}font.`),
});
const axisKind = (axis: string): Kind<Placed> => ({
  name: "ChartAxis",
  ...facts({ minimum: "", maximum: "", tickLabelSpacing: "" }, record, `${axis}.`),
  go: {
    format: (placed) =>
      ref({ name: "ChartAxisFormat", go: { font: (one: Placed) => ref(axisFont(`${axis}.`), one) } }, placed),
  },
});
const axes: Kind<Placed> = {
  name: "ChartAxes",
  go: {
    valueAxis: (placed) => ref(axisKind("valueAxis"), placed),
    categoryAxis: (placed) => ref(axisKind("categoryAxis"), placed),
  },
};

const plain = facts(
  {
    top: 0,
    left: 0,
    width: 360,
    height: 216,
    style: 2,
    plotBy: "Columns",
    plotVisibleOnly: true,
    displayBlanksAs: "NotPlotted",
  },
  record,
);

const chartKind: Kind<Placed> = {
  name: "Chart",
  id: ({ chart }) => chart.id,
  get: {
    ...plain.get,
    name: ({ chart }) => chart.name,
    id: ({ chart }) => chart.id,
    chartType: ({ chart }) => chart.type,
  },
  set: {
    ...plain.set,
    name: ({ chart, sheet }, value) => {
      sheet.allow();
      chart.name = textOf(value);
    },
  },
  go: {
    title: (placed) => ref(titleKind, placed),
    legend: (placed) => ref(legendKind, placed),
    series: (placed) => ref(seriesList, placed),
    axes: (placed) => ref(axes, placed),
  },
  run: {
    delete: ({ sheet, chart }) => {
      sheet.allow();
      if (!sheet.charts.includes(chart)) throw missing("The chart is gone.");
      sheet.charts = sheet.charts.filter((one) => one !== chart);
    },
    setPosition: ({ sheet, chart }, [start, end], { book }) => {
      sheet.allow();
      const from = showArea(heldOf(book, start, sheet).area);
      chart.facts.position =
        end === null || end === undefined ? [from] : [from, showArea(heldOf(book, end, sheet).area)];
    },
  },
};

export const chartsKind: Kind<Sheet> = {
  name: "ChartCollection",
  get: { count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map((chart) => ref(chartKind, { sheet, chart })),
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return chart ? ref(chartKind, { sheet, chart }) : null;
  },
  run: {
    add: (sheet, [type, source, seriesBy], { book }) => {
      sheet.allow();
      if (!/^[A-Z3][A-Za-z0-9]+$/.test(textOf(type))) throw invalid(`There is no chart type "${String(type)}".`);
      const by = oneOf(seriesBy, ["Auto", "Columns", "Rows"], "Auto");
      const held = heldOf(book, source, sheet);
      // What Excel makes of several columns or rows depends on what is in them; of one it makes one series.
      if ((by === "Rows" ? held.area.rows : held.area.columns) !== 1) throw invalid("Not modelled: name one column.");
      const values = `${quoted(held.sheet.name)}!${showArea(held.area, "$")}`;
      const chart: Chart = {
        id: book.nextId("{CHART-{}}"),
        name: `图表 ${sheet.charts.length + 1}`,
        type: textOf(type),
        series: [{ name: "系列1", values, look: {} }],
        facts: {},
      };
      sheet.charts.push(chart);
      return ref(chartKind, { sheet, chart });
    },
  },
};
