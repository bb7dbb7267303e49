import { type Area, columnNumber, letters, parseArea, parseCell, quoted, type Shift, shifted } from "./area";
import { invalid } from "./fault";

/** `cell` also covers "A1:B2", "A:C" and "3:5"; `sheet` is a name with its "!"; `structure` is "表[…]" or "[…]". */
interface Token {
  kind: "text" | "sheet" | "cell" | "structure" | "name" | "number" | "error" | "sign";
  text: string;
}

const PATTERNS: readonly [Token["kind"], RegExp][] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/uy],
  ["error", /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|CALC!|SPILL!)/y],
  ["cell", /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(.])/iuy],
  ["cell", /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_(.])/iuy],
  ["cell", /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_(.])/uy],
  ["number", /\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?/iy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["sign", /<>|<=|>=|[-+*/^&=<>%(),;:{}#@!\s]/y],
];

const UNPARSED = (formula: string): Error => invalid(`Excel cannot read the formula ${formula}`);

/** The end of a bracketed part that starts at `start`; an apostrophe takes the next sign as it is. */
function closing(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const sign = formula[i];
    if (sign === "'") i++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return i + 1;
  }
  throw UNPARSED(formula);
}

const known = new Map<string, readonly Token[]>();

/** The parts of a formula, with or without its "=". Remembered, since thousands of rows share one formula. */
export function tokens(formula: string): readonly Token[] {
  const found = known.get(formula);
  if (found) return found;
  if (known.size > 50_000) known.clear();
  const parts = read(formula);
  known.set(formula, parts);
  return parts;
}

function read(formula: string): Token[] {
  const parts: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === "[") {
      const end = closing(formula, at);
      const before = parts.at(-1);
      if (before?.kind === "name" || before?.kind === "cell") {
        before.kind = "structure";
        before.text += formula.slice(at, end);
      } else parts.push({ kind: "structure", text: formula.slice(at, end) });
      at = end;
      continue;
    }
    const hit = match(formula, at);
    if (!hit) throw UNPARSED(formula);
    parts.push(hit);
    at += hit.text.length;
  }
  return parts;
}

function match(formula: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

const OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ",", ";", ":"]);
const PREFIXES = new Set(["+", "-", "@"]);

/** Whether the parts follow one another as in a formula: brackets in pairs, operands parted by operators. */
export function checkFormula(formula: string): void {
  if (formula.length > 8192) throw invalid("A formula holds at most 8,192 characters.");
  const parts = tokens(formula.replace(/^=/, "")).filter(({ text }) => text.trim() !== "");
  if (parts.length === 0) throw UNPARSED(formula);
  const open: string[] = [];
  let operand = false;
  parts.forEach(({ kind, text }, i) => {
    const calls = text === "(" && parts[i - 1]?.kind === "name";
    if (text === "(" || text === "{") {
      if (operand && !calls) throw UNPARSED(formula);
      open.push(calls ? "call" : text);
      operand = false;
    } else if (text === ")" || text === "}") {
      const opened = open.pop();
      if ((text === "}") !== (opened === "{") || opened === undefined) throw UNPARSED(formula);
      const empty = !operand && opened !== "call";
      const dangling = !operand && opened === "call" && ![",", "("].includes(parts[i - 1]?.text ?? "");
      if (empty || dangling) throw UNPARSED(formula);
      operand = true;
    } else if (text === "%" || text === "#") {
      if (!operand) throw UNPARSED(formula);
    } else if (OPERATORS.has(text) || text === "@") {
      const argument = (text === "," || text === ";") && open.length > 0;
      if (!operand && !PREFIXES.has(text) && !argument) throw UNPARSED(formula);
      operand = false;
    } else {
      const after = parts[i - 1]?.kind;
      if (operand && after !== "sheet") throw UNPARSED(formula);
      operand = kind !== "sheet";
    }
  });
  if (open.length > 0 || !operand) throw UNPARSED(formula);
}

const rebuilt = (formula: string, change: (token: Token, index: number, all: readonly Token[]) => string): string => {
  const sign = formula.startsWith("=") ? "=" : "";
  return sign + tokens(formula.slice(sign.length)).map(change).join("");
};

const sheetOf = (all: readonly Token[], index: number): string | undefined => {
  const before = all[index - 1];
  if (before?.kind !== "sheet") return undefined;
  const name = before.text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

const same = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase();

/** References to cells of `sheet` follow the cells; `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  if (!/\d|:/.test(formula)) return formula;
  return rebuilt(formula, ({ kind, text }, i, all) => {
    if (kind !== "cell" || !same(sheetOf(all, i) ?? home, sheet)) return text;
    const area = parseArea(text);
    if (!area) return text;
    const moved = shifted(area, shift);
    return moved ? redrawn(text, area, moved) : "#REF!";
  });
}

/** The address with the numbers of `to` in place of those of `from`; the `$` signs stay where they were. */
function redrawn(text: string, from: Area, to: Area): string {
  const rows = [to.row, to.row + to.rows - 1];
  const columns = [to.column, to.column + to.columns - 1];
  if (from.row === to.row && from.column === to.column && from.rows === to.rows && from.columns === to.columns) {
    return text;
  }
  return text
    .split(":")
    .map((side, i) =>
      side
        .replace(/[A-Z]+/i, () => letters(columns[i] ?? to.column))
        .replace(/\d+$/, () => String((rows[i] ?? to.row) + 1)),
    )
    .join(":");
}

/** `to` null: the sheet is gone. */
export function renameSheetIn(formula: string, from: string, to: string | null): string {
  if (!formula.includes("!")) return formula;
  let gone = false;
  return rebuilt(formula, ({ kind, text }, i, all) => {
    if (kind === "sheet" && same(sheetOf([...all.slice(0, i), all[i] as Token], i + 1), from)) {
      gone = to === null;
      return to === null ? "" : `${quoted(to)}!`;
    }
    const dropped = gone;
    gone = false;
    return dropped ? "#REF!" : text;
  });
}

export interface Structure {
  /** Empty where the reference stands for its own table. */
  readonly table: string;
  /** With its brackets. */
  readonly inside: string;
}

export function structureOf(text: string): Structure {
  const at = text.indexOf("[");
  return { table: text.slice(0, at), inside: text.slice(at) };
}

const unescaped = (name: string): string => name.replace(/'(.)/gs, "$1");
const SPECIAL = /[\][#']/g;
const escaped = (name: string): string => name.replace(SPECIAL, "'$&");
const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Every column a structured reference names; words such as #Headers are left out. */
export function columnsIn(inside: string): string[] {
  const body = inside.slice(1, -1).replace(/^@/, "");
  if (!body.startsWith("[")) return body === "" || body.startsWith("#") ? [] : [unescaped(body)];
  return [...body.matchAll(/\[((?:'.|[^\]'])*)\]/gs)]
    .map(([, name = ""]) => name)
    .filter((name) => !name.startsWith("#"))
    .map(unescaped);
}

export function structuresIn(formula: string): Structure[] {
  if (!formula.includes("[")) return [];
  return tokens(formula.replace(/^=/, ""))
    .filter(({ kind }) => kind === "structure")
    .map(({ text }) => structureOf(text));
}

export const sheetsIn = (formula: string): string[] => {
  const parts = tokens(formula.replace(/^=/, ""));
  return parts.flatMap(({ kind }, i) => (kind === "sheet" ? [sheetOf(parts, i + 1) ?? ""] : []));
};

/** `own`: whether the formula stands in the table itself. `to` null: the table is gone. */
export function renameTableIn(formula: string, from: string, to: string | null): string {
  if (!formula.includes("[") && !formula.toLowerCase().includes(from.toLowerCase())) return formula;
  return rebuilt(formula, ({ kind, text }, i, all) => {
    if (kind === "name" && same(text, from) && all[i + 1]?.text !== "(") return to ?? "#REF!";
    if (kind !== "structure") return text;
    const { table, inside } = structureOf(text);
    return same(table, from) ? (to === null ? "#REF!" : to + inside) : text;
  });
}

/** `to` null: the column is gone. */
export function renameColumnIn(formula: string, table: string, own: boolean, from: string, to: string | null): string {
  if (!formula.includes("[")) return formula;
  return rebuilt(formula, ({ kind, text }) => {
    if (kind !== "structure") return text;
    const it = structureOf(text);
    if (!(same(it.table, table) || (own && it.table === ""))) return text;
    if (!columnsIn(it.inside).some((name) => same(name, from))) return text;
    return to === null ? "#REF!" : it.table + renamedInside(it.inside, from, to);
  });
}

function renamedInside(inside: string, from: string, to: string): string {
  const body = inside.slice(1, -1);
  const row = body.startsWith("@") ? "@" : "";
  const rest = body.slice(row.length);
  if (!rest.startsWith("[")) return `[${row}${row !== "" && !PLAIN.test(to) ? `[${escaped(to)}]` : escaped(to)}]`;
  const renamed = rest.replace(/\[((?:'.|[^\]'])*)\]/gs, (whole, name: string) =>
    !name.startsWith("#") && same(unescaped(name), from) ? `[${escaped(to)}]` : whole,
  );
  return `[${row}${renamed}]`;
}

/** As Excel shows a formula inside table `own`: without the table's name, the row's own cell as [@列]. */
export function shortForm(formula: string, own: string): string {
  if (!formula.includes("[")) return formula;
  return rebuilt(formula, ({ kind, text }) => {
    if (kind !== "structure") return text;
    const { table, inside } = structureOf(text);
    if (!same(table, own) && table !== "") return text;
    const column = /^\[\[#This Row\],\s*\[((?:'.|[^\]'])*)\]\]$/is.exec(inside)?.[1];
    if (column === undefined) return inside;
    return PLAIN.test(column) ? `[@${column}]` : `[@[${column}]]`;
  });
}

/** As a file holds it: every reference with its table's name, the row's own cell as 表[[#This Row],[列]]. */
export function longForm(formula: string, own: string | undefined): string {
  if (!formula.includes("[")) return formula;
  return rebuilt(formula, ({ kind, text }) => {
    if (kind !== "structure") return text;
    const { table, inside } = structureOf(text);
    const name = table === "" ? (own ?? "") : table;
    const column = /^\[@(?:\[((?:'.|[^\]'])*)\]|((?:'.|[^\]'[])+))\]$/s.exec(inside);
    return name + (column ? `[[#This Row],[${column[1] ?? column[2]}]]` : inside);
  });
}

const R1C1 = /\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_(.])/gu;

const fromPart = (part: string | undefined, home: number): [string, number] => {
  if (part === undefined) return ["", home];
  return part.startsWith("[") ? ["", home + Number(part.slice(1, -1))] : ["$", Number(part) - 1];
};

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(R1C1, (_, r?: string, c?: string) => {
            const [rowMark, rowAt] = fromPart(r, row);
            const [columnMark, columnAt] = fromPart(c, column);
            return `${columnMark}${letters(columnAt)}${rowMark}${rowAt + 1}`;
          }),
    )
    .join("");
}

export function toR1C1(formula: string, row: number, column: number): string {
  const one = (side: string): string => {
    const cell = parseCell(side);
    const parts = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(side);
    if (!cell || !parts) return side;
    const part = (mark: string, at: number, home: number): string =>
      mark === "$" ? String(at + 1) : at === home ? "" : `[${at - home}]`;
    return `R${part(parts[3] ?? "", cell.row, row)}C${part(parts[1] ?? "", columnNumber(parts[2] ?? ""), column)}`;
  };
  return rebuilt(formula, ({ kind, text }) => (kind === "cell" ? text.split(":").map(one).join(":") : text));
}
