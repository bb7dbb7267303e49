import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, Disposition, Problem, Report, Scalar, SheetPart, TableState } from "../model";
import { at, blank, columnOf, date, number, text } from "./cells";
import { tables } from "./formulas";
import { dispositionLabels, levelLabels } from "./labels";
import { inSheetOrder } from "./rows";
import { cellText } from "./text";

const TABLE = tables.reports;
const HEADER_ROW = 2;
const DATE = "yyyy-mm-dd";

/** A file whose text is that of another file of the same batch. */
export interface Duplicate {
  readonly file: string;
  readonly of: string;
}

const dispositions = Object.keys(dispositionLabels) as Disposition[];

const columns: readonly ColumnPlan[] = [
  { header: "文件", width: 24, style: "wrapped" },
  { header: "地区", width: 14, style: "wrapped" },
  { header: "区划代码", width: 10, style: "center" },
  { header: "级别", width: 8, style: "center" },
  { header: "年度", width: 7, style: "center" },
  { header: "标题", width: 30, style: "wrapped" },
  { header: "发文字号", width: 16, style: "wrapped" },
  { header: "成文日期", width: 12, style: "center", format: DATE },
  { header: "发布日期", width: 12, style: "center", format: DATE },
  { header: "来源", width: 16, style: "wrapped" },
  { header: "数字总数", width: 8, style: "number" },
  ...dispositions.map((one) => ({
    header: dispositionLabels[one],
    width: one === "furniture" ? 10 : 7,
    style: "number" as const,
  })),
  { header: "记录数", width: 8, style: "number" },
  { header: "情况", width: 8, style: "center" },
  { header: "提示", width: 36, style: "wrapped" },
  { header: "报告编号", width: 14, style: "muted" },
];

const COUNT = "#,##0";
const YEAR = columnOf(columns, "年度");

function body(report: Report): readonly Cell[] {
  const count = (one: Disposition): number => report.mentions.filter(({ disposition }) => disposition === one).length;
  return [
    text(report.file),
    text(report.region.name),
    text(report.region.code),
    text(report.region.name === "" ? "" : levelLabels[report.region.level]),
    number(report.year, "0"),
    text(report.title),
    text(report.documentNumber),
    date(report.signedOn),
    date(report.publishedOn),
    text(report.source),
    number(report.mentions.length, COUNT),
    ...dispositions.map((one) => number(count(one), COUNT)),
    number(report.facts.length, COUNT),
    text(workbook.imported),
    text([...new Set(report.warnings.map(({ message }) => message))].join("\n")),
    text(report.reportId),
  ];
}

/** A file that gave no rows still has its line: what came in is listed, whatever became of it. */
function leftOut(file: string, status: string): readonly Cell[] {
  const line = columns.map(() => blank);
  line[0] = text(file);
  line[columnOf(columns, "情况")] = text("未导入");
  line[columnOf(columns, "提示")] = text(status);
  return line;
}

/** A line of 报告清单 with what the rest of the workbook needs of it. */
export interface ReportLine {
  readonly file: string;
  /** "" for a file that gave no report. */
  readonly reportId: string;
  readonly region: string;
  readonly year: number | null;
  readonly numbers: number;
  readonly cells: readonly Cell[];
}

const lineOf = (file: string, cells: readonly Cell[]): ReportLine => ({
  file,
  reportId: "",
  region: "",
  year: null,
  numbers: 0,
  cells,
});

/** Reports in the order of the sheets, then files that repeat another, then files that could not be read. */
export const reportLines = (
  reports: readonly Report[],
  duplicates: readonly Duplicate[],
  problems: readonly Problem[],
): readonly ReportLine[] => [
  ...inSheetOrder(reports).map((report) => ({
    file: cellText(report.file),
    reportId: report.reportId,
    region: report.region.name,
    year: report.year,
    numbers: report.mentions.length,
    cells: body(report),
  })),
  ...duplicates.map(({ file, of }) => lineOf(cellText(file), leftOut(file, workbook.duplicate(of)))),
  ...problems.map(({ file, message }) => lineOf(cellText(file), leftOut(file, message))),
];

/** The lines of a table that stands in a workbook, as they stand there. */
export function readReportLines({ headers, rows }: TableState): readonly ReportLine[] {
  const places = columns.map(({ header }) => headers.indexOf(header));
  return rows
    .filter((row) => row.some((value) => value !== ""))
    .map((row) => {
      const values = places.map((place) => row[place] ?? "");
      const at = (header: string): Scalar => values[columnOf(columns, header)] ?? "";
      const year = at("年度");
      return {
        file: String(at("文件")),
        reportId: String(at("报告编号")),
        region: String(at("地区")),
        year: typeof year === "number" ? year : null,
        numbers: Number(at("数字总数")) || 0,
        cells: values.map((value, i) =>
          typeof value === "string" ? text(value) : number(value, columns[i]?.format ?? (i === YEAR ? "0" : COUNT)),
        ),
      };
    });
}

/** What a line says in a column. */
export function lineText({ cells }: ReportLine, header: string): string {
  const cell = cells[columnOf(columns, header)];
  return cell?.kind === "text" ? cell.value : "";
}

/** 报告清单: one row per file, with its numbers by what became of them. */
export function reportsSheet(lines: readonly ReportLine[]): SheetPart {
  const rows = lines.map(({ cells }) => cells);
  return {
    name: TABLE,
    cells: [at(0, 0, text(TABLE, "title")), at(1, 0, text(workbook.reportsNote, "note"))],
    tables: [
      {
        name: TABLE,
        row: HEADER_ROW,
        column: 0,
        columns,
        key: ["报告编号", "文件"],
        rows: rows.length === 0 ? [columns.map(() => blank)] : rows,
      },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: columnOf(columns, "提示"),
    },
  };
}
