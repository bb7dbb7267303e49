import type { Catalogue, CatalogueReading } from "../../catalogue";
import type { Composed } from "../../compose";
import { pane } from "../../messages/zh-CN";
import { type BookState, hash, LOW_CONFIDENCE, type Report, type Row, type TableState } from "../../model";
import { type Rewound, readReportLines, tables } from "../../sheet";
import { ofOne, unitOfLine } from "../handin/unit";
import type { CatalogueNews, Composition, Contents } from "./protocol";

/** Tells edited catalogues apart; undefined for the shipped one. */
export const catalogueName = (catalogue: Catalogue, shipped: Catalogue): string | undefined =>
  catalogue === shipped ? undefined : hash(JSON.stringify(catalogue));

export function newsOf({ catalogue, problems, changes }: CatalogueReading, shipped: Catalogue): CatalogueNews {
  const name = catalogueName(catalogue, shipped);
  return { version: catalogue.version, problems, changes, ...(name === undefined ? {} : { name }) };
}

const nameOf = ({ region, year, name }: Row): string =>
  pane.live.row(region, year === null ? "" : pane.year(year), name);

/** Files of reports that the workbook holds another report beside, for the same region and year. */
function twinsOf(reports: readonly Report[], there: BookState | undefined): readonly string[] {
  const table = there?.tables[tables.reports];
  const lines = table ? readReportLines(table).filter(({ reportId }) => reportId !== "") : [];
  return reports
    .filter(({ reportId, region, year }) =>
      lines.some((line) => line.reportId !== reportId && line.region === region.name && line.year === year),
    )
    .filter(({ region, year }) => region.name !== "" && year !== null)
    .map(({ file }) => file);
}

/** What a composed workbook holds, in numbers. */
export function contentsOf({ merge, lines, checks }: Composed): Contents {
  const years = merge.rows.flatMap(({ year }) => year ?? []);
  const reports = lines.filter(({ reportId }) => reportId !== "");
  return {
    rows: merge.rows.length,
    unsure: merge.rows.filter(({ confidence }) => confidence < LOW_CONFIDENCE).length,
    reports: reports.length,
    years: [...new Set(years)].sort((a, b) => a - b),
    findings: checks.length,
    unit: ofOne(reports.map(unitOfLine)),
  };
}

/** A composed workbook as the pane needs it. */
export function compositionOf(
  composed: Composed,
  reports: readonly Report[],
  catalogue: CatalogueNews,
  there: BookState | undefined,
): Composition {
  const { plan, merge } = composed;
  return {
    plan,
    catalogue,
    contents: contentsOf(composed),
    added: merge.added,
    renewed: merge.renewed,
    removed: merge.removed,
    kept: merge.kept.map(nameOf),
    files: reports.map(({ file }) => file),
    twins: twinsOf(reports, there),
  };
}

function rowsByKey(table: TableState | undefined): ReadonlyMap<string, string> {
  const key = table?.headers.indexOf("记录编号") ?? -1;
  const rows = table?.rows.filter((row) => row.some((value) => value !== "")) ?? [];
  return new Map(rows.map((row) => [String(row[key] ?? ""), JSON.stringify(row)]));
}

/** What taking the last import back does to 指标明细. */
export function rewound(now: BookState, { there, kept }: Rewound) {
  const after = rowsByKey(there.tables[tables.details]);
  const before = rowsByKey(now.tables[tables.details]);
  return {
    gone: [...before.keys()].filter((key) => !after.has(key)).length,
    back: [...after].filter(([key, row]) => before.get(key) !== row).length,
    kept: kept.map(nameOf),
  };
}
