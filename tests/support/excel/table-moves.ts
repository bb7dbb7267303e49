import { type Area, contains, lastColumn, lastRow, overlap, type Shift, shifted } from "./area";
import { forbidden, invalid, taken } from "./fault";
import { longForm, renameColumnIn, renameTableIn, structuresIn } from "./formula";
import { checkName, headers } from "./naming";
import type { Sheet } from "./sheet";
import { Table } from "./table";
import { place } from "./table-places";
import type { Workbook } from "./workbook";

/** Formulas follow the new name; with null the table is gone and they say #REF!. */
export function renamedTable(book: Workbook, table: Table, to: string | null): void {
  const from = table.name;
  if (to !== null) table.name = to;
  book.rewrite((formula) => renameTableIn(formula, from, to));
}

export function nameTable(book: Workbook, table: Table, name: unknown): void {
  const fit = checkName(name);
  const other = book.findTable(fit);
  if ((other && other !== table) || book.findName(fit)) throw taken(`The name "${fit}" is taken.`);
  renamedTable(book, table, fit);
}

export function nameColumn(book: Workbook, table: Table, index: number, name: string): void {
  const column = table.columns[index];
  if (!column || column.name === name) return;
  const others = table.columns.filter((one) => one !== column).map((one) => one.name);
  const fit = headers([...others, name]).at(-1) ?? name;
  const from = column.name;
  column.name = fit;
  book.rewrite((formula, _, own) => renameColumnIn(formula, table.name, own === table, from, fit));
  if (table.showHeaders) writeHead(table, index);
}

function writeHead(table: Table, index: number): void {
  const { row, column } = table.area;
  const name = table.columns[index]?.name ?? "";
  table.sheet.put(row, column + index, { value: name, style: table.sheet.style(row, column + index) });
}

function goneColumn(book: Workbook, table: Table, index: number): void {
  const [column] = table.columns.splice(index, 1);
  if (!column) return;
  book.rewrite((formula, _, own) => renameColumnIn(formula, table.name, own === table, column.name, null));
}

function freshColumns(book: Workbook, table: Table, index: number, count: number): void {
  const made = Array.from({ length: count }, () => ({ id: book.nextId(), name: "" }));
  table.columns.splice(index, 0, ...made);
  const names = headers(table.columns.map(({ name }) => name));
  table.columns.forEach((column, i) => {
    column.name = names[i] ?? column.name;
  });
}

const MOVED = "Cells of a table cannot be moved in part.";

/** Where the tables of a sheet stand after a shift; throws, before anything has changed, where it would tear one. */
export function shiftTables(book: Workbook, sheet: Sheet, shift: Shift): void {
  const tables = book.tables.filter((table) => table.sheet === sheet);
  for (const table of tables) checkShift(table, shift);
  for (const table of tables) {
    const before = table.area;
    const after = shifted(before, shift);
    if (!after) {
      renamedTable(book, table, null);
      book.tables = book.tables.filter((one) => one !== table);
      continue;
    }
    table.area = after;
    if (shift.axis === "column") shiftColumns(book, table, before, shift);
    else if (table.body.rows === 0) table.area = { ...after, rows: after.rows + 1 };
  }
}

function shiftColumns(book: Workbook, table: Table, before: Area, shift: Shift): void {
  const index = shift.at - before.column;
  if (lastRow(before) > shift.to || before.row < shift.from) return;
  if (shift.count > 0) {
    if (index > 0 && index < before.columns) freshColumns(book, table, index, shift.count);
    return;
  }
  const last = Math.min(index - shift.count, before.columns) - 1;
  for (let i = last; i >= Math.max(0, index); i--) goneColumn(book, table, i);
}

function checkShift(table: Table, { axis, at, count, from, to }: Shift): void {
  const { area } = table;
  const rowwise = axis === "row";
  const [low, high] = rowwise ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
  const end = rowwise ? lastRow(area) : lastColumn(area);
  if (high < from || low > to || end < at) return;
  if (low < from || high > to) throw forbidden(MOVED);
  const headGone = rowwise && count < 0 && table.showHeaders && area.row >= at && area.row < at - count;
  if (headGone && end >= at - count) throw forbidden("The header row of a table cannot be deleted.");
}

export function addTable(book: Workbook, sheet: Sheet, given: Area, hasHeaders: boolean): Table {
  sheet.allow();
  let area = given;
  if (book.tablesIn(sheet, area).length > 0) throw invalid("A table cannot overlap another table.");
  if (sheet.merges.some((merge) => overlap(merge, area))) throw invalid("A table cannot hold merged cells.");
  if (!hasHeaders) {
    book.shift(sheet, { axis: "row", at: area.row, count: 1, from: area.column, to: lastColumn(area) });
    area = { ...area, rows: area.rows + 1 };
  }
  if (area.rows === 1) area = { ...area, rows: 2 };
  let n = book.tables.length + 1;
  while (book.findTable(`表${n}`) || book.findName(`表${n}`)) n++;
  const table = new Table(book.nextId(), `表${n}`, sheet, area);
  const read = Array.from({ length: area.columns }, (_, i) => headText(sheet, area.row, area.column + i));
  headers(read).forEach((name, i) => {
    table.columns.push({ id: book.nextId(), name });
    writeHead(table, i);
  });
  book.tables.push(table);
  return table;
}

function headText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.get(row, column);
  return cell ? String(cell.computed ?? cell.value) : "";
}

export function resizeTable(book: Workbook, table: Table, sheet: Sheet, area: Area): void {
  sheet.allow();
  if (sheet !== table.sheet || area.row !== table.area.row || !overlap(area, table.area)) {
    throw invalid("The header row of a table cannot be moved.");
  }
  if (area.rows < 2) throw invalid("A table has at least one row.");
  if (book.tablesIn(sheet, area).some((one) => one !== table)) throw invalid("A table cannot overlap another table.");
  if (sheet.merges.some((merge) => overlap(merge, area))) throw invalid("A table cannot hold merged cells.");
  const before = table.area;
  for (let i = before.columns - 1; i >= 0; i--) {
    const at = before.column + i;
    if (at < area.column || at > lastColumn(area)) goneColumn(book, table, i);
  }
  table.area = area;
  const old = new Map(table.columns.map((column, i) => [Math.max(area.column, before.column) + i, column]));
  const names = Array.from({ length: area.columns }, (_, i) => {
    const at = area.column + i;
    return old.get(at)?.name ?? headText(sheet, area.row, at);
  });
  const fit = headers(names);
  table.columns = fit.map((name, i) => ({ id: old.get(area.column + i)?.id ?? book.nextId(), name }));
  table.columns.forEach((_, i) => {
    writeHead(table, i);
  });
}

/** Makes room for rows inside the table, moving down what stands beneath it. `index` counts data rows. */
export function addRows(book: Workbook, table: Table, index: number, count: number): void {
  table.sheet.allow();
  const { sheet, body } = table;
  if (index < 0 || index > body.rows) throw invalid("There is no such row.");
  const at = body.row + index;
  const beneath = { ...table.area, row: lastRow(table.area) + 1, rows: count };
  const occupied =
    sheet.used(false, { ...beneath, rows: 1_048_576 - beneath.row }) !== null ||
    book.tables.some((one) => one.sheet === sheet && one.area.row > lastRow(table.area));
  if (index < body.rows || table.showTotals || occupied) {
    const rows = table.area.rows;
    book.shift(sheet, { axis: "row", at, count, from: table.area.column, to: lastColumn(table.area) });
    table.area = { ...table.area, rows: rows + count };
  } else table.area = { ...table.area, rows: table.area.rows + count };
  const like = index > 0 ? at - 1 : at + count;
  for (let row = at; row < at + count; row++) {
    for (let column = body.column; column <= lastColumn(body); column++) {
      sheet.put(row, column, { value: "", style: sheet.style(like, column) });
    }
  }
}

export function deleteRows(book: Workbook, table: Table, index: number, count: number): void {
  table.sheet.allow();
  const { body } = table;
  if (index < 0 || count < 1 || index + count > body.rows) throw invalid("There is no such row.");
  if (count === body.rows) {
    for (let column = body.column; column <= lastColumn(body); column++) table.sheet.empty(body.row, column);
    if (count === 1) return;
    deleteRows(book, table, 1, count - 1);
    return;
  }
  const range = { from: body.column, to: lastColumn(body) };
  book.shift(table.sheet, { axis: "row", at: body.row + index, count: -count, ...range });
}

export function addColumn(book: Workbook, table: Table, index: number, name?: string): void {
  table.sheet.allow();
  const { area } = table;
  if (index < 0 || index > area.columns) throw invalid("There is no such column.");
  const range = { from: area.row, to: lastRow(area) };
  book.shift(table.sheet, { axis: "column", at: area.column + index, count: 1, ...range });
  if (index === 0 || index === area.columns) {
    table.area = { ...area, columns: area.columns + 1 };
    freshColumns(book, table, index, 1);
  }
  if (name !== undefined) nameColumn(book, table, index, name);
  if (table.showHeaders) writeHead(table, index);
}

export function deleteColumn(book: Workbook, table: Table, index: number): void {
  table.sheet.allow();
  const { area } = table;
  if (area.columns === 1) throw forbidden("A table keeps one column.");
  const range = { from: area.row, to: lastRow(area) };
  book.shift(table.sheet, { axis: "column", at: area.column + index, count: -1, ...range });
}

/** Turns the totals row on or off; on, it takes the row beneath the table, moving down what stands there. */
export function showTotals(book: Workbook, table: Table, on: boolean): void {
  table.sheet.allow();
  if (on === table.showTotals) return;
  const range = { from: table.area.column, to: lastColumn(table.area) };
  if (on) {
    book.shift(table.sheet, { axis: "row", at: lastRow(table.area) + 1, count: 1, ...range });
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.showTotals = true;
    return;
  }
  const row = lastRow(table.area);
  table.showTotals = false;
  book.shift(table.sheet, { axis: "row", at: row, count: -1, ...range });
}

/** The cells stay, the table goes: references to it become plain addresses. */
export function convertToRange(book: Workbook, table: Table): void {
  table.sheet.allow();
  for (const sheet of book.sheets) {
    sheet.rows.forEach((line, row) => {
      line?.cells.forEach((cell, column) => {
        if (cell?.formula === undefined || structuresIn(cell.formula).length === 0) return;
        const inside = contains(table.area, { row, column, rows: 1, columns: 1 }) && sheet === table.sheet;
        const long = longForm(cell.formula, inside ? table.name : undefined);
        const formula = place(long, table, sheet, row);
        if (formula !== long) sheet.put(row, column, { ...cell, formula });
      });
    });
  }
  for (const name of book.names) name.formula = place(name.formula, table, null, 0);
  book.tables = book.tables.filter((one) => one !== table);
}

/** The table goes with its cells. */
export function deleteTable(book: Workbook, table: Table): void {
  table.sheet.allow();
  renamedTable(book, table, null);
  book.tables = book.tables.filter((one) => one !== table);
  const { row, column } = table.area;
  for (let r = row; r <= lastRow(table.area); r++) {
    for (let c = column; c <= lastColumn(table.area); c++) table.sheet.put(r, c, undefined);
  }
}
