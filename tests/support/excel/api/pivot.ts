import { lastColumn, overlap, quoted, showArea } from "../area";
import type { Book } from "../book";
import { invalid, missing, taken } from "../fault";
import { type Call, facts, type Kind, Ref, ref } from "../kind";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Held, Pivot } from "../workbook";
import { shownValue } from "../writing";
import { heldOf, oneOf, textOf } from "./arguments";
import { rangeRef } from "./range";
import { worksheetKind } from "./worksheet";

interface Field {
  readonly pivot: Pivot;
  readonly name: string;
}

function alive(pivot: Pivot, { book }: Call): Pivot {
  if (!book.pivots.includes(pivot)) throw missing(`The pivot table "${pivot.name}" is gone.`);
  return pivot;
}

const fieldKind: Kind<Field> = {
  name: "PivotField",
  id: ({ name }) => name,
  get: { id: ({ name }) => name, name: ({ name }) => name },
  set: {
    showAllItems: ({ pivot, name }, value) => {
      pivot.facts[`${name}.showAllItems`] = value;
    },
    subtotals: ({ pivot, name }, value) => {
      pivot.facts[`${name}.subtotals`] = value;
    },
  },
  run: {
    applyFilter: ({ pivot, name }, [filter]) => {
      if (typeof filter !== "object" || filter === null) throw invalid("A filter is an object.");
      const kinds = Object.keys(filter);
      for (const kind of kinds) oneOf(kind, ["manualFilter", "labelFilter", "valueFilter", "dateFilter"]);
      if (kinds.length === 0) throw invalid("A filter names its kind.");
      if (![...pivot.rows, ...pivot.columns, ...pivot.filters].includes(name)) {
        throw invalid(`The field "${name}" is on no axis.`);
      }
      pivot.shown.set(name, filter);
    },
    clearAllFilters: ({ pivot, name }) => void pivot.shown.delete(name),
    sortByLabels: ({ pivot, name }, [by]) => {
      pivot.facts[`${name}.sort`] = oneOf(by, ["Ascending", "Descending"]);
    },
  },
};

const fieldsKind: Kind<Field> = {
  name: "PivotFieldCollection",
  items: (field) => [ref(fieldKind, field)],
  item: (field, key) => (String(key) === field.name ? ref(fieldKind, field) : null),
};

/** A field as it stands among the fields of the source, or on one axis. */
const placedKind = (name: string): Kind<Field> => ({
  name,
  id: (field) => field.name,
  get: { id: (field) => field.name, name: (field) => field.name },
  ...(name === "PivotHierarchy" ? {} : { set: { position: () => undefined } }),
  go: { fields: (field) => ref(fieldsKind, field) },
});

const hierarchyKind = placedKind("PivotHierarchy");

const hierarchies: Kind<Pivot> = {
  name: "PivotHierarchyCollection",
  items: (pivot) => pivot.fields.map((name) => ref(hierarchyKind, { pivot, name })),
  item: (pivot, key) => (pivot.fields.includes(String(key)) ? ref(hierarchyKind, { pivot, name: String(key) }) : null),
};

function fieldIn(pivot: Pivot, given: unknown): string {
  const field = given instanceof Ref && given.kind.name === "PivotHierarchy" ? (given.target as Field) : undefined;
  if (field?.pivot !== pivot) throw invalid("A hierarchy of this pivot table is needed.");
  return field.name;
}

/** One axis; a field stands on one axis at a time. */
function axis(list: string, item: string, names: (pivot: Pivot) => string[]): Kind<Pivot> {
  const kind = placedKind(item);
  return {
    name: list,
    items: (pivot) => names(pivot).map((name) => ref(kind, { pivot, name })),
    item: (pivot, key) => (names(pivot).includes(String(key)) ? ref(kind, { pivot, name: String(key) }) : null),
    run: {
      add: (pivot, [given]) => {
        const name = fieldIn(pivot, given);
        for (const other of [pivot.rows, pivot.columns, pivot.filters]) {
          if (other.includes(name)) other.splice(other.indexOf(name), 1);
        }
        names(pivot).push(name);
        return ref(kind, { pivot, name });
      },
      remove: (pivot, [given]) => {
        const { name } = (given as Ref).target as Field;
        if (names(pivot).includes(name)) names(pivot).splice(names(pivot).indexOf(name), 1);
      },
    },
  };
}

type Sum = { readonly pivot: Pivot; readonly entry: Pivot["data"][number] };

const sumKind: Kind<Sum> = {
  name: "DataPivotHierarchy",
  id: ({ entry }) => entry.name,
  get: {
    id: ({ entry }) => entry.name,
    name: ({ entry }) => entry.name,
    summarizeBy: ({ entry }) => entry.summarizeBy,
    numberFormat: ({ entry }) => entry.numberFormat ?? "General",
  },
  set: {
    name: ({ pivot, entry }, value) => {
      const name = textOf(value);
      if (pivot.fields.includes(name)) throw invalid(`"${name}" is the name of a field.`);
      if (pivot.data.some((one) => one !== entry && one.name === name)) throw taken(`"${name}" is taken.`);
      entry.name = name;
    },
    summarizeBy: ({ entry }, value) => {
      entry.summarizeBy = oneOf(value, [
        "Automatic",
        "Sum",
        "Count",
        "Average",
        "Max",
        "Min",
        "Product",
        "CountNumbers",
      ]);
    },
    numberFormat: ({ entry }, value) => {
      entry.numberFormat = textOf(value);
    },
    position: () => undefined,
  },
  go: { field: ({ pivot, entry }) => ref(fieldKind, { pivot, name: entry.field }) },
};

const sums: Kind<Pivot> = {
  name: "DataPivotHierarchyCollection",
  items: (pivot) => pivot.data.map((entry) => ref(sumKind, { pivot, entry })),
  item: (pivot, key) => {
    const entry = pivot.data.find(({ name }) => name === key);
    return entry ? ref(sumKind, { pivot, entry }) : null;
  },
  run: {
    add: (pivot, [given]) => {
      const field = fieldIn(pivot, given);
      const entry = { field, name: `求和项:${field}`, summarizeBy: "Sum" };
      pivot.data.push(entry);
      return ref(sumKind, { pivot, entry });
    },
    remove: (pivot, [given]) => {
      const { entry } = (given as Ref).target as Sum;
      pivot.data.splice(pivot.data.indexOf(entry), 1);
    },
  },
};

const layoutFacts = facts(
  {
    layoutType: "Compact",
    showRowGrandTotals: true,
    showColumnGrandTotals: true,
    subtotalLocation: "AtTop",
    autoFormat: true,
    preserveFormatting: true,
    enableFieldList: true,
    showFieldHeaders: true,
  },
  ({ facts: record }: Pivot) => record,
  "layout.",
);

const whole = (pivot: Pivot, _: readonly unknown[], call: Call): Ref =>
  rangeRef({ sheet: pivot.sheet, area: pivot.area }, call);

const layoutKind: Kind<Pivot> = {
  name: "PivotLayout",
  get: layoutFacts.get,
  set: {
    ...layoutFacts.set,
    layoutType: (pivot, value) => {
      pivot.facts["layout.layoutType"] = oneOf(value, ["Compact", "Tabular", "Outline"]);
    },
  },
  run: {
    getRange: whole,
    getDataBodyRange: whole,
    getRowLabelRange: whole,
    getColumnLabelRange: whole,
    repeatAllItemLabels: (pivot, [value]) => {
      pivot.facts["layout.repeatAllItemLabels"] = value;
    },
  },
};

const rowsKind = axis("RowColumnPivotHierarchyCollection", "RowColumnPivotHierarchy", ({ rows }) => rows);
const columnsKind = axis("RowColumnPivotHierarchyCollection", "RowColumnPivotHierarchy", ({ columns }) => columns);
const filtersKind = axis("FilterPivotHierarchyCollection", "FilterPivotHierarchy", ({ filters }) => filters);

const pivotKind: Kind<Pivot> = {
  name: "PivotTable",
  id: ({ id }) => id,
  get: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    refreshOnOpen: ({ facts: record }) => record.refreshOnOpen ?? false,
    useCustomSortLists: ({ facts: record }) => record.useCustomSortLists ?? true,
  },
  set: {
    name: (pivot, value, { book }) => {
      if (book.pivots.some((one) => one !== pivot && one.name === value)) throw taken(`"${String(value)}" is taken.`);
      pivot.name = textOf(value);
    },
    refreshOnOpen: (pivot, value) => {
      pivot.facts.refreshOnOpen = value;
    },
    useCustomSortLists: (pivot, value) => {
      pivot.facts.useCustomSortLists = value;
    },
  },
  go: {
    worksheet: ({ sheet }) => ref(worksheetKind, sheet),
    hierarchies: (pivot, call) => ref(hierarchies, alive(pivot, call)),
    rowHierarchies: (pivot, call) => ref(rowsKind, alive(pivot, call)),
    columnHierarchies: (pivot, call) => ref(columnsKind, alive(pivot, call)),
    filterHierarchies: (pivot, call) => ref(filtersKind, alive(pivot, call)),
    dataHierarchies: (pivot, call) => ref(sums, alive(pivot, call)),
    layout: (pivot, call) => ref(layoutKind, alive(pivot, call)),
  },
  run: {
    refresh: (pivot, _, call) => void alive(pivot, call),
    delete: (pivot, _, { book }) => {
      pivot.sheet.allow("allowPivotTables");
      book.pivots = book.pivots.filter((one) => one !== pivot);
    },
  },
};

function sourceOf(book: Book, given: unknown, home: Sheet): { text: string; fields: string[] } {
  const table = given instanceof Ref && given.kind.name === "Table" ? (given.target as Table) : undefined;
  const named = table ?? (typeof given === "string" ? book.findTable(given) : undefined);
  if (named) return { text: named.name, fields: named.columns.map(({ name }) => name) };
  const held: Held = heldOf(book, given, home);
  const { sheet, area } = held;
  if (area.rows < 2) throw invalid("A pivot table needs a heading and a row.");
  const fields = Array.from({ length: area.columns }, (_, i) =>
    String(shownValue(sheet.get(area.row, area.column + i))),
  );
  if (fields.includes("")) throw invalid("Every column of the source needs a heading.");
  return { text: `${quoted(sheet.name)}!${showArea(area)}`, fields };
}

export const pivotsKind: Kind<Sheet | null> = {
  name: "PivotTableCollection",
  items: (sheet, { book }) =>
    book.pivots.filter((pivot) => sheet === null || pivot.sheet === sheet).map((pivot) => ref(pivotKind, pivot)),
  item: (sheet, key, { book }) => {
    const pivot = book.pivots.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return pivot && (sheet === null || pivot.sheet === sheet) ? ref(pivotKind, pivot) : null;
  },
  run: {
    add: (scope, [name, given, destination], { book }) => {
      const home = scope ?? book.active;
      const { text, fields } = sourceOf(book, given, home);
      const { sheet, area } = heldOf(book, destination, home);
      sheet.allow("allowPivotTables");
      if (book.pivots.some((pivot) => pivot.sheet === sheet && pivot.name === name))
        throw taken(`"${String(name)}" is taken.`);
      // What Excel draws for a pivot table without fields.
      const placeholder = { ...area, rows: 18, columns: 3 };
      if (book.tablesIn(sheet, placeholder).length > 0) throw invalid("A pivot table cannot overlap a table.");
      if (book.pivots.some((one) => one.sheet === sheet && overlap(one.area, placeholder))) {
        throw invalid("A pivot table cannot overlap another.");
      }
      const lists = { rows: [], columns: [], filters: [], data: [], shown: new Map<string, unknown>(), facts: {} };
      const pivot: Pivot = {
        id: book.nextId("{PIVOT-{}}"),
        name: textOf(name),
        sheet,
        area: placeholder,
        source: text,
        fields,
        ...lists,
      };
      if (lastColumn(placeholder) > 16_383) throw invalid("The pivot table leaves the sheet.");
      book.pivots.push(pivot);
      return ref(pivotKind, pivot);
    },
    refreshAll: () => undefined,
  },
};
