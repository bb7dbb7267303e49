import type { Cell as HucreCell } from "hucre/xlsx";
import type { Cell, CellStyle, ColumnPlan, SheetPart } from "../../model";
import { styleFor } from "./styles";

/** The file format reads `_x0041_` inside text as a character code; the underscore is written as its own code. */
const escapeCodes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** hucre turns text that spells an error into an error cell, and leaves formatted runs alone. */
const ERROR_TEXT = /^#[A-Z0-9/_!?]+$/;

function textCell(value: string): Partial<HucreCell> {
  const escaped = escapeCodes(value);
  return ERROR_TEXT.test(value) ? { richText: [{ text: escaped }] } : { value: escaped };
}

function content(cell: Cell): Partial<HucreCell> {
  switch (cell.kind) {
    case "blank":
      return {};
    case "text":
      return textCell(cell.value);
    case "number":
      return { value: cell.value };
    case "date":
      return { value: new Date(`${cell.iso}T00:00:00Z`) };
    case "formula":
      return {
        formula: cell.formula,
        formulaResult: typeof cell.value === "string" ? escapeCodes(cell.value) : cell.value,
      };
    case "link":
      return { value: cell.value, hyperlink: { target: "", location: cell.target, display: cell.value } };
  }
}

function lookOf(cell: Cell, column?: ColumnPlan): Partial<HucreCell> {
  const own: CellStyle | undefined = cell.style ?? (cell.kind === "link" ? "link" : undefined);
  const format = "format" in cell ? cell.format : undefined;
  const dated = cell.kind === "date" ? "yyyy-mm-dd" : undefined;
  return {
    style: styleFor(own ?? column?.style, format ?? dated ?? column?.format, column !== undefined),
  };
}

/** Every cell of a sheet, keyed "row,column" as the library wants them. */
export function cellsOf(sheet: SheetPart): Map<string, Partial<HucreCell>> {
  const cells = new Map<string, Partial<HucreCell>>();
  for (const { row, column, cell } of sheet.cells) {
    cells.set(`${row},${column}`, { ...content(cell), ...lookOf(cell) });
  }
  for (const table of sheet.tables) {
    table.columns.forEach(({ header }, i) => {
      cells.set(`${table.row},${table.column + i}`, { value: header, style: styleFor("header", undefined, true) });
    });
    table.rows.forEach((line, r) => {
      line.forEach((cell, c) => {
        const column = table.columns[c];
        cells.set(`${table.row + 1 + r},${table.column + c}`, { ...content(cell), ...lookOf(cell, column) });
      });
    });
  }
  return cells;
}
