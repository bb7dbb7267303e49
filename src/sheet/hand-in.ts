import { handIn as words } from "../messages/zh-CN";
import type { Cell, PlacedCell, Row, SheetPart, SheetPlan } from "../model";
import { at, date, text } from "./cells";
import { withoutColumns, withoutRows } from "./drop";
import { tables, whole } from "./formulas";
import { qualifierLabels } from "./labels";
import { brokenIn, columnsNamed, formulasOf } from "./references";
import { lineText, type ReportLine } from "./reports";

/** What the person hands in, and what is to stay at home. */
export interface HandInOptions {
  /** The body that hands it in. */
  readonly unit: string;
  /** ISO date. */
  readonly on: string;
  /** Leave out the columns that serve our own work: 置信度, 原数, 指纹 and the like. */
  readonly withoutWorking: boolean;
  /** Leave out 核验 with its remarks, and 指标目录. */
  readonly withoutRemarks: boolean;
}

export interface HandIn {
  readonly plan: SheetPlan;
  /** What would be broken at the receiver's; nothing is handed in while there is any. */
  readonly broken: readonly string[];
  /** What the receiver sees, a sentence each. */
  readonly seen: readonly string[];
}

const COVER = "报送封面";
const NOTE_SHEET = "说明";
const COUNT = "#,##0";

/** Columns of 指标明细 that say how we came by a value. Those that a formula needs stay. */
const WORKING = ["置信度", "原数", "位置", "上级编号", "指纹", "章节", "报告编号", "记录编号"];

const details = (header: string): string => whole(tables.details, header);

/** A fact of the cover: what it is called, and the formula that counts it. */
type Line = readonly [string, Cell];

const count = (formula: string, value: number): Cell => ({
  kind: "formula",
  formula,
  value,
  format: COUNT,
  style: "wrapped",
});

function counts(rows: readonly Row[]): readonly Line[] {
  const adopted = rows.filter((row) => row.adopted === 1);
  const isExact = (row: Row): boolean =>
    (row.kept ? String(row.kept.限定 ?? "") : qualifierLabels[row.qualifier]) === qualifierLabels.exact;
  const exact = adopted.filter(isExact).length;
  const corrected = rows.filter(({ kept }) => kept !== undefined).length;
  const used = `${details("采用")},1`;
  const exactly = `COUNTIFS(${used},${details("限定")},"${qualifierLabels.exact}")`;
  return [
    [words.rows, count(`COUNTA(${details("指标名称")})`, rows.length)],
    [words.adopted, count(`COUNTIFS(${used})`, adopted.length)],
    [words.exact, count(exactly, exact)],
    [words.approximate, count(`COUNTIFS(${used})-${exactly}`, adopted.length - exact)],
    [words.corrected, count(`COUNTA(${details("更正")})`, corrected)],
  ];
}

const SOURCES = ["文件", "地区", "年度", "发文字号", "数字总数", "报告编号"] as const;

/** A line a source report, taken from 报告清单 by its place there. */
function sources(lines: readonly ReportLine[], from: number): readonly PlacedCell[] {
  const list = lines.flatMap((line, i) => (line.reportId === "" ? [] : [{ line, place: i + 1 }]));
  const values = (line: ReportLine) => [
    line.file,
    line.region,
    line.year ?? "",
    lineText(line, "发文字号"),
    line.numbers,
    line.reportId,
  ];
  const head = SOURCES.map((name, column) => at(from, column, text(words.sources[name], "header")));
  const body = list.flatMap(({ line, place }, r) =>
    SOURCES.map((name, column) => {
      const value = values(line)[column] ?? "";
      const found = `INDEX(${whole(tables.reports, name)},${place})`;
      return at(from + 1 + r, column, {
        kind: "formula",
        formula: value === "" ? `IF(${found}="","",${found})` : found,
        value,
        style: "wrapped",
      });
    }),
  );
  return [...head, ...body];
}

const listed = (names: readonly string[]): string => [...new Set(names.filter((name) => name !== ""))].join("、");

function coverOf(
  plan: SheetPlan,
  rows: readonly Row[],
  lines: readonly ReportLine[],
  options: HandInOptions,
): SheetPart {
  const years = rows.flatMap(({ year }) => year ?? []);
  const period = years.length === 0 ? "" : words.period(Math.min(...years), Math.max(...years));
  const head: readonly Line[] = [
    [words.unit, text(options.unit, "wrapped")],
    [words.years, text(period, "wrapped")],
    [words.regions, text(listed(lines.map(({ region }) => region)), "wrapped")],
    [words.on, { ...date(options.on), style: "wrapped" }],
  ];
  const told = [...head, ...counts(rows)];
  const from = told.length + 4;
  const cells: readonly PlacedCell[] = [
    at(0, 0, text(plan.title, "title")),
    ...told.flatMap(([name, cell], i) => [at(2 + i, 0, text(name, "label")), at(2 + i, 1, cell)]),
    at(from - 1, 0, text(words.sourcesTitle, "section")),
    ...SOURCES.slice(1).map((_, i) => at(from - 1, i + 1, { kind: "blank", style: "section" })),
    ...sources(lines, from),
  ];
  return {
    name: COVER,
    cells,
    tables: [],
    widths: { 0: 40, 1: 40, 2: 10, 3: 22, 4: 10, 5: 20 },
    print: { orientation: "landscape" },
  };
}

/** Sheets and columns that stay at home, and what on 说明 speaks of them. */
function trimmed(plan: SheetPlan, { withoutWorking, withoutRemarks }: HandInOptions): SheetPlan {
  const left = new Set<string>(withoutRemarks ? [tables.findings, tables.catalogue] : []);
  const sheets = plan.sheets.filter(({ name }) => !left.has(name));
  const others = sheets.filter(({ name }) => name !== NOTE_SHEET);
  const needed = new Set([...formulasOf({ ...plan, sheets: others }).keys()].flatMap(columnsNamed));
  const gone = new Set(withoutWorking ? WORKING.filter((header) => !needed.has(`${tables.details}[${header}]`)) : []);
  const isAbout = (cell: Cell): boolean =>
    (cell.kind === "link" && [...left].some((name) => cell.target.startsWith(`'${name}'!`))) ||
    (cell.kind === "formula" &&
      columnsNamed(cell.formula).some((one) => {
        const [table = "", column = ""] = one.split(/[[\]]/);
        return left.has(table) || (table === tables.details && gone.has(column));
      }));
  return {
    ...plan,
    sheets: sheets.map((part) => {
      if (part.name === tables.details) return withoutColumns(part, gone);
      if (part.name !== NOTE_SHEET) return part;
      return { ...part, cells: withoutRows(part.cells, (row) => row.some(({ cell }) => isAbout(cell))) };
    }),
  };
}

/** Values in a table that a person can trace, by sheet. */
const rowsIn = ({ tables: [table] }: SheetPart): number => table?.rows.length ?? 0;

function seenBy({ sheets }: SheetPlan, dropped: readonly string[]): readonly string[] {
  const formulas = sheets
    .flatMap((part) => [...part.cells.map(({ cell }) => cell), ...part.tables.flatMap((table) => table.rows.flat())])
    .filter(({ kind }) => kind === "formula").length;
  return [
    words.sheets(sheets.map((part) => (rowsIn(part) > 0 ? words.sheetOf(part.name, rowsIn(part)) : part.name))),
    words.formulas(formulas),
    ...(dropped.length > 0 ? [words.dropped(dropped)] : []),
  ];
}

/** What is in one plan and not in the other: sheets, and columns of 指标明细. */
function missingFrom(whole: SheetPlan, part: SheetPlan): readonly string[] {
  const names = new Set(part.sheets.map(({ name }) => name));
  const columns = ({ sheets }: SheetPlan): readonly string[] =>
    sheets.find(({ name }) => name === tables.details)?.tables[0]?.columns.map(({ header }) => header) ?? [];
  const left = new Set(columns(part));
  return [
    ...whole.sheets.map(({ name }) => name).filter((name) => !names.has(name)),
    ...columns(whole).filter((header) => !left.has(header)),
  ];
}

/**
 * The workbook as it is handed in: a cover, formulas locked and inputs open, without what was asked to stay at home.
 * `rows` and `lines` are those the plan was made of. Nothing of the working copy is changed.
 */
export function planHandIn(
  plan: SheetPlan,
  rows: readonly Row[],
  lines: readonly ReportLine[],
  options: HandInOptions,
): HandIn {
  const here = trimmed(plan, options);
  const cover = coverOf(plan, rows, lines, options);
  // Excel does not refresh a PivotTable on a locked sheet, and shows none before it is refreshed.
  const sheets = [cover, ...here.sheets].map((part) => ({ ...part, protect: part.pivots === undefined }));
  const made: SheetPlan = { ...here, madeOn: options.on, sheets };
  return { plan: made, broken: brokenIn(made), seen: seenBy(made, missingFrom(plan, made)) };
}
