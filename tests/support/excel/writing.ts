import { contains, lastColumn, lastRow } from "./area";
import { enter, type Value } from "./entry";
import { invalid } from "./fault";
import { checkFormula, columnsIn, sheetsIn, shortForm, structuresIn } from "./formula";
import type { Cell, Sheet } from "./sheet";
import { formatOf, restyled } from "./style";
import type { Table } from "./table";
import { nameColumn } from "./table-moves";
import type { Held, Workbook } from "./workbook";

/** What a formula cell reads as while nobody has said what it comes to. */
export const UNCOMPUTED = "#未计算!";

/** The array spread over the range; a single value stands for every cell. Throws where the shape differs. */
export function shaped(given: unknown, rows: number, columns: number): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const fits = given.length === rows && given.every((line) => Array.isArray(line) && line.length === columns);
  if (fits) return (row, column) => (given[row] as unknown[])[column];
  throw invalid("The array does not have the shape of the range.");
}

/** Throws where a formula names a table, a column or a sheet that is not there. */
export function checkReferences(book: Workbook, formula: string, own: Table | undefined): void {
  checkFormula(formula);
  for (const { table: name, inside } of structuresIn(formula)) {
    const table = name === "" ? own : book.findTable(name);
    if (!table) throw invalid(`There is no table for ${name}${inside}.`);
    for (const column of columnsIn(inside)) {
      if (!columnThere(table, column)) throw invalid(`${table.name} has no column "${column}".`);
    }
  }
  for (const sheet of formula.includes("!") ? sheetsIn(formula) : []) {
    if (!book.findSheet(sheet)) throw invalid(`There is no sheet "${sheet}".`);
  }
}

/** "甲]:[乙" spans are read as two columns already, so a name is a column or nothing. */
const columnThere = (table: Table, name: string): boolean =>
  table.columns.some((column) => column.name.toLowerCase() === name.toLowerCase());

/** Puts values or formulas into a range as a script does, or a person by typing. */
export function write(book: Workbook, { sheet, area }: Held, given: unknown): void {
  const at = shaped(given, area.rows, area.columns);
  if (area.rows * area.columns > 5_000_000) throw invalid("The range is too large to be written to.");
  sheet.guard(area);
  const tables = book.tablesIn(sheet, area);
  const merges = sheet.merges.filter((merge) => !contains({ ...merge, rows: 1, columns: 1 }, area));
  const checked = new Set<string>();
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const value = at(row - area.row, column - area.column);
      if (value === null || value === undefined) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      const merge = merges.find((one) => contains(one, cell));
      if (merge && (merge.row !== row || merge.column !== column)) continue;
      const own = tables.find((table) => contains(table.area, cell));
      if (own?.showHeaders === true && row === own.area.row) {
        nameColumn(book, own, column - own.area.column, String(value).replace(/^'/, ""));
      } else put(book, sheet, row, column, value, own, checked);
    }
  }
}

function put(
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
  own: Table | undefined,
  checked: Set<string>,
): void {
  const style = sheet.style(row, column);
  if (value === "") {
    sheet.empty(row, column);
    return;
  }
  const entry = enter(value, formatOf(style));
  const link = sheet.get(row, column)?.link;
  const kept = link === undefined ? {} : { link };
  if (entry.kind === "formula") {
    const key = `${own?.id}\n${entry.formula}`;
    if (!checked.has(key)) checkReferences(book, entry.formula, own);
    checked.add(key);
    sheet.put(row, column, { ...kept, value: "", formula: entry.formula, style });
    return;
  }
  const format = entry.format !== undefined && formatOf(style) === "General" ? { numberFormat: entry.format } : null;
  sheet.put(row, column, { ...kept, value: entry.value, style: format ? restyled(style, format) : style });
}

export const shownValue = (cell: Cell | undefined): Value =>
  cell?.formula === undefined ? (cell?.value ?? "") : (cell.computed ?? UNCOMPUTED);

export function formulaOf(book: Workbook, sheet: Sheet, row: number, column: number): Value {
  const cell = sheet.get(row, column);
  if (cell?.formula === undefined) return cell?.value ?? "";
  if (!cell.formula.includes("[")) return cell.formula;
  const own = book.tableAt(sheet, row, column);
  return own ? shortForm(cell.formula, own.name) : cell.formula;
}

/** Reads one fact of every cell of a range, a row at a time. */
export function grid<T>({ area }: Held, read: (row: number, column: number) => T): T[][] {
  if (area.rows * area.columns > 5_000_000) throw invalid("The range is too large to be read.");
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
  );
}
