import { align, nearnessOfRepeats } from "./align";
import type { Catalogue } from "./catalogue";
import { checkRows, JUMP_FACTOR, statedChanges } from "./checks";
import type { BookState, Finding, Problem, Report, Row, SheetPlan } from "./model";
import {
  adopt,
  type CatalogueReading,
  type Duplicate,
  jumpFactorIn,
  type Merge,
  mergeLines,
  mergeRows,
  planWorkbook,
  type ReportLine,
  readCatalogueTable,
  readReportLines,
  readRows,
  reportLines,
  rowsOf,
  tables,
} from "./sheet";
import { type HandIn, type HandInOptions, planHandIn } from "./sheet/hand-in";

export interface BookInput {
  readonly reports: readonly Report[];
  readonly catalogue: Catalogue;
  /** ISO date; nothing here asks a clock. */
  readonly madeOn: string;
  /** Files that gave no report, and files that repeat another; listed in 报告清单. */
  readonly problems?: readonly Problem[];
  readonly duplicates?: readonly Duplicate[];
  /** The workbook the reports are put to, where there is one. */
  readonly there?: BookState;
}

export interface Composed {
  readonly plan: SheetPlan;
  readonly merge: Merge;
  /** All rows, 采用 decided, as the plan has them. */
  readonly rows: readonly Row[];
  /** All lines of 报告清单 and all findings, as the plan has them. */
  readonly lines: readonly ReportLine[];
  readonly checks: readonly Finding[];
}

const EMPTY = { rows: [], lines: [] } as const;

/** What a workbook holds already. */
function ledgerOf(there: BookState | undefined) {
  const reports = there?.tables[tables.reports];
  const details = there?.tables[tables.details];
  const lines = reports ? readReportLines(reports) : EMPTY.lines;
  return { lines, rows: details ? readRows(details, lines) : EMPTY.rows };
}

/** The catalogue of a workbook, as the clerk left it there; the shipped one where it has none. */
export function catalogueOf(there: BookState | undefined, shipped: Catalogue): CatalogueReading {
  const table = there?.tables[tables.catalogue];
  return table
    ? readCatalogueTable(table.headers, table.rows, shipped)
    : { catalogue: shipped, problems: [], changes: { added: 0, altered: 0, removed: 0, merged: [] } };
}

/** The plan of a workbook without a report: what a host looks for. */
export const emptyPlan = (catalogue: Catalogue): SheetPlan =>
  composeWorkbook({ reports: [], catalogue, madeOn: "2000-01-01" }).plan;

/**
 * From reports to the workbook: rows, put to those that are there, 采用 decided over all of them, checks, plan.
 * Without reports it brings the sheets up to date with the rows as they stand now. Pure.
 */
export function composeWorkbook({ reports, catalogue, madeOn, there, ...rest }: BookInput): Composed {
  const before = ledgerOf(there);
  const merge = mergeRows(before.rows, rowsOf(reports, catalogue));
  const aligned = align(merge.rows, catalogue);
  const rows = adopt(aligned, nearnessOfRepeats(aligned, catalogue));
  const lines = mergeLines(before.lines, reportLines(reports, rest.duplicates ?? [], rest.problems ?? []));
  const jumpFactor = jumpFactorIn(there) ?? JUMP_FACTOR;
  const checks = checkRows(rows, catalogue, { jumpFactor });
  const plan = planWorkbook({
    rows,
    lines,
    catalogue,
    madeOn,
    checks,
    stated: statedChanges(rows),
    jumpFactor,
    ...(there ? { there, before: before.rows } : {}),
  });
  return { plan, merge, rows, lines, checks };
}

/** A file has its sheets under our own names, whatever a person called those of the workbook: its links go there. */
const underOurNames = ({ tables: found, cells }: BookState): BookState => ({
  cells,
  tables: Object.fromEntries(Object.entries(found).map(([name, table]) => [name, { ...table, sheet: name }])),
});

/** The same workbook as it is handed in, with what would be broken at the receiver's. The one it is made of stays. Pure. */
export function composeHandIn(
  { there, ...input }: BookInput,
  options: HandInOptions,
): HandIn & { readonly composed: Composed } {
  const composed = composeWorkbook({ ...input, ...(there ? { there: underOurNames(there) } : {}) });
  return { ...planHandIn(composed.plan, composed.rows, composed.lines, options), composed };
}
