import type { ExcelHost } from "./excel";

/** A formula may name its own row, and its own table, in the long form or the short one; Excel holds them for the same. */
const short = (formula: string, tables: readonly string[]): string =>
  tables
    .reduce((text, name) => text.replaceAll(`${name}[`, "["), formula)
    .replace(/[^\s"'(),&=+*/-]*\[\[#This Row\],\[([^\]]+)\]\]/g, "[@$1]")
    .replace(/\[@\[([^\]]+)\]\]/g, "[@$1]");

/** What a person sees in the workbook: all but our bookkeeping and looks. */
export function seen({ book }: ExcelHost): unknown {
  // Lists of allowed values stand in the order in which they were set, which nobody sees.
  for (const { validations } of book.sheets) {
    validations.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  const { sheets, ...rest } = book.snapshot({ withoutSettings: true, withoutLooks: true });
  const told = (sheets as readonly unknown[]).map((sheet, i) => {
    const names = book.tables.filter((table) => table.sheet === book.sheets[i]).map(({ name }) => name);
    return JSON.parse(JSON.stringify(sheet), (key, value) => (key === "formula" ? short(value, names) : value));
  });
  return { ...JSON.parse(JSON.stringify(rest)), sheets: told };
}
