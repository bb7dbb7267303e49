import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, Finding, SheetPart } from "../model";
import { at, blank, columnName, columnOf, formula, number, openRange, text } from "./cells";
import { own, tables, whole } from "./formulas";
import { findingLabels, severityLabels } from "./labels";

const TABLE = tables.findings;
const HEADER_ROW = 2;

const columns: readonly ColumnPlan[] = [
  { header: "程度", width: 8, style: "center" },
  { header: "类型", width: 20, style: "wrapped" },
  { header: "地区", width: 16, style: "wrapped" },
  { header: "年度", width: 8, style: "center" },
  { header: "指标名称", width: 28, style: "wrapped" },
  { header: "问题", width: 64, style: "wrapped" },
  { header: "相差", width: 16, style: "number" },
  { header: "单位", width: 9, style: "center" },
  { header: "置信度", width: 9, style: "center", format: "0.00" },
  { header: "查看", width: 9, style: "link", computed: true },
  { header: "报告编号", width: 14, style: "muted" },
  { header: "记录编号", width: 14, style: "muted" },
];

const TARGET = whole(tables.details, "记录编号");

/** Follows the record wherever sorting and editing took it, which a fixed link would not. */
const look = (sheet: string): string =>
  `IFERROR(HYPERLINK("#'${sheet.replaceAll("'", "''")}'!A"&(MATCH(${own(TABLE, "记录编号")},${TARGET},0)+ROW(${tables.details}[[#Headers],[记录编号]])),"${workbook.look}"),"")`;

function body(finding: Finding, known: ReadonlySet<string>, formulaOfLook: string): readonly Cell[] {
  const [first = ""] = finding.factIds;
  const whole = finding.difference === null || Number.isInteger(finding.difference);
  return [
    text(severityLabels[finding.severity]),
    text(findingLabels[finding.kind]),
    text(finding.region),
    number(finding.year, "0"),
    text(finding.indicator),
    text(finding.message),
    number(finding.difference, whole ? "#,##0" : "#,##0.00"),
    text(finding.unit),
    number(finding.confidence),
    formula(formulaOfLook, known.has(first) ? workbook.look : ""),
    text(finding.reportId),
    text(first),
  ];
}

function nothingFound(link: string): readonly Cell[] {
  const line = columns.map(() => blank);
  line[columnOf(columns, "问题")] = text(workbook.noFindings);
  line[columnOf(columns, "查看")] = formula(link, "");
  return line;
}

/** 核验: what a checker should look at, gravest first. `recordIds` are those of 指标明细, which stands on sheet `details`. */
export function findingsSheet(
  findings: readonly Finding[],
  recordIds: ReadonlySet<string>,
  details: string,
): SheetPart {
  const link = look(details);
  const gravity = Object.keys(severityLabels);
  const sorted = [...findings].sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
  const rows = sorted.length === 0 ? [nothingFound(link)] : sorted.map((finding) => body(finding, recordIds, link));
  const severity = `$${columnName(columnOf(columns, "程度"))}${HEADER_ROW + 2}`;
  const range = openRange(0, 0, HEADER_ROW);
  return {
    name: TABLE,
    cells: [at(0, 0, text(TABLE, "title")), at(1, 0, text(workbook.findingsNote, "note"))],
    tables: [{ name: TABLE, row: HEADER_ROW, column: 0, columns, key: ["类型", "记录编号", "问题"], rows }],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    highlights: [
      { range, formula: `${severity}="${severityLabels.error}"`, tone: "bad" },
      { range, formula: `${severity}="${severityLabels.warning}"`, tone: "warn" },
    ],
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: columnOf(columns, "置信度"),
    },
  };
}
