import { invalid } from "./fault";
import { checkFormula } from "./formula";

export type Value = string | number | boolean;

/** What became of something put into a cell. `format` is what Excel changes the number format to on its own. */
export type Entry =
  | { readonly kind: "value"; readonly value: Value; readonly format?: string }
  | { readonly kind: "formula"; readonly formula: string };

const LONGEST = 32_767;

const serial = (year: number, month: number, day: number): number | null => {
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  return at / 86_400_000 + 25_569;
};

const THIS_YEAR = 2026;

/** Dates as Excel of the Chinese locale reads them: the pattern, where year, month and day stand, the format given. */
const DATES: readonly [RegExp, (parts: number[]) => [number, number, number], string][] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([y = 0, , m = 0, d = 0]) => [y, m, d], "yyyy/m/d"],
  [/^(\d{4})()年(\d{1,2})月(\d{1,2})日$/, ([y = 0, , m = 0, d = 0]) => [y, m, d], 'yyyy"年"m"月"d"日"'],
  [/^(\d{4})[-/](\d{1,2})$/, ([y = 0, m = 0]) => [y, m, 1], "mmm-yy"],
  [/^(\d{4})年(\d{1,2})月$/, ([y = 0, m = 0]) => [y, m, 1], 'yyyy"年"m"月"'],
  [/^(\d{1,2})月(\d{1,2})日$/, ([m = 0, d = 0]) => [THIS_YEAR, m, d], 'm"月"d"日"'],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([m = 0, d = 0]) => [THIS_YEAR, m, d], 'm"月"d"日"'],
];

function date(text: string): Entry | null {
  for (const [pattern, order, format] of DATES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = serial(...order(match.slice(1).map(Number)));
    if (value !== null) return { kind: "value", value, format };
  }
  return null;
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[-+]?\d+)?$/i;

function number(text: string): Entry | null {
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  const body = (negative ?? text).trim();
  const percent = body.endsWith("%");
  const digits = percent ? body.slice(0, -1).trim() : body;
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return null;
  const value = Number(digits.replaceAll(",", "")) * (percent ? 0.01 : 1) * (negative === undefined ? 1 : -1);
  if (!Number.isFinite(value)) return null;
  if (percent) return { kind: "value", value: Number(value.toPrecision(15)), format: "0%" };
  const exact = Number(value.toPrecision(15));
  if (/e/i.test(digits)) return { kind: "value", value: exact, format: "0.00E+00" };
  return digits.includes(",") ? { kind: "value", value: exact, format: "#,##0" } : { kind: "value", value: exact };
}

function text(value: string): Entry {
  if (value.length > LONGEST) throw invalid("A cell holds at most 32,767 characters.");
  return { kind: "value", value };
}

/** Reads what is put into a cell the way Excel does when it is typed there. `format` is the cell's number format. */
export function enter(given: unknown, format: string): Entry {
  if (typeof given === "number") {
    if (!Number.isFinite(given)) throw invalid("A cell holds no infinite numbers.");
    return { kind: "value", value: given };
  }
  if (typeof given === "boolean") return { kind: "value", value: given };
  if (typeof given !== "string") throw invalid("A cell holds text, a number or a truth value.");
  if (format === "@") return text(given);
  if (given.startsWith("'")) return text(given.slice(1));
  if (given.startsWith("=") && given.length > 1) {
    checkFormula(given);
    return { kind: "formula", formula: given };
  }
  const trimmed = given.trim();
  const read = number(trimmed) ?? date(trimmed);
  if (read) return read;
  if (/^(true|false)$/i.test(trimmed)) return { kind: "value", value: trimmed.toLowerCase() === "true" };
  if (/^[-+@]./.test(given)) {
    const formula = `=${given.startsWith("-") ? given : given.slice(1)}`;
    checkFormula(formula);
    return { kind: "formula", formula };
  }
  return text(given);
}
