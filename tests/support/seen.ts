import type { ExcelHost } from "./excel";

/** A formula may name its own row in the long form or the short one; Excel holds them for the same. */
const short = (formula: string): string =>
  formula.replace(/[^\s"'(),&=+*/-]+\[\[#This Row\],\[([^\]]+)\]\]/g, "[@$1]").replace(/\[@\[([^\]]+)\]\]/g, "[@$1]");

/** What a person sees in the workbook: all but our bookkeeping and looks. */
export function seen({ book }: ExcelHost): unknown {
  // Lists of allowed values stand in the order in which they were set, which nobody sees.
  for (const { validations } of book.sheets) {
    validations.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  const text = JSON.stringify(book.snapshot({ withoutSettings: true, withoutLooks: true }));
  return JSON.parse(text, (key, value) => (key === "formula" ? short(value) : value));
}
