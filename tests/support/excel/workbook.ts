import { type Area, COLUMNS, contains, overlap, parseArea, ROWS, type Shift, shifted, splitAddress } from "./area";
import { denied, Fault, forbidden, invalid, missing, taken } from "./fault";
import { columnsIn, renameSheetIn, shiftFormula, structureOf } from "./formula";
import { checkName, checkSheetName } from "./naming";
import { Sheet } from "./sheet";
import type { Table } from "./table";
import { renamedTable, shiftTables } from "./table-moves";

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  readonly scope: Sheet | null;
  /** With its "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface Pivot {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  /** "表" or "Sheet1!A1:C5", as it was given. */
  readonly source: string;
  readonly fields: readonly string[];
  readonly rows: string[];
  readonly columns: string[];
  readonly filters: string[];
  readonly data: { field: string; name: string; summarizeBy: string; numberFormat?: unknown }[];
  readonly shown: Map<string, unknown>;
  readonly facts: Record<string, unknown>;
}

/** A range a script holds on to: it follows its cells. */
export interface Held {
  readonly sheet: Sheet;
  area: Area;
  gone?: boolean;
}

export interface XmlPart {
  readonly id: string;
  namespace: string;
  xml: string;
}

/** A workbook in memory: its contents, and the changes of structure everything else is made of. */
export class Workbook {
  sheets: Sheet[] = [];
  tables: Table[] = [];
  names: DefinedName[] = [];
  pivots: Pivot[] = [];
  settings = new Map<string, unknown>();
  parts: XmlPart[] = [];
  properties: Record<string, unknown> = {};
  calculationMode = "Automatic";
  readOnly = false;
  structureLocked = false;
  active: Sheet;
  selection: Held[];
  readonly held = new Set<Held>();
  private counter = 0;

  constructor(sheets: readonly string[]) {
    for (const name of sheets) this.sheets.push(new Sheet(this.nextId("{00000000-0001-0000-{}-000000000000}"), name));
    const [first] = this.sheets;
    if (!first) throw new Error("a workbook has at least one sheet");
    this.active = first;
    this.selection = [{ sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } }];
  }

  nextId(pattern = "{}"): string {
    return pattern.replace("{}", String(++this.counter).padStart(pattern === "{}" ? 1 : 4, "0"));
  }

  findSheet(key: string): Sheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  findTable(key: string): Table | undefined {
    return this.tables.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  findName(key: string, scope: Sheet | null = null): DefinedName | undefined {
    return this.names.find(
      (one) => one.scope === scope && (one.id === key || one.name.toLowerCase() === key.toLowerCase()),
    );
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.tables.find((table) => table.sheet === sheet && overlap(table.area, cell) !== null);
  }

  tablesIn(sheet: Sheet, area: Area): Table[] {
    return this.tables.filter((table) => table.sheet === sheet && overlap(table.area, area) !== null);
  }

  addSheetNamed(name?: unknown): Sheet {
    this.unlocked();
    let chosen = name;
    for (let n = this.sheets.length; chosen === undefined || chosen === null; n++) {
      if (!this.findSheet(`Sheet${n + 1}`)) chosen = `Sheet${n + 1}`;
    }
    const fit = checkSheetName(chosen);
    if (this.findSheet(fit)) throw taken(`There is a sheet "${fit}" already.`);
    const sheet = new Sheet(this.nextId("{00000000-0001-0000-{}-000000000000}"), fit);
    this.sheets.push(sheet);
    return sheet;
  }

  nameSheet(sheet: Sheet, name: unknown): void {
    this.unlocked();
    const fit = checkSheetName(name);
    const other = this.findSheet(fit);
    if (other && other !== sheet) throw taken(`There is a sheet "${fit}" already.`);
    const before = sheet.name;
    sheet.name = fit;
    this.rewrite((formula) => renameSheetIn(formula, before, fit));
  }

  removeSheet(sheet: Sheet): void {
    this.unlocked();
    const visible = this.sheets.filter(({ visibility }) => visibility === "Visible");
    if (sheet.visibility === "Visible" && visible.length === 1) throw forbidden("A workbook keeps one visible sheet.");
    if (sheet.visibility === "VeryHidden") throw forbidden("A very hidden sheet cannot be deleted.");
    for (const table of this.tables.filter((one) => one.sheet === sheet)) renamedTable(this, table, null);
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    this.pivots = this.pivots.filter((pivot) => pivot.sheet !== sheet);
    this.names = this.names.filter(({ scope }) => scope !== sheet);
    const index = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((one) => one !== sheet);
    for (const held of this.held) if (held.sheet === sheet) held.gone = true;
    if (this.active === sheet) this.active = this.visibleNear(index);
    this.selection = this.selection.filter((one) => one.sheet !== sheet);
    this.rewrite((formula) => renameSheetIn(formula, sheet.name, null));
  }

  private visibleNear(index: number): Sheet {
    const near = [...this.sheets.slice(index), ...this.sheets.slice(0, index).reverse()];
    const found = near.find(({ visibility }) => visibility === "Visible");
    if (!found) throw forbidden("A workbook keeps one visible sheet.");
    return found;
  }

  unlocked(): void {
    if (this.structureLocked) throw denied("The structure of the workbook is protected.");
  }

  /** Every formula of the workbook goes through `change`; `table` is the one the formula stands in. */
  rewrite(change: (formula: string, home: Sheet, table: Table | undefined) => string): void {
    for (const sheet of this.sheets) {
      const own = this.tables.filter((table) => table.sheet === sheet);
      sheet.rows.forEach((line, row) => {
        line?.cells.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          const place = { row, column, rows: 1, columns: 1 };
          const after = change(
            cell.formula,
            sheet,
            own.find((table) => contains(table.area, place)),
          );
          if (after !== cell.formula) sheet.put(row, column, { ...cell, formula: after });
        });
      });
      for (const one of sheet.validations)
        mapStrings(one.rule, (text) => (text.startsWith("=") ? change(text, sheet, undefined) : text));
      for (const one of sheet.highlights)
        if (one.formula !== undefined) one.formula = change(one.formula, sheet, undefined);
      for (const chart of sheet.charts) {
        if (chart.title !== undefined) chart.title = change(chart.title, sheet, undefined);
        for (const one of chart.series) {
          one.values = change(one.values, sheet, undefined);
          if (one.categories !== undefined) one.categories = change(one.categories, sheet, undefined);
        }
      }
    }
    const [first] = this.sheets;
    if (first) for (const name of this.names) name.formula = change(name.formula, name.scope ?? first, undefined);
  }

  /** Puts cells in or takes them out; everything that points at cells follows. */
  shift(sheet: Sheet, shift: Shift): void {
    const rowwise = shift.axis === "row";
    const used = sheet.extent();
    const end = rowwise ? used.rows : used.columns;
    if (shift.count > 0 && end > shift.at && end + shift.count > (rowwise ? ROWS : COLUMNS)) {
      throw invalid("Cells would be pushed off the sheet.");
    }
    shiftTables(this, sheet, shift);
    sheet.shift(shift);
    for (const held of this.held) {
      if (held.sheet !== sheet || held.gone === true) continue;
      const area = shifted(held.area, shift);
      if (area) held.area = area;
      else held.gone = true;
    }
    for (const pivot of this.pivots) if (pivot.sheet === sheet) pivot.area = shifted(pivot.area, shift) ?? pivot.area;
    this.rewrite((formula, home) => shiftFormula(formula, home.name, sheet.name, shift));
  }

  addName(name: unknown, formula: string, scope: Sheet | null, comment = ""): DefinedName {
    const fit = checkName(name);
    if (this.findName(fit, scope) || this.findTable(fit)) throw taken(`The name "${fit}" is taken.`);
    const made = { id: this.nextId("name{}"), name: fit, scope, formula, visible: true, comment };
    this.names.push(made);
    return made;
  }

  /** What an address means on a sheet: "B3", "某表!A1:C5", a defined name, a table or 表[列]; null for none of these. */
  locate(text: string, home: Sheet): Held | null {
    const { sheet: name, rest } = splitAddress(text);
    const sheet = name === undefined ? home : this.findSheet(name);
    if (!sheet) return null;
    const area = parseArea(rest);
    if (area) return { sheet, area };
    const defined = this.findName(rest, sheet) ?? this.findName(rest);
    if (defined) return defined.formula.includes(defined.name) ? null : this.locate(defined.formula, sheet);
    return this.structure(rest);
  }

  private structure(text: string): Held | null {
    const { table: name, inside } = text.includes("[") ? structureOf(text) : { table: text, inside: "" };
    const table = this.findTable(name);
    if (!table) return null;
    const word = /#(All|Headers|Data|Totals)/i.exec(inside)?.[1]?.toLowerCase() ?? "data";
    const whole = { all: table.area, headers: table.head, data: table.body, totals: table.totals }[word] ?? table.body;
    const columns = columnsIn(inside === "" ? "[]" : inside).map((column) => table.column(column));
    if (columns.includes(-1)) return null;
    const [first = 0, last = columns.length === 0 ? whole.columns - 1 : first] = columns;
    return { sheet: table.sheet, area: { ...whole, column: whole.column + first, columns: last - first + 1 } };
  }

  place(text: string, home: Sheet): Held {
    const found = this.locate(text, home);
    if (!found) throw invalid(`"${text}" is no range.`);
    return found;
  }

  /** Throws where the sheet of a held range, or the range itself, is gone. */
  alive(held: Held): Held {
    if (held.gone === true) throw new Fault("ItemNotFound", "The range is gone.");
    return held;
  }

  sheet(key: string): Sheet {
    const found = this.findSheet(key);
    if (!found) throw missing(`There is no sheet "${key}".`);
    return found;
  }

  table(key: string): Table {
    const found = this.findTable(key);
    if (!found) throw missing(`There is no table "${key}".`);
    return found;
  }
}

/** Changes every text inside an object in place. */
export function mapStrings(object: Record<string, unknown>, change: (text: string) => string): void {
  for (const [key, value] of Object.entries(object)) {
    if (typeof value === "string") object[key] = change(value);
    else if (typeof value === "object" && value !== null) mapStrings(value as Record<string, unknown>, change);
  }
}
