import { type Catalogue, comparable } from "../catalogue";
import { type Fact, isWholeYear, type Kind, type Report, yearOf } from "../model";
import { kindLabels, periodLabel, qualifierLabels, statusLabels } from "./labels";
import { cellText, keyText } from "./text";

/** One line of 指标明细: a fact in the words of the sheet, all text already fit for a cell. */
export interface Row {
  readonly region: string;
  readonly regionCode: string;
  readonly year: number | null;
  readonly category: string;
  readonly code: string;
  readonly name: string;
  readonly dimension: string;
  readonly scope: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly kind: Kind;
  readonly period: string;
  readonly status: string;
  readonly parent: string;
  /** 1 on exactly one row of those with the same `rowKey`, else 0. */
  readonly adopted: 0 | 1;
  readonly confidence: number;
  readonly sentence: string;
  readonly section: string;
  readonly reportId: string;
  readonly recordId: string;
}

/** What makes two values values of the same thing in different years, in the order of the 检索键 formula. */
type Identity = Pick<Row, "region" | "code" | "name" | "dimension" | "scope" | "unit" | "kind">;

/** The part of the key behind the year. Lower case, since MATCH does not tell cases apart. */
export const keyTail = (row: Identity): string =>
  `|${row.code === "" ? row.name : row.code}|${row.dimension}|${row.scope}|${row.unit}|${kindLabels[row.kind]}`;

export const seriesKey = (row: Identity): string => `${row.region}${keyTail(row)}`.toLowerCase();

const rowKey = (row: Row): string => `${row.year ?? ""}\n${seriesKey(row)}`;

/** The rows that formulas compare: used, and reported as done rather than intended. */
export const isCounted = (row: Row): boolean => row.adopted === 1 && row.status === statusLabels.actual;

/** 余, 约, or the months a value covers where that is not the whole year; "" where it stands for itself. */
export const markOf = (row: Row): string =>
  (row.qualifier === qualifierLabels.exact ? "" : row.qualifier) + (row.period.length > 6 ? row.period : "");

interface Candidate {
  readonly row: Row;
  readonly fact: Fact;
  readonly ownYear: boolean;
}

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
    qualifier: qualifierLabels[fact.qualifier],
    kind: fact.kind,
    period: periodLabel(fact.period),
    status: statusLabels[fact.status],
    parent: fact.partOf === null ? "" : keyText(names.get(fact.partOf) ?? "", 72),
    adopted: 0,
    confidence: fact.confidence,
    sentence: cellText(fact.source.sentence),
    section: cellText(fact.source.section),
    reportId: report.reportId,
    recordId: fact.id,
  };
}

/** Better first. Rows come in text order and the sort is stable, so what is left equal keeps that order. */
function byPreference(a: Candidate, b: Candidate): number {
  const score = ({ fact, ownYear }: Candidate): number =>
    (fact.status === "actual" ? 8 : 0) +
    (isWholeYear(fact.period) ? 4 : 0) +
    (fact.qualifier === "exact" ? 2 : 0) +
    (ownYear ? 1 : 0);
  return score(b) - score(a) || b.fact.confidence - a.fact.confidence;
}

function adoptedRows(candidates: readonly Candidate[]): ReadonlySet<Row> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = rowKey(candidate.row);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const adopted = new Set<Row>();
  for (const group of groups.values()) {
    const best = [...group].sort(byPreference)[0];
    if (best) adopted.add(best.row);
  }
  return adopted;
}

/** Reports in the order of the sheets: by region code, region name, year, then file name. */
export function inSheetOrder(reports: readonly Report[]): readonly Report[] {
  const key = (report: Report): string =>
    [report.region.code || "999999", report.region.name, report.year ?? 9999, report.file, report.reportId].join("\n");
  const keyed = reports.map((report) => ({ report, key: key(report) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ report }) => report);
}

/** Facts as rows, in sheet order and, within a report, text order; `adopted` decided over all reports together. */
export function rowsOf(reports: readonly Report[], catalogue: Catalogue): readonly Row[] {
  const candidates = inSheetOrder(reports)
    .map((report) => comparable(report, catalogue))
    .flatMap((report) => {
      const names = new Map(report.facts.map((fact) => [fact.id, fact.indicator.name]));
      const facts = [...report.facts].sort((a, b) => a.source.start - b.source.start);
      return facts.map((fact) => ({
        row: toRow(fact, report, names),
        fact,
        ownYear: yearOf(fact, report) === report.year,
      }));
    });
  const adopted = adoptedRows(candidates);
  return candidates.map(({ row }) => (adopted.has(row) ? { ...row, adopted: 1 } : row));
}
