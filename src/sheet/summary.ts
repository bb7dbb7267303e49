import type { Catalogue } from "../catalogue";
import { workbook } from "../messages/zh-CN";
import type { Cell, ColumnPlan, Row, SheetPart } from "../model";
import { at, blank, formula, text } from "./cells";
import { own, tables, whole } from "./formulas";
import { isCounted } from "./rows";

const TABLE = tables.summary;
const HEADER_ROW = 2;
const COUNT = "#,##0";

const yearHeader = (year: number): string => `${year}年`;

const columnsFor = (years: readonly number[]): readonly ColumnPlan[] => [
  { header: "分类", width: 36, style: "wrapped" },
  ...years.map((year) => ({ header: yearHeader(year), width: 10, style: "number" as const, computed: true })),
  { header: "合计", width: 10, style: "number", computed: true },
];

const countFormula = (year?: number): string => {
  const of = `${whole(tables.details, "采用数")},${whole(tables.details, "分类")},${own(TABLE, "分类")}`;
  return `SUMIFS(${of}${year === undefined ? "" : `,${whole(tables.details, "年度")},${year}`})`;
};

/** Categories of the rows, in the catalogue's order, then those it does not know. */
function categoriesOf(rows: readonly Row[], { categories }: Catalogue): readonly string[] {
  const found = new Set(rows.map(({ category }) => category).filter((name) => name !== ""));
  const known = categories.map(({ name }) => name).filter((name) => found.has(name));
  return [...known, ...[...found].filter((name) => !known.includes(name)).sort()];
}

function body(category: string, years: readonly number[], rows: readonly Row[]): readonly Cell[] {
  const counted = rows.filter((row) => row.category === category && isCounted(row));
  return [
    text(category),
    ...years.map((year) => formula(countFormula(year), counted.filter((row) => row.year === year).length, COUNT)),
    formula(countFormula(), counted.length, COUNT),
  ];
}

/** 分类汇总: how many values of each category and year are used, by formula. */
export function summarySheet(rows: readonly Row[], catalogue: Catalogue): SheetPart {
  const years = [...new Set(rows.filter(isCounted).flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const columns = columnsFor(years);
  const lines = categoriesOf(rows, catalogue).map((category) => body(category, years, rows));
  return {
    name: TABLE,
    cells: [at(0, 0, text(TABLE, "title")), at(1, 0, text(workbook.summaryNote, "note"))],
    tables: [
      {
        name: TABLE,
        row: HEADER_ROW,
        column: 0,
        columns,
        key: ["分类"],
        variable: "^\\d{4}年$",
        rows: lines.length === 0 ? [columns.map(() => blank)] : lines,
      },
    ],
    print: { orientation: "landscape" },
  };
}
