import {
  type Area,
  between,
  COLUMNS,
  contains,
  inGrid,
  lastColumn,
  lastRow,
  overlap,
  quoted,
  ROWS,
  showArea,
} from "../area";
import { forbidden, invalid, missing } from "../fault";
import { fromR1C1, toR1C1 } from "../formula";
import { type Call, type Kind, type Ref, ref } from "../kind";
import { formatOf, PLAIN, restyled } from "../style";
import type { Held, Workbook } from "../workbook";
import { formulaOf, grid, shaped, shownValue, write } from "../writing";
import { heldOf, oneOf, textOf, wholeOf } from "./arguments";
import { formatKind } from "./format";
import { highlightsKind, validationKind } from "./rules";
import { scopedTables } from "./table";
import { worksheetKind } from "./worksheet";

const full = ({ sheet, area }: Held): string => `${quoted(sheet.name)}!${showArea(area)}`;

/** A range object for an area; throws where the area leaves the sheet. */
export const rangeRef = (range: Held, call: Call): Ref =>
  ref(rangeKind, call.hold({ sheet: range.sheet, area: inGrid(range.area) }));

const here = (held: Held, change: Partial<Area>): Held => ({ sheet: held.sheet, area: { ...held.area, ...change } });

function setFormats(book: Workbook, held: Held, given: unknown): void {
  const { sheet, area } = book.alive(held);
  sheet.allow("allowFormatCells");
  if (!Array.isArray(given) || area.rows * area.columns === 1) {
    const one = Array.isArray(given) ? shaped(given, area.rows, area.columns)(0, 0) : given;
    if (one !== null) sheet.restyle(area, { numberFormat: textOf(one) });
    return;
  }
  const at = shaped(given, area.rows, area.columns);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const format = at(r, c);
      if (format === null) continue;
      const [row, column] = [area.row + r, area.column + c];
      const style = restyled(sheet.style(row, column), { numberFormat: textOf(format) });
      if (style !== PLAIN || sheet.get(row, column))
        sheet.put(row, column, { ...(sheet.get(row, column) ?? { value: "" }), style });
    }
  }
}

function typeOf({ sheet }: Held, row: number, column: number): string {
  const value = shownValue(sheet.get(row, column));
  if (sheet.get(row, column)?.formula === undefined && value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function hiddenOf({ sheet, area }: Held, axis: "row" | "column"): boolean | null {
  const [first, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  let hidden = 0;
  for (const index of sheet.hidden[axis]) if (index >= first && index < first + count) hidden++;
  return hidden === 0 ? false : hidden === count ? true : null;
}

function hide({ sheet, area }: Held, axis: "row" | "column", value: unknown): void {
  sheet.allow(axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [first, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  for (let i = first; i < first + count; i++) {
    if (value === true) sheet.hidden[axis].add(i);
    else sheet.hidden[axis].delete(i);
  }
}

function shift(held: Held, direction: "Down" | "Right" | "Up" | "Left", book: Workbook): void {
  const { sheet, area } = book.alive(held);
  sheet.allow(area.columns === COLUMNS ? "allowInsertRows" : "allowInsertColumns");
  const rowwise = direction === "Down" || direction === "Up";
  const sign = direction === "Down" || direction === "Right" ? 1 : -1;
  const [at, count] = rowwise ? [area.row, area.rows] : [area.column, area.columns];
  const [from, to] = rowwise ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
  book.shift(sheet, { axis: rowwise ? "row" : "column", at, count: sign * count, from, to });
}

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

function clear(book: Workbook, held: Held, applyTo: unknown): void {
  const { sheet, area } = book.alive(held);
  const what = oneOf(applyTo, CLEARED, "All");
  sheet.guard(area);
  for (const table of book.tablesIn(sheet, area)) {
    if (contains(area, table.area) && what === "All") throw forbidden("A table is deleted, not cleared away.");
  }
  const reach = overlap(area, sheet.extent());
  if (what === "All" || what === "Formats") sheet.unhighlight(area);
  if (what === "All") sheet.unvalidate(area);
  for (let row = reach?.row ?? 0; reach && row <= lastRow(reach); row++) {
    for (let column = reach.column; column <= lastColumn(reach); column++) {
      const cell = sheet.get(row, column);
      if (!cell) continue;
      if (what === "All") sheet.put(row, column, undefined);
      else if (what === "Contents") sheet.empty(row, column);
      else if (what === "Formats")
        sheet.put(row, column, cell.value === "" && cell.formula === undefined ? undefined : { ...cell, style: PLAIN });
      else {
        const { link: _, ...rest } = cell;
        sheet.put(row, column, rest);
      }
    }
  }
}

function merge(held: Held, across: unknown, book: Workbook): void {
  const { sheet, area } = book.alive(held);
  sheet.allow();
  if (book.tablesIn(sheet, area).length > 0) throw forbidden("Cells of a table cannot be merged.");
  const parts =
    across === true ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area];
  sheet.merges = sheet.merges.filter((one) => !overlap(one, area));
  for (const part of parts) {
    sheet.merges.push(part);
    for (let row = part.row; row <= lastRow(part); row++) {
      for (let column = part.column; column <= lastColumn(part); column++) {
        if (row !== part.row || column !== part.column) sheet.empty(row, column);
      }
    }
  }
}

function setLink(held: Held, value: unknown, book: Workbook): void {
  const { sheet, area } = book.alive(held);
  sheet.guard(area);
  const link = value as Record<string, unknown> | null;
  if (link !== null && typeof link !== "object") throw invalid("A hyperlink is an object.");
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const { link: _, ...cell } = sheet.get(row, column) ?? { value: "", style: sheet.style(row, column) };
      const shown = typeof link?.textToDisplay === "string" ? { value: link.textToDisplay } : {};
      const blue = { "font.color": "#0563C1", "font.underline": "Single" };
      sheet.put(row, column, link ? { ...cell, ...shown, link, style: restyled(cell.style, blue) } : cell);
    }
  }
}

function formulaR1C1(held: Held, given: unknown): unknown {
  const at = shaped(given, held.area.rows, held.area.columns);
  return grid(held, (row, column) => {
    const value = at(row - held.area.row, column - held.area.column);
    return typeof value === "string" && value.startsWith("=") ? fromR1C1(value, row, column) : value;
  });
}

/** Functions read `book.alive(held)` so that a range whose cells are gone is refused, as Excel does. */
const live =
  <T>(read: (held: Held, call: Call) => T): ((held: Held, call: Call) => T) =>
  (held, call) =>
    read(call.book.alive(held), call);

const textAt = ({ sheet }: Held, row: number, column: number): string => {
  const value = shownValue(sheet.get(row, column));
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};

const other = (given: unknown, held: Held, call: Call): Held => heldOf(call.book, given, held.sheet);

function meet(held: Held, given: unknown, call: Call): Ref | null {
  const that = other(given, held, call);
  const area = that.sheet === held.sheet ? overlap(held.area, that.area) : null;
  return area && rangeRef({ sheet: held.sheet, area }, call);
}

function used(held: Held, valuesOnly: unknown, call: Call): Ref | null {
  const area = held.sheet.used(valuesOnly === true, held.area);
  return area && rangeRef({ sheet: held.sheet, area }, call);
}

const ranges: NonNullable<Kind<Held>["run"]> = {
  getCell: (held, [row, column], call) =>
    rangeRef(
      here(held, {
        row: held.area.row + wholeOf(row),
        column: held.area.column + wholeOf(column),
        rows: 1,
        columns: 1,
      }),
      call,
    ),
  getResizedRange: (held, [rows, columns], call) =>
    rangeRef(here(held, { rows: held.area.rows + wholeOf(rows), columns: held.area.columns + wholeOf(columns) }), call),
  getAbsoluteResizedRange: (held, [rows, columns], call) =>
    rangeRef(here(held, { rows: wholeOf(rows), columns: wholeOf(columns) }), call),
  getOffsetRange: (held, [rows, columns], call) =>
    rangeRef(here(held, { row: held.area.row + wholeOf(rows), column: held.area.column + wholeOf(columns) }), call),
  getEntireColumn: (held, _, call) => rangeRef(here(held, { row: 0, rows: ROWS }), call),
  getEntireRow: (held, _, call) => rangeRef(here(held, { column: 0, columns: COLUMNS }), call),
  getRow: (held, [row], call) => rangeRef(here(held, { row: held.area.row + wholeOf(row), rows: 1 }), call),
  getColumn: (held, [column], call) =>
    rangeRef(here(held, { column: held.area.column + wholeOf(column), columns: 1 }), call),
  getLastRow: (held, _, call) => rangeRef(here(held, { row: lastRow(held.area), rows: 1 }), call),
  getLastColumn: (held, _, call) => rangeRef(here(held, { column: lastColumn(held.area), columns: 1 }), call),
  getLastCell: (held, _, call) =>
    rangeRef(here(held, { row: lastRow(held.area), column: lastColumn(held.area), rows: 1, columns: 1 }), call),
  getRowsBelow: (held, [count], call) =>
    rangeRef(here(held, { row: lastRow(held.area) + 1, rows: wholeOf(count, 1) }), call),
  getRowsAbove: (held, [count], call) =>
    rangeRef(here(held, { row: held.area.row - wholeOf(count, 1), rows: wholeOf(count, 1) }), call),
  getColumnsAfter: (held, [count], call) =>
    rangeRef(here(held, { column: lastColumn(held.area) + 1, columns: wholeOf(count, 1) }), call),
  getBoundingRect: (held, [given], call) =>
    rangeRef(here(held, between(held.area, other(given, held, call).area)), call),
  getIntersectionOrNullObject: (held, [given], call) => meet(held, given, call),
  getIntersection: (held, [given], call) => {
    const found = meet(held, given, call);
    if (!found) throw missing("The ranges do not meet.");
    return found;
  },
  getUsedRangeOrNullObject: (held, [valuesOnly], call) => used(held, valuesOnly, call),
  getUsedRange: (held, [valuesOnly], call) =>
    used(held, valuesOnly, call) ?? rangeRef(here(held, { rows: 1, columns: 1 }), call),
  getMergedAreasOrNullObject: (held, _, call) => {
    const areas = held.sheet.merges.filter((area) => overlap(area, held.area));
    return areas.length === 0
      ? null
      : ref(
          areasKind,
          areas.map((area) => call.hold({ sheet: held.sheet, area })),
        );
  },
  getTables: (held, [fully]) => ref(scopedTables, { sheet: held.sheet, area: held.area, fully: fully === true }),
};

const deeds: NonNullable<Kind<Held>["run"]> = {
  clear: (held, [applyTo], { book }) => clear(book, held, applyTo),
  delete: (held, [direction], { book }) => shift(held, oneOf(direction, ["Up", "Left"]), book),
  insert: (held, [direction], call) => {
    const at = { sheet: held.sheet, area: { ...held.area } };
    shift(held, oneOf(direction, ["Down", "Right"]), call.book);
    return rangeRef(at, call);
  },
  merge: (held, [across], { book }) => merge(held, across, book),
  unmerge: (held, _, { book }) => {
    const { sheet, area } = book.alive(held);
    sheet.allow();
    sheet.merges = sheet.merges.filter((one) => !overlap(one, area));
  },
  select: (held, _, { book }) => {
    book.active = held.sheet;
    book.selection = [{ sheet: held.sheet, area: { ...held.area } }];
  },
  calculate: () => undefined,
  // The client asks this before it sends large arrays.
  _ValidateArraySize: (held, [rows, columns]) => {
    if (rows !== held.area.rows || columns !== held.area.columns)
      throw invalid("The array does not have the shape of the range.");
  },
};

const guarded = (members: NonNullable<Kind<Held>["run"]>): NonNullable<Kind<Held>["run"]> =>
  Object.fromEntries(
    Object.entries(members).map(([name, work]) => [
      name,
      (held: Held, args: readonly unknown[], call: Call) => work(call.book.alive(held), args, call),
    ]),
  );

export const rangeKind: Kind<Held> = {
  name: "Range",
  get: {
    address: live(full),
    rowIndex: live(({ area }) => area.row),
    columnIndex: live(({ area }) => area.column),
    rowCount: live(({ area }) => area.rows),
    columnCount: live(({ area }) => area.columns),
    cellCount: live(({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
    isEntireColumn: live(({ area }) => area.rows === ROWS),
    isEntireRow: live(({ area }) => area.columns === COLUMNS),
    values: live((held) => grid(held, (row, column) => shownValue(held.sheet.get(row, column)))),
    text: live((held) => grid(held, (row, column) => textAt(held, row, column))),
    formulas: live((held, { book }) => grid(held, (row, column) => formulaOf(book, held.sheet, row, column))),
    formulasR1C1: live((held, { book }) =>
      grid(held, (row, column) => {
        const formula = formulaOf(book, held.sheet, row, column);
        return held.sheet.get(row, column)?.formula === undefined ? formula : toR1C1(String(formula), row, column);
      }),
    ),
    numberFormat: live((held) => grid(held, (row, column) => formatOf(held.sheet.style(row, column)))),
    valueTypes: live((held) => grid(held, (row, column) => typeOf(held, row, column))),
    rowHidden: live((held) => hiddenOf(held, "row")),
    columnHidden: live((held) => hiddenOf(held, "column")),
    hidden: live((held) => {
      const [rows, columns] = [hiddenOf(held, "row"), hiddenOf(held, "column")];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    }),
    hyperlink: live(({ sheet, area }) => sheet.get(area.row, area.column)?.link ?? null),
    hasSpill: live(() => false),
  },
  set: {
    values: (held, value, { book }) => write(book, book.alive(held), value),
    formulas: (held, value, { book }) => write(book, book.alive(held), value),
    formulasR1C1: (held, value, { book }) => write(book, book.alive(held), formulaR1C1(held, value)),
    numberFormat: (held, value, { book }) => setFormats(book, held, value),
    rowHidden: (held, value, { book }) => hide(book.alive(held), "row", value),
    columnHidden: (held, value, { book }) => hide(book.alive(held), "column", value),
    hyperlink: (held, value, { book }) => setLink(held, value, book),
  },
  go: {
    format: live((held) => ref(formatKind, [held])),
    worksheet: live(({ sheet }) => ref(worksheetKind, sheet)),
    dataValidation: live((held) => ref(validationKind, [held])),
    conditionalFormats: live((held) => ref(highlightsKind, [held])),
  },
  run: guarded({ ...ranges, ...deeds }),
};

export const areasKind: Kind<readonly Held[]> = {
  name: "RangeAreas",
  get: {
    address: (spots) => spots.map(full).join(","),
    areaCount: (spots) => spots.length,
    cellCount: (spots) => spots.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
  },
  go: {
    areas: (spots) => ref(areaList, spots),
    format: (spots) => ref(formatKind, spots),
    dataValidation: (spots) => ref(validationKind, spots),
    conditionalFormats: (spots) => ref(highlightsKind, spots),
    worksheet: ([first]) => (first ? ref(worksheetKind, first.sheet) : null),
  },
  run: { clear: (spots, [applyTo], { book }) => spots.forEach((held) => void clear(book, held, applyTo)) },
};

const areaList: Kind<readonly Held[]> = {
  name: "RangeCollection",
  items: (spots) => spots.map((held) => ref(rangeKind, held)),
};
