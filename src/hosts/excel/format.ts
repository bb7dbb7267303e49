import type { CellStyle, ColumnPlan, HighlightPlan, SheetPart, ValidationPlan } from "../../model";
import { FONT, type Look, lookOf, type Tone, tones } from "../look";
import { type Op, op } from "./ops";
import { can } from "./requirements";

/** A rectangle of a sheet: first row, first column, rows, columns; all zero-based. */
export type Area = readonly [number, number, number, number];

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const INSIDE = ["InsideHorizontal", "InsideVertical"] as const;

/** Width in points of a character of the default font; the API takes points where the file takes characters. */
const POINTS = 5.6;

function drawBorders(format: Excel.RangeFormat, { border, borderColor = "000000" }: Look, several: boolean): void {
  if (border === undefined) return;
  const sides = border === "under" ? (["EdgeBottom"] as const) : several ? [...EDGES, ...INSIDE] : EDGES;
  for (const side of sides) {
    const line = format.borders.getItem(side);
    line.style = "Continuous";
    line.weight = border === "ruled" ? "Thin" : "Medium";
    line.color = `#${borderColor}`;
  }
}

function dress(range: Excel.Range, look: Look, several: boolean): void {
  const { format } = range;
  format.font.name = FONT;
  format.font.size = look.font.size;
  format.font.color = `#${look.font.color}`;
  format.font.bold = look.font.bold;
  format.font.italic = look.font.italic;
  format.font.underline = look.font.underline ? "Single" : "None";
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  format.horizontalAlignment =
    look.horizontal === undefined
      ? "General"
      : (`${look.horizontal.charAt(0).toUpperCase()}${look.horizontal.slice(1)}` as "Left" | "Center" | "Right");
  format.verticalAlignment = look.vertical === "top" ? "Top" : "Center";
  format.wrapText = look.wrap;
  if (can("indent")) format.indentLevel = look.indent;
  drawBorders(format, look, several);
}

/** Takes our look away again. */
export function undress(range: Excel.Range): void {
  const { format } = range;
  range.numberFormat = "General" as unknown as string[][];
  format.fill.clear();
  for (const side of [...EDGES, ...INSIDE]) format.borders.getItem(side).style = "None";
  format.horizontalAlignment = "General";
  format.verticalAlignment = "Center";
  format.wrapText = false;
  if (can("indent")) format.indentLevel = 0;
  format.useStandardHeight = true;
}

/** Gives an area its look. */
export const dressOp = (sheet: SheetOf, area: Area, style: CellStyle | undefined, table: boolean): Op =>
  op((context) => dress(sheet(context).getRangeByIndexes(...area), lookOf(style, table), area[2] * area[3] > 1), 30);

/** Columns side by side that look alike, as [first, count]. */
function alike(columns: readonly ColumnPlan[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  columns.forEach(({ style }, i) => {
    const last = runs.at(-1);
    if (last && columns[last[0]]?.style === style) last[1]++;
    else runs.push([i, 1]);
  });
  return runs;
}

/** Looks of the body rows of a table. `columns` are in the order in which they stand, from actual column `left` on. */
export const bodyLooks = (
  sheet: SheetOf,
  columns: readonly ColumnPlan[],
  left: number,
  firstRow: number,
  count: number,
): readonly Op[] =>
  alike(columns).map(([first, width]) =>
    dressOp(sheet, [firstRow, left + first, count, width], columns[first]?.style, true),
  );

export const widthOps = (sheet: SheetOf, part: SheetPart): readonly Op[] => {
  const widths = new Map<number, { width: number; hidden: boolean }>();
  for (const [column, width] of Object.entries(part.widths ?? {})) widths.set(Number(column), { width, hidden: false });
  for (const table of part.tables) {
    table.columns.forEach(({ width, hidden = false }, i) => {
      widths.set(table.column + i, { width, hidden });
    });
  }
  return [...widths].map(([column, { width, hidden }]) =>
    op((context) => {
      const range = sheet(context).getRangeByIndexes(0, column, 1, 1).getEntireColumn();
      range.format.columnWidth = width * POINTS;
      if (hidden) range.columnHidden = true;
    }, 3),
  );
};

const SPAN = 400;

/** Rows by height, as addresses of whole rows short enough for one call: `5:6,9:12`. */
function rowsByHeight(firstRow: number, heights: readonly number[]): readonly (readonly [number, string])[] {
  const spans = new Map<number, string[]>();
  let start = 0;
  heights.forEach((height, i) => {
    if (heights[i + 1] === height) return;
    spans.set(height, [...(spans.get(height) ?? []), `${firstRow + start + 1}:${firstRow + i + 1}`]);
    start = i + 1;
  });
  return [...spans].flatMap(([height, all]) =>
    Array.from(
      { length: Math.ceil(all.length / SPAN) },
      (_, i) => [height, all.slice(i * SPAN, (i + 1) * SPAN).join(",")] as const,
    ),
  );
}

/** Sets row heights; where the Excel is too old to take many rows at once, it fits them to their text itself. */
export function heightOps(sheet: SheetOf, firstRow: number, heights: readonly number[]): readonly Op[] {
  if (heights.length === 0) return [];
  if (!can("areas")) {
    return [
      op((context) => {
        sheet(context).getRangeByIndexes(firstRow, 0, heights.length, 1).getEntireRow().format.autofitRows();
      }, 4),
    ];
  }
  return rowsByHeight(firstRow, heights).map(([height, address]) =>
    op(
      (context) => {
        sheet(context).getRanges(address).format.rowHeight = height;
      },
      3,
      address,
    ),
  );
}

type RangeOf = (context: Excel.RequestContext) => Excel.Range;

const validationOp = (range: RangeOf, { values, source, message }: ValidationPlan): Op =>
  op(
    (context) => {
      const { dataValidation } = range(context);
      dataValidation.rule = { list: { inCellDropDown: true, source: values ? values.join(",") : `=${source ?? ""}` } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message };
    },
    5,
    [values, source, message],
  );

function color(format: Excel.ConditionalRangeFormat, { fill, bold, italic, color: ink }: Tone): void {
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (ink !== undefined) format.font.color = `#${ink}`;
}

const highlightOp = (sheet: SheetOf, { range, formula, tone }: HighlightPlan): Op =>
  op(
    (context) => {
      const { custom } = sheet(context).getRange(range).conditionalFormats.add("Custom");
      custom.rule.formula = `=${formula}`;
      color(custom.format, tones[tone]);
    },
    8,
    formula,
  );

/** Lists of allowed values, as far as this Excel has them. */
export const validationOps = (sheet: SheetOf, { validations = [] }: SheetPart): readonly Op[] =>
  can("validation")
    ? validations.map((plan) => validationOp((context) => sheet(context).getRange(plan.range), plan))
    : [];

/** The list of a single cell, wherever it was moved. */
export const choiceOps = (sheet: SheetOf, row: number, column: number, plan: ValidationPlan): readonly Op[] =>
  can("validation") ? [validationOp((context) => sheet(context).getRangeByIndexes(row, column, 1, 1), plan)] : [];

export const highlightOps = (sheet: SheetOf, { highlights = [] }: SheetPart): readonly Op[] =>
  highlights.map((plan) => highlightOp(sheet, plan));

export const freezeOp = (sheet: SheetOf, { freeze }: SheetPart): readonly Op[] =>
  freeze
    ? [
        op((context) => {
          const target = sheet(context);
          if (freeze.columns === 0) target.freezePanes.freezeRows(freeze.rows);
          else target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
        }, 3),
      ]
    : [];

const INCH = 72;

/** What goes on paper. `area` is given where the columns to the right of it are for formulas and machines. */
function setPage(sheet: Excel.Worksheet, { print }: SheetPart, area: Area | undefined): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = 0.4 * INCH;
  pageLayout.rightMargin = 0.4 * INCH;
  pageLayout.topMargin = 0.5 * INCH;
  pageLayout.bottomMargin = 0.6 * INCH;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "第 &P 页，共 &N 页";
  if (print.titleRows) {
    const { first, last } = print.titleRows;
    pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(first, 0, last - first + 1, 1).getEntireRow());
  }
  if (area) pageLayout.setPrintArea(sheet.getRangeByIndexes(...area));
}

/** The area on paper of a sheet whose table has this many rows. */
export const paperArea = (part: SheetPart, top: number, rows: number): Area | undefined =>
  part.print.lastColumn === undefined ? undefined : [0, 0, top + 1 + rows, part.print.lastColumn + 1];

export const printOps = (sheet: SheetOf, part: SheetPart): readonly Op[] => {
  if (!can("print")) return [];
  const [table] = part.tables;
  const area = table ? paperArea(part, table.row, table.rows.length) : undefined;
  return [op((context) => setPage(sheet(context), part, area), 20)];
};

/** A longer table takes more paper. */
export const paperOp = (sheet: SheetOf, area: Area): Op =>
  op((context) => sheet(context).pageLayout.setPrintArea(sheet(context).getRangeByIndexes(...area)), 3);
