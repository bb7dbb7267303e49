import type { Catalogue, IndicatorEntry } from "../catalogue";
import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, SheetPart } from "../model";
import { at, blank, columnOf, openRange, text } from "./cells";
import { tables } from "./formulas";
import { kindLabels } from "./labels";

const TABLE = tables.catalogue;
const HEADER_ROW = 2;

const columns: readonly ColumnPlan[] = [
  { header: "指标代码", width: 10, style: "center" },
  { header: "指标名称", width: 26, style: "wrapped" },
  { header: "分类", width: 22, style: "wrapped" },
  { header: "单位", width: 8, style: "center" },
  { header: "性质", width: 8, style: "center" },
  { header: "定义", width: 48, style: "wrapped" },
  { header: "别名", width: 48, style: "wrapped" },
  { header: "分子代码", width: 10, style: "center" },
  { header: "分母代码", width: 10, style: "center" },
  { header: "例句", width: 56, style: "wrapped" },
];

const body = (entry: IndicatorEntry): readonly Cell[] => [
  text(entry.code),
  text(entry.name),
  text(entry.category),
  text(entry.unit),
  text(kindLabels[entry.kind]),
  text(entry.definition),
  text(entry.aliases.join("；")),
  text(entry.numerator ?? ""),
  text(entry.denominator ?? ""),
  text(entry.examples.join("\n")),
];

/** 指标目录: the catalogue as a table a clerk can edit; the next import reads it back by these headers. */
export function catalogueSheet(catalogue: Catalogue): SheetPart {
  const lines = catalogue.indicators.map(body);
  const rows = lines.length === 0 ? [columns.map(() => blank)] : lines;
  const kind = columnOf(columns, "性质");
  return {
    name: TABLE,
    cells: [
      at(0, 0, text(`${TABLE}（${catalogue.version}版）`, "title")),
      at(1, 0, text(workbook.catalogueNote, "note")),
    ],
    tables: [{ name: TABLE, row: HEADER_ROW, column: 0, columns, key: ["指标代码"], handedOver: true, rows }],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    validations: [
      {
        range: openRange(kind, kind, HEADER_ROW),
        values: Object.values(kindLabels),
        message: `性质只能是：${Object.values(kindLabels).join("、")}。`,
      },
    ],
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      lastColumn: columnOf(columns, "分母代码"),
    },
  };
}
