import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, Finding, Row, SheetPart, TableState } from "../model";
import { at, blank, columnName, columnOf, formula, number, openRange, text } from "./cells";
import { own, tables, whole } from "./formulas";
import { findingLabels, severityLabels } from "./labels";
import { FACTOR_CELL, FACTORS, keyOf, type Mark, marksIn, OPEN, VERDICTS } from "./marks";

const TABLE = tables.findings;
const HEADER_ROW = 5;

const columns: readonly ColumnPlan[] = [
  { header: "程度", width: 10, style: "center" },
  { header: "类型", width: 20, style: "wrapped" },
  { header: "地区", width: 16, style: "wrapped" },
  { header: "年度", width: 8, style: "center" },
  { header: "指标名称", width: 28, style: "wrapped" },
  { header: "问题", width: 64, style: "wrapped" },
  { header: "相差", width: 16, style: "number" },
  { header: "单位", width: 9, style: "center" },
  { header: "置信度", width: 9, style: "center", format: "0.00" },
  { header: "查看", width: 9, style: "link", computed: true },
  { header: "已核", width: 8, style: "center" },
  { header: "备注", width: 24, style: "wrapped" },
  { header: "原文", width: 60, style: "wrapped" },
  { header: "报告编号", width: 14, style: "muted" },
  { header: "记录编号", width: 14, style: "muted" },
];
const KEY = ["类型", "记录编号", "问题"];
const TARGET = whole(tables.details, "记录编号");

/** Follows the record wherever sorting and editing took it, which a fixed link would not. */
const look = (sheet: string): string =>
  `IFERROR(HYPERLINK("#'${sheet.replaceAll("'", "''")}'!A"&(MATCH(${own(TABLE, "记录编号")},${TARGET},0)+ROW(${tables.details}[[#Headers],[记录编号]])),"${workbook.look}"),"")`;

interface Line {
  readonly finding: Finding;
  readonly mark: Mark;
  /** Of the first record; undefined where it is no row of 指标明细. */
  readonly sentence: string | undefined;
}

function body({ finding, mark, sentence }: Line, formulaOfLook: string): readonly Cell[] {
  const [first = ""] = finding.factIds;
  const integer = finding.difference === null || Number.isInteger(finding.difference);
  return [
    text(severityLabels[finding.severity]),
    text(findingLabels[finding.kind]),
    text(finding.region),
    number(finding.year, "0"),
    text(finding.indicator),
    text(finding.message),
    number(finding.difference, integer ? "#,##0" : "#,##0.00"),
    text(finding.unit),
    number(finding.confidence),
    formula(formulaOfLook, sentence === undefined ? "" : workbook.look),
    text(mark.verdict),
    text(mark.note),
    text(sentence ?? ""),
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

/** Open ones of a severity: all of them less those with something in 已核. */
function openCount(lines: readonly Line[], severity: keyof typeof severityLabels): Cell {
  const criterion = `${whole(TABLE, "程度")},"${severityLabels[severity]}"`;
  const open = lines.filter(({ finding, mark }) => finding.severity === severity && mark.verdict === "");
  return formula(`COUNTIFS(${criterion})-COUNTIFS(${criterion},${whole(TABLE, "已核")},"<>")`, open.length, "#,##0");
}

const heading = (lines: readonly Line[], factor: number) => [
  at(0, 0, text(TABLE, "title")),
  at(1, 0, text(workbook.findingsNote, "note")),
  at(2, 0, text("变动倍数", "label")),
  at(2, 1, { kind: "number", value: factor, format: "0.##", style: "input" }),
  ...(["error", "warning", "note"] as const).flatMap((severity, i) => [
    at(2 + i, 2, text(`未核·${severityLabels[severity]}`, "label")),
    at(2 + i, 3, openCount(lines, severity)),
  ]),
];

/** Open ones before those a person has dealt with, the gravest first; else in the order given. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const gravity = Object.keys(severityLabels);
  const rank = ({ finding, mark }: Line): number =>
    (mark.verdict === "" ? 0 : gravity.length) + gravity.indexOf(finding.severity);
  return [...lines].sort((a, b) => rank(a) - rank(b));
}

interface FindingsInput {
  readonly findings: readonly Finding[];
  /** Those of 指标明细, which stands on the sheet `details`. */
  readonly rows: readonly Row[];
  readonly details: string;
  /** How many times the year before was held for a jump. */
  readonly factor: number;
  /** The table as it stands in the workbook, with what a person said of its findings. */
  readonly before: TableState | undefined;
}

function linesOf({ findings, rows, before }: FindingsInput): readonly Line[] {
  const marks = marksIn(before);
  const sentences = new Map(rows.map(({ recordId, sentence }) => [recordId, sentence]));
  return findings.map((finding) => {
    const [first = ""] = finding.factIds;
    const mark = marks.get(keyOf(findingLabels[finding.kind], first, finding.message)) ?? OPEN;
    return { finding, mark, sentence: sentences.get(first) };
  });
}

/** How many findings nobody has dealt with. */
export const openFindings = (input: FindingsInput): number =>
  linesOf(input).filter(({ mark }) => mark.verdict === "").length;

/** 核验: what a checker should look at, and what was said of it. */
export function findingsSheet(input: FindingsInput): SheetPart {
  const { details, factor } = input;
  const link = look(details);
  const lines = inOrder(linesOf(input));
  const shown = lines.length === 0 ? [nothingFound(link)] : lines.map((line) => body(line, link));
  return {
    name: TABLE,
    cells: heading(lines, factor),
    tables: [{ name: TABLE, row: HEADER_ROW, column: 0, columns, key: KEY, maxLines: 3, rows: shown }],
    names: { [FACTOR_CELL]: { row: 2, column: 1 } },
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    validations: validations(factor),
    highlights: highlights(),
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: columnOf(columns, "备注"),
    },
  };
}

function validations(factor: number) {
  const verdict = columnOf(columns, "已核");
  const factors = [...new Set([...FACTORS, factor])].sort((a, b) => a - b);
  return [
    { range: "B3", values: factors.map(String), message: workbook.factorMessage },
    { range: openRange(verdict, verdict, HEADER_ROW), values: VERDICTS, message: workbook.verdictMessage },
  ];
}

function highlights() {
  const first = (header: string): string => `$${columnName(columnOf(columns, header))}${HEADER_ROW + 2}`;
  const range = openRange(0, 0, HEADER_ROW);
  const open = (severity: string): string => `AND(${first("程度")}="${severity}",${first("已核")}="")`;
  return [
    { range: openRange(0, columnOf(columns, "备注"), HEADER_ROW), formula: `${first("已核")}<>""`, tone: "muted" },
    { range, formula: open(severityLabels.error), tone: "bad" },
    { range, formula: open(severityLabels.warning), tone: "warn" },
  ] as const;
}
