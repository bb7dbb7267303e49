import { quoted, showArea } from "../area";
import { invalid } from "../fault";
import { type Kind, Ref, ref } from "../kind";
import type { Sheet } from "../sheet";
import type { DefinedName, Held, Workbook } from "../workbook";
import { checkReferences } from "../writing";
import { textOf } from "./arguments";
import { rangeRef } from "./range";
import { worksheetKind } from "./worksheet";

function formulaFor(book: Workbook, given: unknown): string {
  if (given instanceof Ref && given.kind.name === "Range") {
    const { sheet, area } = book.alive(given.target as Held);
    return `=${quoted(sheet.name)}!${showArea(area, "$")}`;
  }
  const text = textOf(given);
  if (!text.startsWith("=")) return `="${text.replaceAll('"', '""')}"`;
  checkReferences(book, text, undefined);
  return text;
}

const target = (book: Workbook, name: DefinedName): Held | null => {
  const [first] = book.sheets;
  return first ? book.locate(name.formula, name.scope ?? first) : null;
};

/** A name of a range reads as the range's address without "$", one of a constant as the constant. */
function meaning(book: Workbook, name: DefinedName): unknown {
  const held = target(book, name);
  if (held) return `${quoted(held.sheet.name)}!${showArea(held.area, "$")}`;
  const text = /^="(.*)"$/s.exec(name.formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = Number(name.formula.slice(1));
  return Number.isNaN(number) ? name.formula : number;
}

const nameKind: Kind<DefinedName> = {
  name: "NamedItem",
  id: ({ id }) => id,
  get: {
    name: ({ name }) => name,
    formula: ({ formula }) => formula,
    value: (name, { book }) => meaning(book, name),
    visible: ({ visible }) => visible,
    comment: ({ comment }) => comment,
    scope: ({ scope }) => (scope ? "Worksheet" : "Workbook"),
    type: (name, { book }) => {
      if (target(book, name)) return "Range";
      return name.formula.includes("#REF!") ? "Error" : typeof meaning(book, name) === "number" ? "Double" : "String";
    },
  },
  set: {
    formula: (name, value, { book }) => {
      name.formula = formulaFor(book, value);
    },
    visible: (name, value) => {
      name.visible = value === true;
    },
    comment: (name, value) => {
      name.comment = textOf(value);
    },
  },
  go: {
    worksheetOrNullObject: ({ scope }) => scope && ref(worksheetKind, scope),
  },
  run: {
    getRange: (name, _, call) => {
      const held = target(call.book, name);
      if (!held) throw invalid(`The name "${name.name}" is no range.`);
      return rangeRef(held, call);
    },
    getRangeOrNullObject: (name, _, call) => {
      const held = target(call.book, name);
      return held && rangeRef(held, call);
    },
    delete: (name, _, { book }) => {
      book.names = book.names.filter((one) => one !== name);
    },
  },
};

export const namesKind: Kind<Sheet | null> = {
  name: "NamedItemCollection",
  items: (scope, { book }) => book.names.filter((one) => one.scope === scope).map((one) => ref(nameKind, one)),
  item: (scope, key, { book }) => {
    const found = book.findName(String(key), scope);
    return found ? ref(nameKind, found) : null;
  },
  run: {
    add: (scope, [name, given, comment], { book }) =>
      ref(nameKind, book.addName(name, formulaFor(book, given), scope, typeof comment === "string" ? comment : "")),
  },
};
