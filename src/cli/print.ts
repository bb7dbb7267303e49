import type { Cell, Report, SheetPlan } from "../model";
import { qualifierLabels } from "../sheet/labels";

/** RFC 4180; a text that a spreadsheet would take for a formula is led by an apostrophe. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(cell: Cell | undefined): string | number {
  if (cell === undefined || cell.kind === "blank") return "";
  return cell.kind === "date" ? cell.iso : cell.value;
}

/** The shown columns of a plan's table as CSV, with a byte-order mark so that Excel and WPS read it as UTF-8. */
export function toCsv(plan: SheetPlan, name: string): string {
  const table = plan.sheets.flatMap((sheet) => sheet.tables).find((each) => each.name === name);
  if (!table) return "";
  const shown = table.columns.flatMap((column, i) => (column.hidden ? [] : [i]));
  const head = shown.map((i) => table.columns[i]?.header ?? "");
  const body = table.rows.map((row) => shown.map((i) => plain(row[i])));
  return `\ufeff${[head, ...body].map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}

/** Columns a terminal gives a text: a Chinese character or full-width sign takes two. */
const width = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(c) ? 2 : 1), 0);

const pad = (text: string, to: number, right: boolean): string => {
  const space = " ".repeat(Math.max(0, to - width(text)));
  return right ? space + text : text + space;
};

/** Facts of one report as aligned columns for reading in a terminal. */
export function toTable(report: Report): string {
  const head = `${report.file}  ${report.region.name} ${report.year ?? ""}  ${report.facts.length}/${report.mentions.length}`;
  const lines = report.facts.map((fact, i) => [
    String(i + 1),
    `${fact.value}`,
    fact.unit,
    fact.qualifier === "exact" ? "" : qualifierLabels[fact.qualifier],
    fact.period,
    fact.indicator.code ?? "",
    fact.scope ? `[${fact.scope}]` : "",
    fact.indicator.name + (fact.dimension ? `（${fact.dimension}）` : ""),
  ]);
  const widths = (lines[0] ?? []).map((_cell, column) => Math.max(...lines.map((line) => width(line[column] ?? ""))));
  const body = lines.map((line) =>
    line
      .map((cell, i) => pad(cell, widths[i] ?? 0, i < 2))
      .join("  ")
      .trimEnd(),
  );
  return [head, ...body].join("\n");
}
