import type { Kind, Qualifier, Row, Scalar, Status, TableState } from "../model";
import { detailColumns, fingerprint, SHOWN } from "./details";
import { COMPARED_AS } from "./formulas";
import { kindLabels, periodOf, qualifierLabels, statusLabels } from "./labels";
import type { ReportLine } from "./reports";

const textOf = (value: Scalar | undefined): string => String(value ?? "");

function keyFor<K extends string>(labels: Readonly<Record<K, string>>, label: string, otherwise: K): K {
  const found = (Object.keys(labels) as K[]).find((key) => labels[key] === label);
  return found ?? otherwise;
}

const numberOr = <T>(value: Scalar | undefined, otherwise: T): number | T =>
  typeof value === "number"
    ? value
    : value === undefined || value === "" || Number.isNaN(Number(value))
      ? otherwise
      : Number(value);

/**
 * A line of 指标明细 as it stands in a workbook. What a person changed is kept beside what can be understood of it;
 * a cell that says nothing we know counts as if it were ordinary.
 */
function readRow(at: (header: string) => Scalar, reportYears: ReadonlyMap<string, number | null>): Row {
  const shown = SHOWN.map(({ header }) => at(header));
  const year = numberOr(at("年度"), null);
  const reportId = textOf(at("报告编号"));
  const row: Row = {
    region: textOf(at("地区")),
    regionCode: textOf(at("区划代码")),
    year,
    category: textOf(at("分类")),
    code: textOf(at("指标代码")),
    name: textOf(at("指标名称")),
    dimension: textOf(at("口径")),
    scope: textOf(at("范围")),
    value: numberOr(at("数值"), 0),
    unit: textOf(at("单位")),
    qualifier: keyFor<Qualifier>(qualifierLabels, textOf(at("限定")), "exact"),
    kind: keyFor<Kind>(kindLabels, textOf(at("性质")), "count"),
    period: periodOf(textOf(at("期间"))) ?? String(year ?? ""),
    status: keyFor<Status>(statusLabels, textOf(at("状态")), "actual"),
    parent: textOf(at("上级指标")),
    adopted: at("采用") === 1 ? 1 : 0,
    confidence: numberOr(at("置信度"), 1),
    sentence: textOf(at("原文")),
    section: textOf(at("章节")),
    reportId,
    recordId: textOf(at("记录编号")),
    parentId: textOf(at("上级编号")),
    written: textOf(at("原数")),
    start: numberOr(at("位置"), 0),
    comparedAs: textOf(at(COMPARED_AS)),
    reportYear: reportYears.get(reportId) ?? year,
  };
  if (textOf(at("指纹")) === fingerprint(shown)) return row;
  return { ...row, kept: Object.fromEntries(detailColumns.map(({ header }) => [header, at(header)])) };
}

/** The rows of 指标明细 in a workbook, without empty lines. `lines` says which year each report is about. */
export function readRows({ headers, rows }: TableState, lines: readonly ReportLine[]): readonly Row[] {
  const years = new Map(lines.map(({ reportId, year }) => [reportId, year]));
  const places = new Map(detailColumns.map(({ header }) => [header, headers.indexOf(header)]));
  return rows
    .filter((row) => SHOWN.some(({ header }) => (row[places.get(header) ?? -1] ?? "") !== ""))
    .map((row) => readRow((header) => row[places.get(header) ?? -1] ?? "", years));
}

/** What came of putting new reports to what was there. */
export interface Merge {
  readonly rows: readonly Row[];
  /** Rows that were not there before. */
  readonly added: number;
  /** Rows of the same number, written anew. */
  readonly renewed: number;
  /** Rows the report no longer gives. */
  readonly removed: number;
  /** Rows a person had changed, left as they were. */
  readonly kept: readonly Row[];
}

/**
 * Rows of reports put to the rows of a workbook. A report that is there already has its rows replaced, each in its own
 * place; rows a person changed or wrote stay, and nothing is put beside them for the same number.
 */
export function mergeRows(there: readonly Row[], incoming: readonly Row[]): Merge {
  const reports = new Set(incoming.map(({ reportId }) => reportId));
  const fresh = new Map(incoming.map((row) => [row.recordId, row]));
  const replaced = there.filter((row) => reports.has(row.reportId));
  const kept = replaced.filter((row) => row.kept);
  for (const { recordId } of kept) fresh.delete(recordId);
  const renewed = replaced.filter((row) => !row.kept && fresh.has(row.recordId));
  const inPlace = new Set(renewed.map(({ recordId }) => recordId));
  const gone = new Set(replaced.filter((row) => !row.kept && !inPlace.has(row.recordId)));
  const rows = there.flatMap((row) => (gone.has(row) ? [] : [(!row.kept && fresh.get(row.recordId)) || row]));
  const added = [...fresh.values()].filter(({ recordId }) => !inPlace.has(recordId));
  return { rows: [...rows, ...added], added: added.length, renewed: renewed.length, removed: gone.size, kept };
}

/** Lines of 报告清单 put to those that are there: one line a report, and none of a failure that has since been mended. */
export function mergeLines(there: readonly ReportLine[], incoming: readonly ReportLine[]): readonly ReportLine[] {
  const keyOf = ({ reportId, file }: ReportLine): string => reportId || `\n${file}`;
  const fresh = new Map(incoming.map((line) => [keyOf(line), line]));
  const mended = new Set(incoming.map(({ file }) => file));
  const before = there.filter((line) => line.reportId !== "" || fresh.has(keyOf(line)) || !mended.has(line.file));
  const known = new Set(before.map(keyOf));
  return [
    ...before.map((line) => fresh.get(keyOf(line)) ?? line),
    ...incoming.filter((line) => !known.has(keyOf(line))),
  ];
}
