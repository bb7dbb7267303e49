import type { CellValue, Cell as HucreCell, CellStyle as HucreStyle } from "hucre/xlsx";
import type { Cell, ColumnPlan, SheetPart } from "../../model";
import { DATE_FORMAT, styleOf } from "../look";
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
        // The library would write an error as the text that spells it.
        ...(ERROR_TEXT.test(String(cell.value))
          ? {}
          : { formulaResult: typeof cell.value === "string" ? escapeCodes(cell.value) : cell.value }),
      };
    case "link":
      return { value: cell.value, hyperlink: { target: "", location: cell.target, display: cell.value } };
  }
}

function cellLook(cell: Cell, column?: ColumnPlan): HucreStyle {
  const own = "format" in cell ? cell.format : cell.kind === "date" ? DATE_FORMAT : undefined;
  return styleFor(styleOf(cell, column), own ?? column?.format, column !== undefined);
}

/** The look of a column's ordinary cells. */
export const columnLook = (column: ColumnPlan): HucreStyle => styleFor(column.style ?? "text", column.format, true);

/** Text beyond this in the cache of a PivotTable has to be declared there, which the library does not do. */
const LONG_TEXT = 255;

/** What the library writes as it stands, in the column's look; undefined where a cell needs more than that. */
function plain(cell: Cell, column: ColumnPlan): string | number | null | undefined {
  if (cell.style !== undefined || cellLook(cell, column) !== columnLook(column)) return undefined;
  if (cell.kind === "blank") return null;
  if (cell.kind === "number") return cell.value;
  if (cell.kind !== "text" || cell.value.length > LONG_TEXT) return undefined;
  const { value } = textCell(cell.value);
  return typeof value === "string" ? value : undefined;
}

/** What PivotTables read of a cell that is written by its key. */
function cached(cell: Cell): CellValue {
  if (cell.kind === "blank") return null;
  if (cell.kind === "date") return new Date(`${cell.iso}T00:00:00Z`);
  if (typeof cell.value === "number") return cell.value;
  return cell.value === "" ? null : cell.value.slice(0, LONG_TEXT);
}

/**
 * What PivotTables read of an axis. The cache lists the items of an axis only where they are text, and must not list two
 * that differ in case alone: Excel takes them for one, and repairs such a file. A program reads them anew when it opens it.
 */
function axisReader(): (cell: Cell) => string | null {
  const spelled = new Map<string, string>();
  return (cell) => {
    const value = cached(cell);
    if (value === null) return null;
    const text = String(value);
    const known = spelled.get(text.toLowerCase()) ?? text;
    spelled.set(text.toLowerCase(), known);
    return known;
  };
}

export interface SheetCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<HucreCell>>;
}

/**
 * The cells of a sheet: plain ones as rows, the others keyed "row,column".
 * The library takes both, but the keyed way costs it some ten times the time and memory.
 * `axes` are the columns that stand on an axis of a PivotTable.
 */
export function cellsOf(sheet: SheetPart, axes: ReadonlySet<string>): SheetCells {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<HucreCell>>();
  for (const { row, column, cell } of sheet.cells) {
    cells.set(`${row},${column}`, { ...content(cell), style: cellLook(cell) });
  }
  for (const table of sheet.tables) {
    // Keyed cells are what is written; PivotTables read their source from the rows, so that all of it stands there too.
    rows[table.row] = [...new Array(table.column).fill(null), ...table.columns.map(({ header }) => header)];
    table.columns.forEach(({ header }, i) => {
      cells.set(`${table.row},${table.column + i}`, { value: header, style: styleFor("header", undefined, true) });
    });
    const readers = table.columns.map(({ header }) => (axes.has(header) ? axisReader() : undefined));
    table.rows.forEach((line, r) => {
      const row = table.row + 1 + r;
      const values: CellValue[] = new Array(table.column).fill(null);
      line.forEach((cell, c) => {
        const column = table.columns[c];
        if (!column) return;
        const written = plain(cell, column);
        const read = readers[c] ? readers[c](cell) : (written ?? cached(cell));
        if (written === undefined || written !== read) {
          cells.set(`${row},${table.column + c}`, { ...content(cell), style: cellLook(cell, column) });
        }
        values.push(read);
      });
      rows[row] = values;
    });
  }
  return { rows: Array.from(rows, (row) => row ?? []), cells };
}
