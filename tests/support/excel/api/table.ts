import { type Area, contains, lastRow, overlap } from "../area";
import { sortRows } from "../book";
import { invalid, missing } from "../fault";
import { type Call, facts, type Kind, type Ref, ref } from "../kind";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import * as moves from "../table-moves";
import type { Held } from "../workbook";
import { grid, shaped, shownValue, write } from "../writing";
import { heldOf, textOf, wholeOf } from "./arguments";
import { rangeRef } from "./range";
import { worksheetKind } from "./worksheet";

interface Column {
  readonly table: Table;
  readonly id: string;
}

interface Row {
  readonly table: Table;
  readonly index: number;
}

function alive(table: Table, { book }: Call): Table {
  if (!book.tables.includes(table)) throw missing(`The table "${table.name}" is gone.`);
  return table;
}

const part =
  (whole: (table: Table) => Area) =>
  (table: Table, _: readonly unknown[], call: Call): Ref =>
    rangeRef({ sheet: table.sheet, area: whole(alive(table, call)) }, call);

function totalsOf(table: Table): Area {
  if (!table.showTotals) throw missing("The table has no totals row.");
  return table.totals;
}

const indexOf = ({ table, id }: Column): number => {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw missing("The column is gone.");
  return index;
};

const columnPart =
  (whole: (table: Table) => Area) =>
  (column: Column, _: readonly unknown[], call: Call): Ref =>
    rangeRef(
      { sheet: column.table.sheet, area: column.table.part(whole(alive(column.table, call)), indexOf(column)) },
      call,
    );

const filterKind: Kind<Column> = {
  name: "Filter",
  get: { criteria: (column) => column.table.filters.get(indexOf(column)) ?? null },
  run: {
    apply: (column, [criteria]) => {
      column.table.sheet.allow("allowAutoFilter");
      column.table.filters.set(indexOf(column), criteria);
    },
    applyValuesFilter: (column, [values]) => {
      column.table.sheet.allow("allowAutoFilter");
      column.table.filters.set(indexOf(column), { filterOn: "Values", values });
    },
    clear: (column) => void column.table.filters.delete(indexOf(column)),
  },
};

const columnRange = (column: Column): Held => ({
  sheet: column.table.sheet,
  area: column.table.part(column.table.area, indexOf(column)),
});

const columnKind: Kind<Column> = {
  name: "TableColumn",
  id: ({ id }) => id,
  get: {
    id: ({ id }) => Number(id),
    index: indexOf,
    name: (column) => column.table.columns[indexOf(column)]?.name,
    values: (column) => grid(columnRange(column), (row, at) => shownValue(column.table.sheet.get(row, at))),
  },
  set: {
    name: (column, value, { book }) => {
      column.table.sheet.allow();
      moves.nameColumn(book, column.table, indexOf(column), textOf(value));
    },
    values: (column, value, { book }) => write(book, columnRange(column), value),
  },
  go: { filter: (column) => ref(filterKind, column) },
  run: {
    getRange: columnPart((table) => table.area),
    getDataBodyRange: columnPart((table) => table.body),
    getHeaderRowRange: columnPart((table) => table.head),
    getTotalRowRange: columnPart(totalsOf),
    delete: (column, _, { book }) => moves.deleteColumn(book, column.table, indexOf(column)),
  },
};

const columnOf = (table: Table, index: number): Ref | null => {
  const column = table.columns[index];
  return column ? ref(columnKind, { table, id: column.id }) : null;
};

const columnsKind: Kind<Table> = {
  name: "TableColumnCollection",
  get: { count: (table) => table.columns.length },
  items: (table) => table.columns.map(({ id }) => ref(columnKind, { table, id })),
  item: (table, key) => columnOf(table, table.column(String(key))),
  run: {
    add: (table, [index, values, name], call) => {
      const at = index === null || index === undefined || index === -1 ? table.columns.length : wholeOf(index);
      moves.addColumn(call.book, alive(table, call), at, typeof name === "string" ? name : undefined);
      const area = table.part(table.area, at);
      if (values !== null && values !== undefined) write(call.book, { sheet: table.sheet, area }, values);
      return columnOf(table, at);
    },
  },
};

const rowRange = ({ table, index }: Row): Held => {
  if (index >= table.body.rows) throw missing("The row is gone.");
  return { sheet: table.sheet, area: { ...table.body, row: table.body.row + index, rows: 1 } };
};

const rowKind: Kind<Row> = {
  name: "TableRow",
  get: {
    index: ({ index }) => index,
    values: (row) => grid(rowRange(row), (r, c) => shownValue(row.table.sheet.get(r, c))),
  },
  set: { values: (row, value, { book }) => write(book, rowRange(row), value) },
  run: {
    getRange: (row, _, call) => rangeRef(rowRange(row), call),
    delete: ({ table, index }, _, { book }) => moves.deleteRows(book, table, index, 1),
  },
};

function addRows(table: Table, index: unknown, given: unknown, call: Call): Ref {
  const { body } = alive(table, call);
  const at = index === null || index === undefined || index === -1 ? body.rows : wholeOf(index);
  const blank = given === null || given === undefined;
  const lines = blank ? [body.columns] : Array.isArray(given) ? given : [[given]];
  if (!blank) shaped(lines, lines.length, body.columns);
  moves.addRows(call.book, table, at, lines.length);
  if (!blank) {
    const area = { ...table.body, row: table.body.row + at, rows: lines.length };
    write(call.book, { sheet: table.sheet, area }, lines);
  }
  return ref(rowKind, { table, index: at });
}

const rowsKind: Kind<Table> = {
  name: "TableRowCollection",
  get: { count: (table) => table.body.rows },
  items: (table) => Array.from({ length: table.body.rows }, (_, index) => ref(rowKind, { table, index })),
  run: {
    add: (table, [index, values], call) => addRows(table, index, values, call),
    getItemAt: (table, [index]) => ref(rowKind, { table, index: wholeOf(index) }),
    getCount: (table) => table.body.rows,
  },
};

const clearFilters = (table: Table): void => {
  table.sheet.allow("allowAutoFilter");
  table.filters.clear();
};

const autoFilterKind: Kind<Table> = {
  name: "AutoFilter",
  get: {
    enabled: (table) => table.showFilterButton,
    isDataFiltered: (table) => table.filters.size > 0,
    criteria: (table) => table.columns.map((_, i) => table.filters.get(i) ?? { filterOn: "" }),
  },
  run: {
    clearCriteria: clearFilters,
    reapply: () => undefined,
    getRange: part((table) => table.area),
    getRangeOrNullObject: part((table) => table.area),
  },
};

const sortKind: Kind<Table> = {
  name: "TableSort",
  get: { fields: (table) => table.sorted },
  run: {
    apply: (table, [fields]) => {
      table.sheet.allow("allowSort");
      if (!Array.isArray(fields)) throw invalid("A list of sort fields is needed.");
      table.sorted = fields;
      for (const { key, ascending = true } of [...fields].reverse()) sortRows(table, wholeOf(key), ascending === false);
    },
    clear: (table) => {
      table.sorted = [];
    },
    reapply: () => undefined,
  },
};

const switches = facts(
  {
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
  },
  (table: Table) => table as unknown as Record<string, unknown>,
);

export const tableKind: Kind<Table> = {
  name: "Table",
  id: ({ id }) => id,
  get: {
    ...switches.get,
    id: ({ id }) => id,
    name: ({ name }) => name,
    style: ({ style }) => style,
    showHeaders: ({ showHeaders }) => showHeaders,
    showTotals: ({ showTotals }) => showTotals,
  },
  set: {
    ...switches.set,
    name: (table, value, call) => {
      alive(table, call).sheet.allow();
      moves.nameTable(call.book, table, value);
    },
    style: (table, value) => {
      const style = textOf(value);
      if (!/^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/.test(style)) {
        throw invalid(`There is no table style "${style}".`);
      }
      table.style = style;
    },
    showHeaders: (table, value) => {
      if (value !== true) throw invalid("Tables without a header row are not modelled.");
      table.showHeaders = true;
    },
    showTotals: (table, value, { book }) => moves.showTotals(book, table, value === true),
  },
  go: {
    worksheet: (table, call) => ref(worksheetKind, alive(table, call).sheet),
    columns: (table, call) => ref(columnsKind, alive(table, call)),
    rows: (table, call) => ref(rowsKind, alive(table, call)),
    autoFilter: (table, call) => ref(autoFilterKind, alive(table, call)),
    sort: (table, call) => ref(sortKind, alive(table, call)),
  },
  run: {
    getRange: part((table) => table.area),
    getDataBodyRange: part((table) => table.body),
    getHeaderRowRange: part((table) => table.head),
    getTotalRowRange: part(totalsOf),
    clearFilters: (table, _, call) => clearFilters(alive(table, call)),
    reapplyFilters: (table, _, call) => void alive(table, call),
    delete: (table, _, call) => moves.deleteTable(call.book, alive(table, call)),
    convertToRange: (table, _, call) => {
      const { sheet, area } = alive(table, call);
      moves.convertToRange(call.book, table);
      return rangeRef({ sheet, area }, call);
    },
    resize: (table, [given], call) => {
      const { sheet, area } = heldOf(call.book, given, alive(table, call).sheet);
      moves.resizeTable(call.book, table, sheet, area);
    },
  },
};

/** The tables of one sheet, or of the workbook. */
export const tablesKind: Kind<Sheet | null> = {
  name: "TableCollection",
  get: { count: (sheet, { book }) => tablesOf(sheet, book.tables).length },
  items: (sheet, { book }) => tablesOf(sheet, book.tables).map((table) => ref(tableKind, table)),
  item: (sheet, key, { book }) => {
    const table = book.findTable(String(key));
    return table && (sheet === null || table.sheet === sheet) ? ref(tableKind, table) : null;
  },
  run: {
    add: (sheet, [given, hasHeaders], { book }) => {
      const held = heldOf(book, given, sheet ?? book.active);
      if (sheet && held.sheet !== sheet) throw invalid("The range is on another sheet.");
      return ref(tableKind, moves.addTable(book, held.sheet, held.area, hasHeaders === true));
    },
  },
};

const tablesOf = (sheet: Sheet | null, tables: readonly Table[]): Table[] =>
  tables.filter((table) => sheet === null || table.sheet === sheet);

interface Scope {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly fully: boolean;
}

const within = ({ sheet, area, fully }: Scope, { book }: Call): Table[] =>
  book.tables
    .filter((table) => table.sheet === sheet)
    .filter((table) => (fully ? contains(area, table.area) : overlap(area, table.area) !== null));

export const scopedTables: Kind<Scope> = {
  name: "TableScopedCollection",
  items: (scope, call) => within(scope, call).map((table) => ref(tableKind, table)),
  item: (scope, key, call) => {
    const table = call.book.findTable(String(key));
    return table && within(scope, call).includes(table) ? ref(tableKind, table) : null;
  },
  run: {
    getFirst: (scope, _, call) => {
      const [first] = within(scope, call).sort((a, b) => lastRow(a.area) - lastRow(b.area));
      if (!first) throw missing("There is no table in the range.");
      return ref(tableKind, first);
    },
  },
};
