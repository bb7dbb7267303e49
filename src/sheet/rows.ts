import { type Catalogue, comparable } from "../catalogue";
import { comparedBy, type Fact, isWholeYear, type Report, type Row, yearOf } from "../model";
import { kindLabels } from "./labels";
import { cellText, keyText } from "./text";

/** What makes two values values of the same thing in different years, in the order of the 检索键 formula. */
type Identity = Pick<Row, "region" | "code" | "name" | "dimension" | "comparedAs" | "scope" | "unit" | "kind">;

/** The part of the key behind the year. Lower case, since MATCH does not tell cases apart. */
export const keyTail = (row: Identity): string => `|${comparedBy(row)}|${kindLabels[row.kind]}`;

export const seriesKey = (row: Identity): string => `${row.region}${keyTail(row)}`.toLowerCase();

const rowKey = (row: Row): string => `${row.year ?? ""}\n${seriesKey(row)}`;

/** The rows that formulas compare: used, and reported as done rather than intended. */
export const isCounted = (row: Row): boolean => row.adopted === 1 && row.status === "actual";

function toRow(fact: Fact, report: Report, names: ReadonlyMap<string, string>): Row {
  return {
    region: keyText(report.region.name, 40),
    regionCode: report.region.code,
    year: yearOf(fact, report),
    category: cellText(fact.indicator.category),
    code: keyText(fact.indicator.code ?? "", 40),
    name: keyText(fact.indicator.name, 72),
    dimension: keyText(fact.dimension, 40),
    scope: keyText(fact.scope, 40),
    value: fact.value,
    unit: keyText(fact.unit, 10),
    qualifier: fact.qualifier,
    kind: fact.kind,
    period: fact.period,
    status: fact.status,
    parent: fact.partOf === null ? "" : keyText(names.get(fact.partOf) ?? "", 72),
    adopted: 0,
    confidence: fact.confidence,
    sentence: cellText(fact.source.sentence),
    section: cellText(fact.source.section),
    reportId: report.reportId,
    recordId: fact.id,
    parentId: fact.partOf ?? "",
    written: cellText(fact.source.text),
    start: fact.source.start,
    comparedAs: "",
    reportYear: report.year,
  };
}

/** How alike a row is to the row of another year it is compared with, by 记录编号. */
type Nearness = ReadonlyMap<string, number>;

/** Better first. Rows come in text order and the sort is stable, so what is left equal keeps that order. */
const byPreference =
  (near: Nearness) =>
  (a: Row, b: Row): number => {
    const score = (row: Row): number =>
      (row.kept ? 16 : 0) +
      (row.status === "actual" ? 8 : 0) +
      (isWholeYear(row.period) ? 4 : 0) +
      (row.qualifier === "exact" ? 2 : 0) +
      (row.year === row.reportYear ? 1 : 0);
    const nearer = (row: Row): number => near.get(row.recordId) ?? Number.NEGATIVE_INFINITY;
    return (
      score(b) - score(a) ||
      Number(nearer(b) > nearer(a)) - Number(nearer(a) > nearer(b)) ||
      b.confidence - a.confidence
    );
  };

/** Decides 采用 over all rows together: of two values a report gives alike, the one another year's report tells of too. A part that has its total's own name never stands for it. What a person decided stands: a row changed by hand keeps its own 0 or 1. */
export function adopt(rows: readonly Row[], near: Nearness = new Map()): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.kept && row.adopted === 0) continue;
    const key = rowKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const adopted = new Set<Row>();
  for (const group of groups.values()) {
    const ids = new Set(group.map(({ recordId }) => recordId));
    const wholes = group.filter(({ kept, parentId }) => kept !== undefined || !ids.has(parentId));
    const best = [...wholes].sort(byPreference(near))[0];
    if (best) adopted.add(best);
  }
  return rows.map((row) => {
    const now = row.kept ? row.adopted : adopted.has(row) ? 1 : 0;
    return now === row.adopted ? row : { ...row, adopted: now };
  });
}

/** Reports in the order of the sheets: by region code, region name, year, then file name. */
export function inSheetOrder(reports: readonly Report[]): readonly Report[] {
  const key = (report: Report): string =>
    [report.region.code || "999999", report.region.name, report.year ?? 9999, report.file, report.reportId].join("\n");
  const keyed = reports.map((report) => ({ report, key: key(report) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ report }) => report);
}

/** Facts as rows, in sheet order and, within a report, text order; 采用 is yet to be decided, see `adopt`. */
export function rowsOf(reports: readonly Report[], catalogue: Catalogue): readonly Row[] {
  return inSheetOrder(reports)
    .map((report) => comparable(report, catalogue))
    .flatMap((report) => {
      const names = new Map(report.facts.map((fact) => [fact.id, fact.indicator.name]));
      const facts = [...report.facts].sort((a, b) => a.source.start - b.source.start);
      return facts.map((fact) => toRow(fact, report, names));
    });
}
