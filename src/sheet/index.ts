import type { Catalogue } from "../catalogue";
import { workbook } from "../messages/zh-CN";
import type { BookState, Finding, Row, Scalar, SheetPlan } from "../model";
import { catalogueSheet } from "./catalogue";
import { coverSheet } from "./cover";
import { detailsSheet } from "./details";
import { findingsSheet } from "./findings";
import { tables } from "./formulas";
import { type ReportLine, reportsSheet } from "./reports";
import { comparableFirst, defaultPair, type Series, seriesOf, type YearPair } from "./series";
import { CURRENT_CELL, PREVIOUS_CELL, yearlySheet } from "./yearly";
import { yearsSheet } from "./years";

export { type CatalogueReading, readCatalogueTable } from "./catalogue-table";
export { tables } from "./formulas";
export { type Merge, mergeLines, mergeRows, readRows } from "./ledger";
export { pivotSheet } from "./pivots";
export { type Duplicate, type ReportLine, readReportLines, reportLines } from "./reports";
export { type Rewound, rewind } from "./rewind";
export { adopt, inSheetOrder, rowsOf } from "./rows";

export interface WorkbookInput {
  /** 采用 decided, in the order of the sheet. */
  readonly rows: readonly Row[];
  readonly lines: readonly ReportLine[];
  readonly catalogue: Catalogue;
  /** ISO date. It is given, not asked of a clock: the same input gives the same plan. */
  readonly madeOn: string;
  /** What `src/checks` found in the same rows. */
  readonly checks: readonly Finding[];
  /** The workbook this is planned for, where there is one, and the rows that stand in it. */
  readonly there?: BookState;
  readonly before?: readonly Row[];
}

const yearIn = (value: Scalar | undefined): number | undefined =>
  value === undefined || value === "" || !Number.isInteger(Number(value)) ? undefined : Number(value);

/** The years a person picked stay; those that were there by themselves follow the data. */
function pairFor({ catalogue, madeOn, there, before = [] }: WorkbookInput, series: readonly Series[]): YearPair {
  const madeIn = Number(madeOn.slice(0, 4));
  const fresh = defaultPair(series, madeIn);
  const current = yearIn(there?.cells[CURRENT_CELL]);
  const previous = yearIn(there?.cells[PREVIOUS_CELL]);
  if (current === undefined || previous === undefined) return fresh;
  const given = defaultPair(seriesOf(before, catalogue), madeIn);
  return current === given.current && previous === given.previous ? fresh : { current, previous };
}

/** The whole workbook as data: rows → cells, formulas and tables. Pure; it never fails on what a row may hold. */
export function planWorkbook(input: WorkbookInput): SheetPlan {
  const { rows, lines, catalogue, madeOn, checks, there } = input;
  const series = seriesOf(rows, catalogue);
  const positions = new Map(rows.map((row, i) => [row, i + 1]));
  const pair = pairFor(input, series);
  const sheetOf = (table: string): string => there?.tables[table]?.sheet ?? table;
  return {
    title: workbook.title,
    madeOn,
    sheets: [
      coverSheet({ lines, rows, series, catalogue, madeOn, checks, sheetOf }),
      detailsSheet(rows),
      yearlySheet(comparableFirst(series, pair), pair, positions),
      yearsSheet(series, positions),
      findingsSheet(checks, new Set(rows.map(({ recordId }) => recordId)), sheetOf(tables.details)),
      reportsSheet(lines),
      catalogueSheet(catalogue),
    ],
  };
}
