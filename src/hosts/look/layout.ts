import type { Cell, CellStyle, SheetPart, TablePlan } from "../../model";

/** Points. A program fits a row to its text only while it is edited, so heights are worked out here. */
const LINE = 14.5;
const PADDING = 5;
const HEADER_LINES = 2;
/** Excel's own limit. */
const TALLEST = 409;

const HEIGHTS: Partial<Record<CellStyle, number>> = { title: 28, section: 22, note: 20, input: 22 };
/** Words a person picks may be long, and the row does not follow what is picked. */
const PICKED_WORDS = 40;

/** Width in digits of the default font, of which a Chinese character takes not quite two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2000 ? 1.9 : 1.1), 0);

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 2.5))), 0);

const shown = (cell: Cell): string =>
  cell.kind === "text" ? cell.value : cell.kind === "formula" ? String(cell.value) : "";

const height = (lines: number): number => Math.min(TALLEST, lines * LINE + PADDING);

/** Height in points of each body row, in order. */
export const bodyHeights = (table: TablePlan): readonly number[] => table.rows.map((row) => bodyHeight(table, row));

/** Height in points of a table's header row. */
export const headerHeight = (): number => height(HEADER_LINES);

function bodyHeight(table: TablePlan, row: readonly Cell[]): number {
  const needed = table.columns.map(({ style, width, hidden }, i) => {
    const cell = row[i];
    return style === "wrapped" && hidden !== true && cell ? linesOf(shown(cell), width) : 1;
  });
  return height(Math.min(Math.max(...needed), table.maxLines ?? Number.POSITIVE_INFINITY));
}

/** Heights in points of the rows above, below and beside tables, by zero-based row. */
export function looseHeights(sheet: SheetPart): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const atLeast = (row: number, points: number): void => {
    if ((heights.get(row) ?? 0) < points) heights.set(row, points);
  };
  for (const { row, column, cell } of sheet.cells) {
    const width = sheet.widths?.[column];
    if (cell.style === "wrapped" && width !== undefined) atLeast(row, height(linesOf(shown(cell), width)));
    else if (cell.style === "input" && cell.kind === "text") atLeast(row, PICKED_WORDS);
    else atLeast(row, HEIGHTS[cell.style ?? "text"] ?? height(1));
  }
  return heights;
}
