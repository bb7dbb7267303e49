import { quoted, showArea } from "./area";
import { columnsIn, structureOf, tokens } from "./formula";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** The formula with references to `table`, written in full, as addresses. `home` null: always with the sheet's name. */
export function place(formula: string, table: Table, home: Sheet | null, row: number): string {
  if (!formula.includes("[") && !formula.toLowerCase().includes(table.name.toLowerCase())) return formula;
  const same = (name: string): boolean => name.toLowerCase() === table.name.toLowerCase();
  const address = (inside: string): string => {
    const [first = 0, last = first] = columnsIn(inside).map((name) => table.column(name));
    const own = /#This Row|^\[@/i.test(inside);
    const whole = /#All/i.test(inside)
      ? table.area
      : /#Headers/i.test(inside)
        ? table.head
        : /#Totals/i.test(inside)
          ? table.totals
          : table.body;
    const columns = columnsIn(inside).length === 0 ? whole.columns : last - first + 1;
    const area = { ...whole, column: whole.column + first, columns, ...(own ? { row, rows: 1 } : {}) };
    return (home === table.sheet ? "" : `${quoted(table.sheet.name)}!`) + showArea(area, "$");
  };
  const parts = tokens(formula.replace(/^=/, "")).map(({ kind, text }, i, all) => {
    if (kind === "name" && same(text) && all[i + 1]?.text !== "(") return address("[]");
    if (kind !== "structure") return text;
    const { table: name, inside } = structureOf(text);
    return same(name) ? address(inside) : text;
  });
  return (formula.startsWith("=") ? "=" : "") + parts.join("");
}
