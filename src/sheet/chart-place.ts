import type { ChartPlan } from "../model";

/** Rows of the heading: title, note, what is picked and its words. They stay in view. */
export const HEADING_ROWS = 4;
/** Rows between the heading and the table, for the chart and a little air. */
export const CHART_ROWS = 19;

/** Below the heading, as wide as what goes on paper. */
export const chartPlace = (lastColumn: number): Pick<ChartPlan, "from" | "to"> => ({
  from: { row: HEADING_ROWS, column: 0 },
  to: { row: HEADING_ROWS + CHART_ROWS - 1, column: lastColumn + 1 },
});
