import { type Area, lastColumn, lastRow, overlap, parseArea } from "./area";
import type { Value } from "./entry";
import { invalid } from "./fault";
import type { Sheet } from "./sheet";
import { type Snapshot, type SnapshotOptions, snapshotOf } from "./snapshot";
import type { Table } from "./table";
import * as tables from "./table-moves";
import { Workbook } from "./workbook";
import { formulaOf, shownValue, write } from "./writing";

/** The workbook as a person has it in front of them: what tests do "as the user", and what they look at. */
export class Book extends Workbook {
  constructor(sheets: readonly string[] = ["Sheet1"]) {
    super(sheets);
  }

  /** The formula of a cell, or its value where it has none. */
  read(sheet: string, address: string): Value {
    const { row, column } = this.area(address);
    return formulaOf(this, this.sheet(sheet), row, column);
  }

  value(sheet: string, address: string): Value {
    const { row, column } = this.area(address);
    return shownValue(this.sheet(sheet).get(row, column));
  }

  /** Every cell of a range as `read` gives them. */
  range(sheet: string, address: string): Value[][] {
    const area = this.area(address);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => formulaOf(this, this.sheet(sheet), area.row + r, area.column + c)),
    );
  }

  numberFormat(sheet: string, address: string): string {
    return String(this.style(sheet, address).numberFormat);
  }

  style(sheet: string, address: string): Readonly<Record<string, unknown>> {
    const { row, column } = this.area(address);
    return this.sheet(sheet).style(row, column);
  }

  /** Types into a cell, or into every cell of a range. `format` is set first, as "@" for text that stays text. */
  type(sheet: string, address: string, value: Value | readonly (readonly (Value | null)[])[], format?: string): void {
    const area = this.area(address);
    const on = this.sheet(sheet);
    this.unprotected(on, () => {
      if (format !== undefined) on.restyle(area, { numberFormat: format });
      write(this, { sheet: on, area }, value);
    });
  }

  clear(sheet: string, address: string): void {
    const area = overlap(this.area(address), this.sheet(sheet).extent());
    if (!area) return;
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++)
        this.sheet(sheet).put(row, column, undefined);
    }
  }

  /** Says what a formula cell comes to. */
  compute(sheet: string, address: string, value: Value): void {
    const { row, column } = this.area(address);
    const cell = this.sheet(sheet).get(row, column);
    if (cell?.formula === undefined) throw invalid(`${address} holds no formula.`);
    this.sheet(sheet).put(row, column, { ...cell, computed: value });
  }

  addSheet(name: string): Sheet {
    return this.addSheetNamed(name);
  }

  renameSheet(from: string, to: string): void {
    this.nameSheet(this.sheet(from), to);
  }

  deleteSheet(name: string): void {
    this.removeSheet(this.sheet(name));
  }

  activate(sheet: string): void {
    this.active = this.sheet(sheet);
  }

  select(sheet: string, address: string): void {
    this.active = this.sheet(sheet);
    this.selection = address.split(",").map((one) => ({ sheet: this.sheet(sheet), area: this.area(one) }));
  }

  insertRows(sheet: string, before: number, count = 1): void {
    this.shift(this.sheet(sheet), { axis: "row", at: before - 1, count, from: 0, to: 16_383 });
  }

  deleteRows(sheet: string, first: number, count = 1): void {
    this.shift(this.sheet(sheet), { axis: "row", at: first - 1, count: -count, from: 0, to: 16_383 });
  }

  merge(sheet: string, address: string): void {
    const area = this.area(address);
    if (this.tablesIn(this.sheet(sheet), area).length > 0) throw invalid("Cells of a table cannot be merged.");
    this.sheet(sheet).merges.push(area);
  }

  addTable(sheet: string, address: string, name?: string): Table {
    const table = tables.addTable(this, this.sheet(sheet), this.area(address), true);
    if (name !== undefined) tables.nameTable(this, table, name);
    return table;
  }

  renameTable(from: string, to: string): void {
    tables.nameTable(this, this.table(from), to);
  }

  convertToRange(name: string): void {
    tables.convertToRange(this, this.table(name));
  }

  deleteTable(name: string): void {
    tables.deleteTable(this, this.table(name));
  }

  /** `at` counts from 0; without it the column is the last. */
  insertColumn(table: string, name: string, at = this.table(table).columns.length): void {
    tables.addColumn(this, this.table(table), at, name);
  }

  deleteColumn(table: string, name: string): void {
    tables.deleteColumn(this, this.table(table), this.column(table, name));
  }

  renameColumn(table: string, from: string, to: string): void {
    tables.nameColumn(this, this.table(table), this.column(table, from), to);
  }

  /** Takes a column, cells and all, to another place of its table; formulas follow. */
  moveColumn(table: string, name: string, to: number): void {
    const it = this.table(table);
    const from = this.column(table, name);
    const [column] = it.columns.splice(from, 1);
    if (column) it.columns.splice(to, 0, column);
    const { area, sheet } = it;
    for (let row = area.row; row <= lastRow(area); row++) {
      const line = Array.from({ length: area.columns }, (_, i) => sheet.get(row, area.column + i));
      line.splice(to, 0, ...line.splice(from, 1));
      line.forEach((cell, i) => {
        sheet.put(row, area.column + i, cell);
      });
    }
  }

  hideColumn(table: string, name: string, hidden = true): void {
    const it = this.table(table);
    const at = it.area.column + this.column(table, name);
    if (hidden) it.sheet.hidden.column.add(at);
    else it.sheet.hidden.column.delete(at);
  }

  /** Puts rows into a table, before data row `at` (from 0). */
  addRows(table: string, at: number, count = 1): void {
    tables.addRows(this, this.table(table), at, count);
  }

  deleteTableRows(table: string, at: number, count = 1): void {
    tables.deleteRows(this, this.table(table), at, count);
  }

  resize(table: string, address: string): void {
    tables.resizeTable(this, this.table(table), this.table(table).sheet, this.area(address));
  }

  sort(table: string, column: string, descending = false): void {
    sortRows(this.table(table), this.column(table, column), descending);
  }

  /** Sets a filter on a column: the rows stay, the table says that it is filtered. */
  filter(table: string, column: string, criteria: unknown = { filterOn: "Values" }): void {
    this.table(table).filters.set(this.column(table, column), criteria);
  }

  totals(table: string, on: boolean): void {
    tables.showTotals(this, this.table(table), on);
  }

  protect(sheet: string, options: Record<string, unknown> | null = {}): void {
    this.sheet(sheet).protection = options;
  }

  snapshot(options: SnapshotOptions = {}): Snapshot {
    return snapshotOf(this, options);
  }

  area(address: string): Area {
    const area = parseArea(address);
    if (!area) throw invalid(`"${address}" is no range.`);
    return area;
  }

  private column(table: string, name: string): number {
    const index = this.table(table).column(name);
    if (index < 0) throw invalid(`${table} has no column "${name}".`);
    return index;
  }

  private unprotected(sheet: Sheet, work: () => void): void {
    const { protection } = sheet;
    sheet.protection = null;
    try {
      work();
    } finally {
      sheet.protection = protection;
    }
  }
}

const rank = (value: Value): number =>
  value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function compare(a: Value, b: Value): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh-CN");
}

/** Orders the data rows of a table by one column; empty cells come last either way. */
export function sortRows(table: Table, column: number, descending: boolean): void {
  const { body, sheet } = table;
  const lines = Array.from({ length: body.rows }, (_, r) =>
    Array.from({ length: body.columns }, (_, c) => sheet.get(body.row + r, body.column + c)),
  );
  const key = (line: (typeof lines)[number]): Value => shownValue(line[column]);
  lines.sort((a, b) => {
    if (key(a) === "" || key(b) === "") return compare(key(a), key(b));
    return compare(key(a), key(b)) * (descending ? -1 : 1);
  });
  lines.forEach((line, r) => {
    line.forEach((cell, c) => {
      sheet.put(body.row + r, body.column + c, cell);
    });
  });
}
