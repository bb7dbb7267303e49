import { COLUMNS, ROWS } from "../area";
import type { Book } from "../book";
import { denied, forbidden, invalid, missing } from "../fault";
import { type Call, facts, type Kind, type Ref, ref } from "../kind";
import type { Sheet } from "../sheet";
import { oneOf, textOf, wholeOf } from "./arguments";
import { chartsKind } from "./chart";
import { namesKind } from "./names";
import { freezeKind, pageKind } from "./page";
import { pivotsKind } from "./pivot";
import { areasKind, rangeRef } from "./range";
import { tablesKind } from "./table";

const protectionKind: Kind<Sheet> = {
  name: "WorksheetProtection",
  get: { protected: ({ protection }) => protection !== null, options: ({ protection }) => protection },
  run: {
    protect: (sheet, [options, password]) => {
      if (sheet.protection) throw forbidden(`${sheet.name} is protected already.`);
      sheet.protection = { ...(options as object | null), ...(typeof password === "string" ? { password } : {}) };
    },
    unprotect: (sheet, [password]) => {
      const needed = sheet.protection?.password;
      if (needed !== undefined && needed !== password) throw denied("The password is wrong.");
      sheet.protection = null;
    },
  },
};

interface Property {
  readonly sheet: Sheet;
  readonly key: string;
}

const propertyKind: Kind<Property> = {
  name: "WorksheetCustomProperty",
  id: ({ key }) => key,
  get: { key: ({ key }) => key, value: ({ sheet, key }) => sheet.custom.get(key) },
  set: { value: ({ sheet, key }, value) => void sheet.custom.set(key, textOf(value)) },
  run: { delete: ({ sheet, key }) => void sheet.custom.delete(key) },
};

const propertiesKind: Kind<Sheet> = {
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) => [...sheet.custom.keys()].map((key) => ref(propertyKind, { sheet, key })),
  item: (sheet, key) => (sheet.custom.has(String(key)) ? ref(propertyKind, { sheet, key: String(key) }) : null),
  run: {
    add: (sheet, [key, value]) => {
      sheet.custom.set(textOf(key), textOf(value));
      return ref(propertyKind, { sheet, key: textOf(key) });
    },
  },
};

function alive(sheet: Sheet, { book }: Call): Sheet {
  if (!book.sheets.includes(sheet)) throw missing(`The sheet "${sheet.name}" is gone.`);
  return sheet;
}

function used(sheet: Sheet, valuesOnly: unknown, call: Call): Ref | null {
  const area = sheet.used(valuesOnly === true);
  return area && rangeRef({ sheet, area }, call);
}

function setVisibility(sheet: Sheet, value: unknown, { book }: Call): void {
  book.unlocked();
  const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  const others = book.sheets.some((one) => one !== sheet && one.visibility === "Visible");
  if (visibility !== "Visible" && !others) throw forbidden("A workbook keeps one visible sheet.");
  sheet.visibility = visibility;
  if (book.active === sheet && visibility !== "Visible") {
    book.active = book.sheets.find((one) => one.visibility === "Visible") ?? sheet;
  }
}

function setPosition(sheet: Sheet, value: unknown, { book }: Call): void {
  book.unlocked();
  const at = wholeOf(value);
  if (at < 0 || at >= book.sheets.length) throw invalid("There is no such position.");
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.sheets.splice(at, 0, sheet);
}

const plain = facts(
  { tabColor: "", showGridlines: true, showHeadings: true, enableCalculation: true, standardWidth: 8.43 },
  (sheet: Sheet) => sheet.facts,
);

export const worksheetKind: Kind<Sheet> = {
  name: "Worksheet",
  id: ({ id }) => id,
  get: {
    ...plain.get,
    id: (sheet, call) => alive(sheet, call).id,
    name: (sheet, call) => alive(sheet, call).name,
    position: (sheet, call) => call.book.sheets.indexOf(alive(sheet, call)),
    visibility: ({ visibility }) => visibility,
  },
  set: {
    ...plain.set,
    // Under these names the client sends showGridlines and showHeadings.
    gridlines: plain.set.showGridlines ?? (() => undefined),
    headings: plain.set.showHeadings ?? (() => undefined),
    name: (sheet, value, call) => call.book.nameSheet(alive(sheet, call), value),
    position: setPosition,
    visibility: setVisibility,
  },
  go: {
    tables: (sheet) => ref(tablesKind, sheet),
    names: (sheet) => ref(namesKind, sheet),
    charts: (sheet) => ref(chartsKind, sheet),
    pivotTables: (sheet) => ref(pivotsKind, sheet),
    freezePanes: (sheet) => ref(freezeKind, sheet),
    pageLayout: (sheet) => ref(pageKind, sheet),
    protection: (sheet) => ref(protectionKind, sheet),
    customProperties: (sheet) => ref(propertiesKind, sheet),
  },
  run: {
    getRange: (sheet, [address], call) => {
      const all = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
      const given = address === null || address === undefined || address === "";
      const held = given
        ? { sheet: alive(sheet, call), area: all }
        : call.book.place(textOf(address), alive(sheet, call));
      if (held.sheet !== sheet) throw invalid("The range is on another sheet.");
      return rangeRef(held, call);
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns], call) => {
      const area = { row: wholeOf(row), column: wholeOf(column), rows: wholeOf(rows), columns: wholeOf(columns) };
      return rangeRef({ sheet: alive(sheet, call), area }, call);
    },
    getRanges: (sheet, [address], call) => {
      const text = textOf(address);
      if (text.length > 8192) throw invalid("A list of addresses holds at most 8,192 characters.");
      const spots = text.split(/[,;]/).map((one) => call.hold(call.book.place(one, alive(sheet, call))));
      return ref(areasKind, spots);
    },
    getCell: (sheet, [row, column], call) =>
      rangeRef(
        { sheet: alive(sheet, call), area: { row: wholeOf(row), column: wholeOf(column), rows: 1, columns: 1 } },
        call,
      ),
    getUsedRange: (sheet, [valuesOnly], call) =>
      used(sheet, valuesOnly, call) ?? rangeRef({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }, call),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], call) => used(sheet, valuesOnly, call),
    activate: (sheet, _, call) => {
      if (sheet.visibility !== "Visible") throw forbidden("A hidden sheet cannot be activated.");
      call.book.active = alive(sheet, call);
    },
    calculate: () => undefined,
    delete: (sheet, _, call) => call.book.removeSheet(alive(sheet, call)),
  },
};

const shown = (book: Book, visibleOnly: unknown): Sheet[] =>
  book.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible");

export const worksheetsKind: Kind<Book> = {
  name: "WorksheetCollection",
  items: (book) => book.sheets.map((sheet) => ref(worksheetKind, sheet)),
  item: (book, key) => {
    const sheet = book.findSheet(String(key));
    return sheet ? ref(worksheetKind, sheet) : null;
  },
  run: {
    add: (book, [name]) => ref(worksheetKind, book.addSheetNamed(name)),
    getActiveWorksheet: (book) => ref(worksheetKind, book.active),
    getCount: (book, [visibleOnly]) => shown(book, visibleOnly).length,
    getFirst: (book, [visibleOnly]) => {
      const [first = book.active] = shown(book, visibleOnly);
      return ref(worksheetKind, first);
    },
    getLast: (book, [visibleOnly]) => ref(worksheetKind, shown(book, visibleOnly).at(-1) ?? book.active),
  },
};
