import type { Catalogue } from "../catalogue";
import { workbook } from "../messages/zh-CN";
import type { BookState, Finding, Row, Scalar, SheetPlan, StatedChange } from "../model";
import { catalogueSheet } from "./catalogue";
import { coverSheet } from "./cover";
import { detailsSheet } from "./details";
import { developmentSheet } from "./development";
import { developmentPick } from "./development-pick";
import { findingsSheet, openFindings } from "./findings";
import { tables } from "./formulas";
import { indicatorsOf } from "./indicators";
import { pivotSheet } from "./pivots";
import { placesOf } from "./places";
import { regionPick } from "./region-pick";
import { regionsSheet } from "./regions";
import { type ReportLine, reportsSheet } from "./reports";
import { comparableFirst, defaultPair, type Series, seriesOf, type YearPair } from "./series";
import { statedOf } from "./stated";
import { summarySheet } from "./summary";
import { CURRENT_CELL, PREVIOUS_CELL, yearlySheet } from "./yearly";
import { yearsSheet } from "./years";

export { type CatalogueReading, readCatalogueTable } from "./catalogue-table";
export { tables } from "./formulas";
export { type Merge, mergeLines, mergeRows, readRows } from "./ledger";
export { jumpFactorIn } from "./marks";
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
  /** Changes that the text of the same rows states, found there too. */
  readonly stated?: readonly StatedChange[];
  /** How many times the year before they hold for a jump. */
  readonly jumpFactor: number;
  /** The workbook this is planned for, where there is one, and the rows that stand in it. */
  readonly there?: BookState;
  readonly before?: readonly Row[];
}

const yearIn = (value: Scalar | undefined): number | undefined =>
  value === undefined || value === "" || !Number.isInteger(Number(value)) ? undefined : Number(value);

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** The years a person picked stay; those that were there by themselves follow the data. */
function pairFor({ madeOn, there }: WorkbookInput, series: readonly Series[], before: readonly Series[]): YearPair {
  const madeIn = yearOf(madeOn);
  const fresh = defaultPair(series, madeIn);
  const current = yearIn(there?.cells[CURRENT_CELL]);
  const previous = yearIn(there?.cells[PREVIOUS_CELL]);
  if (current === undefined || previous === undefined) return fresh;
  const given = defaultPair(before, madeIn);
  return current === given.current && previous === given.previous ? fresh : { current, previous };
}

/** The whole workbook as data: rows → cells, formulas and tables. Pure; it never fails on what a row may hold. */
export function planWorkbook(input: WorkbookInput): SheetPlan {
  const { rows, lines, catalogue, madeOn, checks, stated = [], jumpFactor, there, before = [] } = input;
  const series = seriesOf(rows, catalogue);
  const given = seriesOf(before, catalogue);
  const pair = pairFor(input, series, given);
  const list = indicatorsOf(series, catalogue);
  const givenList = indicatorsOf(given, catalogue);
  const pick = regionPick(list, givenList, yearOf(madeOn), there?.cells);
  const followed = developmentPick({ series, list }, { series: given, list: givenList }, there?.cells);
  const sheetOf = (table: string): string => there?.tables[table]?.sheet ?? table;
  const places = placesOf(rows, stated, sheetOf(tables.details));
  const doubts = {
    findings: checks,
    rows,
    details: sheetOf(tables.details),
    factor: jumpFactor,
    before: there?.tables[tables.findings],
  };
  return {
    title: workbook.title,
    madeOn,
    sheets: [
      coverSheet({ lines, rows, series, catalogue, madeOn, open: openFindings(doubts), sheetOf }),
      detailsSheet(rows, statedOf(rows, stated)),
      yearlySheet(comparableFirst(series, pair), pair, places),
      yearsSheet(series, places, list),
      developmentSheet(series, list, followed, places),
      regionsSheet(series, list, pick, places),
      summarySheet(rows, catalogue),
      pivotSheet(),
      findingsSheet(doubts),
      reportsSheet(lines),
      catalogueSheet(catalogue),
    ],
  };
}
