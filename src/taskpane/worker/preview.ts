import type { Cell, CellStyle, SheetPart, SheetPlan } from "../../model";
import { formatNumber } from "./number-format";
import type { PreviewCell, PreviewRow, SheetPreview } from "./protocol";

/** Rows shown of each sheet: enough to recognise it, few enough to draw at once. */
const ROWS = 60;

const TONES: Partial<Record<CellStyle, PreviewCell["tone"]>> = {
  title: "title",
  header: "header",
  label: "header",
  note: "note",
  wrapped: "wrapped",
  muted: "muted",
  warn: "warn",
};

const LETTERS = 26;

/** Zero-based column to its letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % LETTERS));
}

function show(cell: Cell, format?: string): PreviewCell {
  if (cell.kind === "blank") return { text: "", tone: "text" };
  const tone = TONES[cell.style ?? "text"];
  if (cell.kind === "number") {
    return { text: formatNumber(cell.value, cell.format ?? format), tone: tone ?? "number" };
  }
  if (cell.kind === "formula") {
    const numeric = typeof cell.value === "number";
    const text = numeric ? formatNumber(cell.value as number, cell.format ?? format) : String(cell.value);
    return { text, tone: tone ?? (numeric ? "number" : "text"), formula: `=${cell.formula}` };
  }
  return { text: cell.kind === "date" ? cell.iso : cell.value, tone: tone ?? "text" };
}

function previewSheet(sheet: SheetPart): SheetPreview {
  const grid = new Map<number, Map<number, PreviewCell>>();
  const hidden = new Set<number>();
  let lastRow = 0;
  let lastColumn = 0;
  const put = (row: number, column: number, cell: PreviewCell) => {
    lastRow = Math.max(lastRow, row);
    if (cell.text !== "") lastColumn = Math.max(lastColumn, column);
    if (row >= ROWS) return;
    if (!grid.has(row)) grid.set(row, new Map());
    grid.get(row)?.set(column, cell);
  };
  for (const { row, column, cell } of sheet.cells) put(row, column, show(cell));
  for (const table of sheet.tables) {
    table.columns.forEach((plan, i) => {
      if (plan.hidden) hidden.add(table.column + i);
      put(table.row, table.column + i, { text: plan.header, tone: "header" });
    });
    const shown = table.rows.slice(0, Math.max(0, ROWS - table.row));
    shown.forEach((cells, i) => {
      cells.forEach((cell, j) => {
        put(table.row + 1 + i, table.column + j, show(cell, table.columns[j]?.format));
      });
    });
    lastRow = Math.max(lastRow, table.row + table.rows.length);
  }
  const columns = Array.from({ length: lastColumn + 1 }, (_, i) => i).filter((i) => !hidden.has(i));
  const rows: PreviewRow[] = Array.from({ length: Math.min(ROWS, lastRow + 1) }, (_, row) => ({
    number: row + 1,
    cells: columns.map((column) => grid.get(row)?.get(column) ?? { text: "", tone: "text" }),
  }));
  return {
    name: sheet.name,
    letters: columns.map(columnLetters),
    rows,
    frozen: sheet.freeze?.rows ?? 0,
    total: lastRow + 1,
  };
}

/**
 * The first rows of every sheet of the plan, as their cells will read in a spreadsheet. PivotTables are computed by the
 * program that opens them, so there is nothing to show of theirs.
 */
export const previewSheets = (plan: SheetPlan): SheetPreview[] =>
  plan.sheets.filter(({ pivots }) => !pivots).map(previewSheet);
