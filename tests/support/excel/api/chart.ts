import { quoted, showArea } from "../area";
import { invalid, missing } from "../fault";
import { facts, type Kind, type Ref, ref } from "../kind";
import type { Chart, Sheet } from "../sheet";
import { heldOf, oneOf, textOf } from "./arguments";

interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const record = ({ chart }: Placed): Record<string, unknown> => chart.facts;

const titleKind: Kind<Placed> = {
  name: "ChartTitle",
  ...facts({ text: "", visible: true, overlay: false, position: "Top" }, record, "title."),
};
const legendKind: Kind<Placed> = {
  name: "ChartLegend",
  ...facts({ visible: true, position: "Right", overlay: false }, record, "legend."),
};

const series = ({ chart }: Placed): Ref[] => {
  const count = Number(chart.facts.series ?? 1);
  return Array.from({ length: count }, (_, index) => ref(seriesKind, { chart, index }));
};

interface Series {
  readonly chart: Chart;
  readonly index: number;
}

const seriesKind: Kind<Series> = {
  name: "ChartSeries",
  get: {
    name: ({ chart, index }) => chart.facts[`series.${index}.name`] ?? `系列${index + 1}`,
    chartType: ({ chart }) => chart.type,
  },
  set: {
    name: ({ chart, index }, value) => {
      chart.facts[`series.${index}.name`] = textOf(value);
    },
    hasDataLabels: ({ chart, index }, value) => {
      chart.facts[`series.${index}.hasDataLabels`] = value;
    },
    gapWidth: ({ chart, index }, value) => {
      chart.facts[`series.${index}.gapWidth`] = value;
    },
  },
};

const seriesList: Kind<Placed> = {
  name: "ChartSeriesCollection",
  get: { count: (placed) => series(placed).length },
  items: series,
};

const plain = facts({ top: 0, left: 0, width: 360, height: 216, style: 2, plotBy: "Columns" }, record);

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
    setData: ({ sheet, chart }, [source], { book }) => {
      const held = heldOf(book, source, sheet);
      chart.source = `${quoted(held.sheet.name)}!${showArea(held.area, "$")}`;
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
      const across = by === "Rows" ? held.area.rows : held.area.columns;
      const chart: Chart = {
        id: book.nextId("{CHART-{}}"),
        name: `图表 ${sheet.charts.length + 1}`,
        type: textOf(type),
        source: `${quoted(held.sheet.name)}!${showArea(held.area, "$")}`,
        facts: { series: Math.max(1, across - 1), seriesBy: by },
      };
      sheet.charts.push(chart);
      return ref(chartKind, { sheet, chart });
    },
  },
};
