import {
  type Cell,
  type ColumnPlan,
  comparedBy,
  hash,
  LOW_CONFIDENCE,
  type Row,
  type Scalar,
  type SheetPart,
} from "../model";
import { blank, columnName, columnOf, formula, number, openRange, text } from "./cells";
import { COMPARED_AS, own, tables, tailFormula } from "./formulas";
import { kindLabels, markOf, periodLabel, qualifierLabels, statusLabels, valueFormat } from "./labels";
import { isCounted } from "./rows";
import type { Stated } from "./stated";

const TABLE = tables.details;

/** What a reader sees; a person may change any of it. */
export const SHOWN: readonly ColumnPlan[] = [
  { header: "地区", width: 14, style: "wrapped" },
  { header: "区划代码", width: 11, style: "center" },
  { header: "年度", width: 7, style: "center" },
  { header: "分类", width: 20, style: "wrapped" },
  { header: "指标代码", width: 10, style: "center" },
  { header: "指标名称", width: 26, style: "wrapped" },
  { header: "口径", width: 14, style: "wrapped" },
  { header: "范围", width: 12, style: "wrapped" },
  { header: "数值", width: 17, style: "number" },
  { header: "单位", width: 7, style: "center" },
  { header: "限定", width: 7, style: "center" },
  { header: "性质", width: 7, style: "center" },
  { header: "期间", width: 17, style: "wrapped" },
  { header: "状态", width: 7, style: "center" },
  { header: "上级指标", width: 18, style: "wrapped" },
  { header: "采用", width: 7, style: "center", format: "0" },
  { header: "置信度", width: 9, style: "center", format: "0.00" },
  { header: "原文", width: 60, style: "wrapped" },
  { header: "章节", width: 10 },
  { header: "报告编号", width: 14, style: "muted" },
  { header: "记录编号", width: 14, style: "muted" },
  { header: COMPARED_AS, width: 24, style: "wrapped" },
];

/** What formulas and the next import need. */
const workingColumns: readonly ColumnPlan[] = [
  { header: "检索键", width: 40, style: "muted", hidden: true, computed: true },
  { header: "标记", width: 16, style: "muted", hidden: true, computed: true },
  { header: "采用数", width: 8, style: "muted", hidden: true, computed: true, format: "0" },
  { header: "采用值", width: 12, style: "muted", hidden: true, computed: true },
  { header: "更正", width: 8, style: "muted", hidden: true },
  { header: "原数", width: 12, style: "muted", hidden: true },
  { header: "位置", width: 8, style: "muted", hidden: true, format: "0" },
  { header: "上级编号", width: 14, style: "muted", hidden: true },
  { header: "同比键", width: 40, style: "muted", hidden: true },
  { header: "同比数", width: 12, style: "muted", hidden: true, format: "0.0000" },
  { header: "指纹", width: 14, style: "muted", hidden: true },
];

export const detailColumns: readonly ColumnPlan[] = [...SHOWN, ...workingColumns];
const columns = detailColumns;

const COUNTS = `AND(${own(TABLE, "采用")}=1,${own(TABLE, "状态")}="${statusLabels.actual}")`;

/** Filled only for rows that count, so a plan or a repeat can never be found by a comparison. */
const KEY_FORMULA = `IF(${COUNTS},${own(TABLE, "地区")}&"|"&${own(TABLE, "年度")}&${tailFormula(TABLE)},"")`;

/** What PivotTables add up: nothing of a repeat or a plan, so that no total counts a number twice. */
const COUNT_FORMULA = `IF(${COUNTS},1,0)`;
const VALUE_FORMULA = `IF(${COUNTS},${own(TABLE, "数值")},"")`;

/** Stands in 更正 beside what a person changed or wrote. */
const CORRECTED = "是";

/** What a reader must know before comparing the value: that it is rounded, or covers some months only. */
const MARK_FORMULA = `IF(${own(TABLE, "限定")}="${qualifierLabels.exact}","",${own(TABLE, "限定")})&IF(LEN(${own(TABLE, "期间")})>6,${own(TABLE, "期间")},"")`;

const madeCells = (row: Row): readonly Cell[] => [
  text(row.region),
  text(row.regionCode),
  number(row.year, "0"),
  text(row.category),
  text(row.code),
  text(row.name),
  text(row.dimension),
  text(row.scope),
  number(row.value, valueFormat(row.kind, row.value)),
  text(row.unit),
  text(qualifierLabels[row.qualifier]),
  text(kindLabels[row.kind]),
  text(periodLabel(row.period)),
  text(statusLabels[row.status]),
  text(row.parent),
  number(row.adopted),
  number(row.confidence),
  text(row.sentence),
  text(row.section),
  text(row.reportId),
  text(row.recordId),
  text(row.comparedAs),
];

/** As a person left them, in the look they would have had. */
const keptCells = (row: Row, kept: Readonly<Record<string, Scalar>>): readonly Cell[] =>
  madeCells(row).map((made, i) => {
    const value = kept[SHOWN[i]?.header ?? ""] ?? "";
    if (typeof value === "string") return text(value);
    return number(value, made.kind === "number" ? made.format : undefined);
  });

const said = (cell: Cell | undefined): Scalar =>
  cell === undefined || cell.kind === "blank" ? "" : cell.kind === "date" ? cell.iso : cell.value;

/**
 * A mark of what was written into a row: what stands there now with another mark has been changed by a person.
 * Blanks and the last digits of a number are what programs change by themselves.
 */
export const fingerprint = (values: readonly Scalar[]): string =>
  hash(
    values
      .map((value) =>
        typeof value === "number" ? String(Number(value.toPrecision(15))) : value.replace(/\s+/g, " ").trim(),
      )
      .join("\t"),
  );

const cellsOf = (row: Row): readonly Cell[] => (row.kept ? keptCells(row, row.kept) : madeCells(row));

function keyOf(cells: readonly Cell[], counts: boolean): string {
  const at = (header: string): string => String(said(cells[columnOf(columns, header)]));
  if (counts && (at("采用") !== "1" || at("状态") !== statusLabels.actual)) return "";
  const label = comparedBy({
    code: at("指标代码"),
    name: at("指标名称"),
    dimension: at("口径"),
    scope: at("范围"),
    unit: at("单位"),
    comparedAs: at(COMPARED_AS),
  });
  return [at("地区"), at("年度"), label, at("性质")].join("|");
}

function body(row: Row, stated: Stated | undefined): readonly Cell[] {
  const cells = cellsOf(row);
  return [
    ...cells,
    formula(KEY_FORMULA, keyOf(cells, true)),
    formula(MARK_FORMULA, markOf(row)),
    formula(COUNT_FORMULA, isCounted(row) ? 1 : 0),
    formula(VALUE_FORMULA, isCounted(row) ? row.value : ""),
    text(row.kept ? CORRECTED : ""),
    text(row.written),
    number(row.start),
    text(row.parentId),
    text(stated ? keyOf(cellsOf(stated.base), false) : ""),
    number(stated?.value ?? null),
    // A row changed by a person stays one: it keeps the mark of what was first written.
    text(row.kept ? String(row.kept.指纹 ?? "") : fingerprint(madeCells(row).map(said))),
  ];
}

/** 指标明细: one fact a row, the only place the other sheets take values from. `stated` is by `recordId`. */
export function detailsSheet(rows: readonly Row[], stated: ReadonlyMap<string, Stated>): SheetPart {
  const lines = rows.length === 0 ? [columns.map(() => blank)] : rows.map((row) => body(row, stated.get(row.recordId)));
  const range = openRange(0, columnOf(columns, "记录编号"), 0);
  const first = (header: string): string => `$${columnName(columnOf(columns, header))}2`;
  return {
    name: TABLE,
    cells: [],
    tables: [{ name: TABLE, row: 0, column: 0, columns, key: ["记录编号"], maxLines: 4, rows: lines }],
    freeze: { rows: 1, columns: columnOf(columns, "指标名称") + 1 },
    highlights: [
      { range, formula: `AND(ISNUMBER(${first("采用")}),${first("采用")}=0)`, tone: "muted" },
      { range, formula: `AND(ISNUMBER(${first("置信度")}),${first("置信度")}<${LOW_CONFIDENCE})`, tone: "warn" },
    ],
    validations: [
      {
        range: openRange(columnOf(columns, "采用"), columnOf(columns, "采用"), 0),
        values: ["0", "1"],
        message: "采用只能填 1 或 0：同一地区、年度、指标、口径、范围、单位、性质只采用一条。",
      },
      {
        range: openRange(columnOf(columns, "状态"), columnOf(columns, "状态"), 0),
        values: Object.values(statusLabels),
        message: "状态只能填“实际”或“计划”；计划数不参加同比。",
      },
      {
        range: openRange(columnOf(columns, "性质"), columnOf(columns, "性质"), 0),
        values: Object.values(kindLabels),
        message: `性质只能是：${Object.values(kindLabels).join("、")}。`,
      },
    ],
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: 0 },
      lastColumn: columnOf(columns, "章节"),
    },
  };
}
