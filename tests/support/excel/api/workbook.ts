import type { Book } from "../book";
import { forbidden, invalid } from "../fault";
import { facts, type Kind, ref } from "../kind";
import { oneOf } from "./arguments";
import { namesKind } from "./names";
import { pivotsKind } from "./pivot";
import { areasKind, rangeRef } from "./range";
import { partsKind, settingsKind } from "./storage";
import { tablesKind } from "./table";
import { worksheetsKind } from "./worksheet";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** A file that a script had made a workbook of, beside the one it works on. */
export interface Created {
  readonly id: string;
  readonly bytes: Buffer;
  /** Whether a person got to see it. */
  opened: boolean;
}

const created = new WeakMap<Book, Created[]>();

/** The workbooks made beside this one, oldest first. */
export const createdBeside = (book: Book): readonly Created[] => created.get(book) ?? [];

const createdKind: Kind<Created> = {
  name: "WorkbookCreated",
  id: ({ id }) => id,
  run: {
    open: (made) => {
      made.opened = true;
    },
  },
};

const applicationKind: Kind<Book> = {
  name: "Application",
  get: {
    calculationMode: (book) => book.calculationMode,
    calculationState: () => "Done",
    calculationEngineVersion: () => 191029,
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  set: {
    calculationMode: (book, value) => {
      book.calculationMode = oneOf(value, MODES);
    },
  },
  run: {
    createWorkbook: (book, [file]) => {
      const bytes = Buffer.from(String(file ?? ""), "base64");
      if (bytes.toString("latin1", 0, 2) !== "PK") throw invalid("The file is no .xlsx.");
      const before = createdBeside(book);
      const made: Created = { id: String(before.length + 1), bytes, opened: false };
      created.set(book, [...before, made]);
      return ref(createdKind, made);
    },
    calculate: (_, [type]) => void oneOf(type, ["Recalculate", "Full", "FullRebuild"]),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const protectionKind: Kind<Book> = {
  name: "WorkbookProtection",
  get: { protected: (book) => book.structureLocked },
  run: {
    protect: (book) => {
      if (book.structureLocked) throw forbidden("The workbook is protected already.");
      book.structureLocked = true;
    },
    unprotect: (book) => {
      book.structureLocked = false;
    },
  },
};

const propertiesKind: Kind<Book> = {
  name: "DocumentProperties",
  ...facts(
    { title: "", subject: "", author: "", keywords: "", comments: "", category: "", manager: "", company: "" },
    (book: Book) => book.properties,
  ),
};

export const workbookKind: Kind<Book> = {
  name: "Workbook",
  get: { name: () => "工作簿1.xlsx", readOnly: (book) => book.readOnly, isDirty: () => true },
  go: {
    application: (book) => ref(applicationKind, book),
    worksheets: (book) => ref(worksheetsKind, book),
    tables: () => ref(tablesKind, null),
    names: () => ref(namesKind, null),
    pivotTables: () => ref(pivotsKind, null),
    settings: (book) => ref(settingsKind, book),
    customXmlParts: (book) => ref(partsKind, book),
    protection: (book) => ref(protectionKind, book),
    properties: (book) => ref(propertiesKind, book),
  },
  run: {
    getSelectedRange: (book, _, call) => {
      const [first, ...more] = book.selection;
      if (!first || more.length > 0) throw forbidden("Several ranges, or none, are selected.");
      return rangeRef(first, call);
    },
    getSelectedRanges: (book, _, call) =>
      ref(
        areasKind,
        book.selection.map((one) => call.hold(one)),
      ),
    getActiveCell: (book, _, call) => {
      const first = book.selection[0] ?? { sheet: book.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
      return rangeRef({ sheet: first.sheet, area: { ...first.area, rows: 1, columns: 1 } }, call);
    },
  },
};
