import type { Catalogue } from "../catalogue";
import { workbook } from "../messages/zh-CN";
import { type Cell, LOW_CONFIDENCE, type PlacedCell, type Row, type SheetPart } from "../model";
import { at, date, text } from "./cells";
import { tables, whole } from "./formulas";
import { statusLabels } from "./labels";
import type { ReportLine } from "./reports";
import { type Series, yearsOf } from "./series";

interface CoverInput {
  readonly lines: readonly ReportLine[];
  readonly rows: readonly Row[];
  readonly series: readonly Series[];
  readonly catalogue: Catalogue;
  readonly madeOn: string;
  /** Findings nobody has dealt with. */
  readonly open: number;
  /** Name of the sheet of each table. */
  readonly sheetOf: (table: string) => string;
}

/** Name of the cell by which a later import finds this sheet, which has no table. */
const ANCHOR = "指标_说明";

/** A line of the sheet: what is said in column A, and beside it in column B. */
type Line = readonly [Cell, Cell?];

const COUNT = "#,##0";

const total = (source: string, value: number): Cell => ({
  kind: "formula",
  formula: source,
  value,
  format: COUNT,
  style: "wrapped",
});

const FINDINGS = whole(tables.findings, "记录编号");
/** All of them less those with something in 已核. */
const OPEN_FINDINGS = `COUNTA(${FINDINGS})-COUNTIFS(${FINDINGS},"<>",${whole(tables.findings, "已核")},"<>")`;

const imported = (lines: readonly ReportLine[]): readonly ReportLine[] =>
  lines.filter(({ reportId }) => reportId !== "");

function totals({ lines, rows, open }: CoverInput): readonly Line[] {
  const column = (header: string): string => whole(tables.details, header);
  const mentions = lines.reduce((sum, { numbers }) => sum + numbers, 0);
  const label = workbook.totals;
  return [
    [text(label.rows, "label"), total(`COUNTA(${column("记录编号")})`, rows.length)],
    [text(label.adopted, "label"), total(`SUM(${column("采用")})`, rows.filter(({ adopted }) => adopted === 1).length)],
    [
      text(label.plans, "label"),
      total(
        `COUNTIFS(${column("状态")},"${statusLabels.plan}")`,
        rows.filter(({ status }) => status === "plan").length,
      ),
    ],
    [
      text(label.unsure, "label"),
      total(
        `COUNTIFS(${column("置信度")},"<${LOW_CONFIDENCE}")`,
        rows.filter(({ confidence }) => confidence < LOW_CONFIDENCE).length,
      ),
    ],
    [
      text(label.reports, "label"),
      total(`COUNTIFS(${whole(tables.reports, "情况")},"${workbook.imported}")`, imported(lines).length),
    ],
    [text(label.numbers, "label"), total(`SUM(${whole(tables.reports, "数字总数")})`, mentions)],
    [text(label.checks, "label"), total(OPEN_FINDINGS, open)],
  ];
}

function listed(names: readonly string[]): string {
  const known = [...new Set(names.filter((name) => name !== ""))];
  if (known.length === 0) return workbook.none;
  const shown = known.slice(0, 6).join("、");
  return known.length > 6 ? workbook.andOthers(shown, known.length) : shown;
}

const explained = (texts: Readonly<Record<string, string>>): readonly Line[] =>
  Object.entries(texts).map(([name, meaning]) => [text(name, "label"), text(meaning, "wrapped")]);

const section = (heading: string, lines: readonly Line[]): readonly Line[] => [
  [{ kind: "blank" }],
  [text(heading, "section"), { kind: "blank", style: "section" }],
  ...lines,
];

const sheetLinks = ({ sheetOf }: CoverInput): readonly Line[] =>
  Object.entries(workbook.sheets).map(([name, meaning]) => [
    { kind: "link", value: name, target: `'${sheetOf(name).replaceAll("'", "''")}'!A1` },
    text(meaning, "wrapped"),
  ]);

/** 说明: what this file is, made when and from what, how to read it. */
export function coverSheet(input: CoverInput): SheetPart {
  const { lines: all, series, madeOn } = input;
  const reports = imported(all);
  const regions = listed(reports.map(({ region }) => region));
  const years = listed(yearsOf(series).map(String));
  const { headings, made } = workbook;
  const lines: readonly Line[] = [
    [text(workbook.title, "title")],
    [text(made.on, "label"), { ...date(madeOn), style: "wrapped" }],
    [text(made.from, "label"), text(workbook.reportCount(reports.length), "wrapped")],
    [text(made.regions, "label"), text(regions, "wrapped")],
    [text(made.years, "label"), text(years, "wrapped")],
    ...section(headings.totals, totals(input)),
    ...section(headings.sheets, sheetLinks(input)),
    ...section(headings.reading, explained(workbook.reading)),
    ...section(headings.definitions, explained(workbook.definitions)),
    ...section(headings.colours, [
      [text("黄", "warn"), text(workbook.colours.warn, "wrapped")],
      [text("灰", "muted"), text(workbook.colours.muted, "wrapped")],
      [text("橙", "bad"), text(workbook.colours.bad, "wrapped")],
    ]),
  ];
  const cells: PlacedCell[] = lines.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === undefined ? [] : [at(row, column, cell)])),
  );
  return {
    name: "说明",
    cells,
    tables: [],
    widths: { 0: 21, 1: 72 },
    names: { [ANCHOR]: { row: 0, column: 0 } },
    print: { orientation: "portrait" },
  };
}
