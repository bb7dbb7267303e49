import type { Cell, SheetPlan } from "../model";

/** 表[列], 表[[#This Row],[列]], 表[[#Headers],[列]]. Text in quotes is left out before. */
const STRUCTURED = /([\p{L}_][\p{L}\p{N}_.]*)\[(?:\[#[^\]]+\],)?\[?([^\][]+)\]?\]/gu;
const QUOTED = /"[^"]*"/g;
const LINK = /#'((?:[^']|'')+)'!/g;

/** Tables and columns a formula names, as `表[列]`. */
export const columnsNamed = (formula: string): readonly string[] =>
  Array.from(formula.replace(QUOTED, '""').matchAll(STRUCTURED), ([, table, column]) => `${table}[${column}]`);

const cellsOf = (plan: SheetPlan): readonly { readonly sheet: string; readonly cell: Cell }[] =>
  plan.sheets.flatMap(({ name, cells, tables }) => [
    ...cells.map(({ cell }) => ({ sheet: name, cell })),
    ...tables.flatMap(({ rows }) => rows.flat().map((cell) => ({ sheet: name, cell }))),
  ]);

/** All but the cells that are for a chart alone: #N/A is what a chart leaves out. */
const shownCells = (plan: SheetPlan): ReturnType<typeof cellsOf> =>
  cellsOf({
    ...plan,
    sheets: plan.sheets.map((part) => ({
      ...part,
      tables: part.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => row.filter((_, i) => table.columns[i]?.drawn !== true)),
      })),
    })),
  });

/** Every formula of a plan once, with a sheet it stands on. */
export function formulasOf(plan: SheetPlan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { sheet, cell } of cellsOf(plan)) {
    if (cell.kind === "formula" && !found.has(cell.formula)) found.set(cell.formula, sheet);
  }
  return found;
}

const sheetsLinked = (text: string): readonly string[] =>
  Array.from(text.matchAll(LINK), ([, name = ""]) => name.replaceAll("''", "'"));

const ERROR = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)$/;

/** What is broken in a plan: columns and sheets its formulas and links name and that are not there, and error values. */
export function brokenIn(plan: SheetPlan): readonly string[] {
  const known = new Set(
    plan.sheets.flatMap(({ tables }) =>
      tables.flatMap(({ name, columns }) => columns.map(({ header }) => `${name}[${header}]`)),
    ),
  );
  const names = new Set(plan.sheets.map(({ name }) => name));
  const formulas = formulasOf(plan);
  const lost = [...formulas].flatMap(([formula, sheet]) => [
    ...columnsNamed(formula)
      .filter((column) => !known.has(column))
      .map((column) => `${sheet} → ${column}`),
    ...sheetsLinked(formula)
      .filter((name) => !names.has(name))
      .map((name) => `${sheet} → ${name}`),
  ]);
  const cells = cellsOf(plan);
  const links = cells.flatMap(({ sheet, cell }) => {
    const target =
      cell.kind === "link" ? /^'((?:[^']|'')+)'!/.exec(cell.target)?.[1]?.replaceAll("''", "'") : undefined;
    return target === undefined || names.has(target) ? [] : [`${sheet} → ${target}`];
  });
  const errors = shownCells(plan).flatMap(({ sheet, cell }) =>
    cell.kind === "formula" && ERROR.test(String(cell.value)) ? [`${sheet}：${cell.value}`] : [],
  );
  const fields = plan.sheets.flatMap(({ name, pivots = [] }) =>
    pivots.flatMap(({ source, rows, columns, values }) =>
      [...rows, ...columns, ...values.map(({ field }) => field)]
        .map((field) => `${source}[${field}]`)
        .filter((column) => !known.has(column))
        .map((column) => `${name} → ${column}`),
    ),
  );
  return [...new Set([...lost, ...links, ...fields, ...errors])];
}
