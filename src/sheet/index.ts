import type { Catalogue } from "../catalogue";
import { workbook } from "../messages/zh-CN";
import type { Finding, Problem, Report, SheetPlan } from "../model";
import { catalogueSheet } from "./catalogue";
import { coverSheet } from "./cover";
import { detailsSheet } from "./details";
import { findingsSheet } from "./findings";
import { type Duplicate, reportsSheet } from "./reports";
import { inSheetOrder, rowsOf } from "./rows";
import { comparableFirst, defaultPair, seriesOf } from "./series";
import { yearlySheet } from "./yearly";
import { yearsSheet } from "./years";

export type { Row } from "./rows";

export interface WorkbookInput {
  readonly reports: readonly Report[];
  readonly catalogue: Catalogue;
  /** ISO date. It is given, not asked of a clock: the same input gives the same plan. */
  readonly madeOn: string;
  /** What `src/checks` found in the same reports. */
  readonly checks: readonly Finding[];
  /** Files that gave no report, and files that repeat another; listed in 报告清单. */
  readonly problems?: readonly Problem[];
  readonly duplicates?: readonly Duplicate[];
}

/** The whole workbook as data: facts → cells, formulas and tables. Pure; it never fails on what a report may hold. */
export function planWorkbook(input: WorkbookInput): SheetPlan {
  const { catalogue, madeOn, checks, problems = [], duplicates = [] } = input;
  const reports = inSheetOrder(input.reports);
  const rows = rowsOf(reports, catalogue);
  const series = seriesOf(rows, catalogue);
  const positions = new Map(rows.map((row, i) => [row, i + 1]));
  const pair = defaultPair(series, Number(madeOn.slice(0, 4)));
  return {
    title: workbook.title,
    madeOn,
    sheets: [
      coverSheet({ reports, rows, series, catalogue, madeOn, checks }),
      detailsSheet(rows),
      yearlySheet(comparableFirst(series, pair), pair, positions),
      yearsSheet(series, positions),
      findingsSheet(checks, new Set(rows.map(({ recordId }) => recordId))),
      reportsSheet(reports, duplicates, problems),
      catalogueSheet(catalogue),
    ],
  };
}
