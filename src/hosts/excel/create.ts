import type { Cell, PlacedCell, SheetPart, TablePlan } from "../../model";
import { bodyHeights, headerHeight, looseHeights, styleOf, TABLE_STYLE } from "../look";
import { bodyOps, computedOps, type SheetOf, type Standing } from "./body";
import { content, formatOf } from "./cells";
import { chartOps } from "./charts";
import { bodyLooks, dressOp, freezeOp, heightOps, highlightOps, printOps, validationOps, widthOps } from "./format";
import { type Op, op } from "./ops";
import { can } from "./requirements";

/** What is done when every table is there, since formulas may name any of them. */
export interface Stages {
  readonly first: readonly Op[];
  readonly last: readonly Op[];
}

const addOp = (name: string): Op =>
  op(
    ({ workbook }) => {
      const sheet = workbook.worksheets.add(name);
      if (can("validation")) sheet.showGridlines = false;
    },
    2,
    name,
  );

/** A cell outside tables: its look, and what stands in it unless that is a formula. */
function looseOps(sheet: SheetOf, { row, column, cell }: PlacedCell): Op[] {
  const look = dressOp(sheet, [row, column, 1, 1], styleOf(cell), false);
  if (cell.kind === "blank" || cell.kind === "formula") return [look];
  const write = op(
    (context) => {
      const range = sheet(context).getRangeByIndexes(row, column, 1, 1);
      range.numberFormat = [[formatOf(cell) ?? "General"]];
      range.values = [[content(cell) ?? ""]];
      if (cell.kind === "link") range.hyperlink = { documentReference: cell.target, textToDisplay: cell.value };
    },
    4,
    cell,
  );
  // A link puts its own look on the cell, so ours comes behind it.
  return [write, look];
}

export const formulaOp = (sheet: SheetOf, row: number, column: number, cell: Cell & { kind: "formula" }): Op =>
  op(
    (context) => {
      const range = sheet(context).getRangeByIndexes(row, column, 1, 1);
      range.numberFormat = [[formatOf(cell) ?? "General"]];
      range.formulas = [[`=${cell.formula}`]];
    },
    3,
    cell,
  );

const looseFormulas = (sheet: SheetOf, cells: readonly PlacedCell[]): Op[] =>
  cells.flatMap(({ row, column, cell }) => (cell.kind === "formula" ? [formulaOp(sheet, row, column, cell)] : []));

const nameOps = (sheet: SheetOf, { names = {} }: SheetPart, taken: ReadonlySet<string>): Op[] =>
  Object.entries(names).map(([name, { row, column }]) =>
    op((context) => {
      // One that is left of a sheet which a person deleted points nowhere.
      if (taken.has(name.toLowerCase())) context.workbook.names.getItem(name).delete();
      context.workbook.names.add(name, sheet(context).getRangeByIndexes(row, column, 1, 1));
    }, 3),
  );

const standingOf = (sheet: SheetOf, table: TablePlan): Standing => ({
  sheet,
  row: table.row,
  left: table.column,
  offsets: table.columns.map((_, i) => i),
});

function tableOps(sheet: SheetOf, table: TablePlan): Op[] {
  const { row, column, columns, rows, name } = table;
  const headers = columns.map(({ header }) => header);
  return [
    op(
      (context) => {
        const range = sheet(context).getRangeByIndexes(row, column, 1, headers.length);
        range.numberFormat = "@" as unknown as string[][];
        range.values = [headers];
      },
      3,
      headers,
    ),
    ...bodyOps(table, standingOf(sheet, table), 0, rows),
    op(
      (context) => {
        const area = sheet(context).getRangeByIndexes(row, column, rows.length + 1, headers.length);
        const added = context.workbook.tables.add(area, true);
        added.name = name;
        added.style = TABLE_STYLE;
        added.showBandedRows = false;
      },
      5,
      name,
    ),
    dressOp(sheet, [row, column, 1, headers.length], "header", true),
    ...bodyLooks(sheet, columns, column, row + 1, rows.length),
    ...heightOps(sheet, row, [headerHeight()]),
    ...heightOps(sheet, row + 1, bodyHeights(table)),
  ];
}

/** A sheet of the plan that the workbook does not have, under a name that is free. */
export function createSheet(part: SheetPart, name: string, taken: ReadonlySet<string>): Stages {
  const sheet: SheetOf = ({ workbook }) => workbook.worksheets.getItem(name);
  return {
    first: [
      addOp(name),
      ...part.cells.flatMap((placed) => looseOps(sheet, placed)),
      ...part.tables.flatMap((table) => tableOps(sheet, table)),
      ...nameOps(sheet, part, taken),
      ...widthOps(sheet, part),
      ...[...looseHeights(part)].flatMap(([row, height]) => heightOps(sheet, row, [height])),
      ...freezeOp(sheet, part),
      ...validationOps(sheet, part),
      ...printOps(sheet, part),
    ],
    last: [
      ...looseFormulas(sheet, part.cells),
      ...part.tables.flatMap((table) => computedOps(table, standingOf(sheet, table))),
      ...highlightOps(sheet, part),
      ...chartOps(part, name),
    ],
  };
}
