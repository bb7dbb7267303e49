import type { Cell, Scalar, TablePlan } from "../../model";
import { content, formatsOf } from "./cells";
import type { Area } from "./format";
import { bytesOf, type Op, op } from "./ops";

export type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/** A table as it will stand: where its body begins, and in which actual column each planned one is. */
export interface Standing {
  readonly sheet: SheetOf;
  /** Zero-based row of the header. */
  readonly row: number;
  /** Zero-based column of the table's left edge. */
  readonly left: number;
  /** Offset from `left` of each column of the plan. */
  readonly offsets: readonly number[];
}

/** Bytes of one block of cells; several blocks go into a request. */
const BLOCK = 900_000;

/** Columns of the plan that hold constants and stand side by side, as lists of plan columns. */
function groups({ columns }: TablePlan, { offsets }: Standing): readonly (readonly number[])[] {
  const typed = columns.flatMap((column, i) => (column.computed ? [] : [i]));
  const sorted = typed.sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  const found: number[][] = [];
  for (const i of sorted) {
    const last = found.at(-1)?.at(-1);
    if (last !== undefined && offsets[i] === (offsets[last] ?? 0) + 1) found.at(-1)?.push(i);
    else found.push([i]);
  }
  return found;
}

/** Cuts rows into blocks of a weight a request can carry, as [start, values]. */
function blocks(rows: readonly (readonly Scalar[])[]): readonly (readonly [number, Scalar[][]])[] {
  const found: [number, Scalar[][]][] = [];
  let filled = Number.POSITIVE_INFINITY;
  rows.forEach((row, i) => {
    const bytes = bytesOf(row);
    if (filled + bytes > BLOCK) {
      found.push([i, []]);
      filled = 0;
    }
    found.at(-1)?.[1].push([...row]);
    filled += bytes;
  });
  return found;
}

/** Writes constants into an area of rows, in blocks. */
export const valueOps = (
  sheet: SheetOf,
  row: number,
  column: number,
  rows: readonly (readonly Scalar[])[],
): readonly Op[] =>
  blocks(rows).map(([start, values]) =>
    op(
      (context) => {
        const area: Area = [row + start, column, values.length, values[0]?.length ?? 0];
        sheet(context).getRangeByIndexes(...area).values = values;
      },
      2,
      values,
    ),
  );

/** Sets the number formats of one column of rows. */
export const formatOp = (
  sheet: SheetOf,
  row: number,
  column: number,
  count: number,
  formats: string | readonly string[],
): Op =>
  op(
    (context) => {
      const range = sheet(context).getRangeByIndexes(row, column, count, 1);
      // A single text stands for every cell of the range.
      if (typeof formats === "string") range.numberFormat = formats as unknown as string[][];
      else range.numberFormat = formats.map((format) => [format]);
    },
    2,
    formats,
  );

/** Formats, then constants, of some rows of a table; formulas come when every table is there. */
export function bodyOps(table: TablePlan, standing: Standing, start: number, rows: readonly (readonly Cell[])[]): Op[] {
  const { sheet, left, offsets } = standing;
  const first = standing.row + 1 + start;
  const formats = table.columns.map((column, i) =>
    formatOp(
      sheet,
      first,
      left + (offsets[i] ?? 0),
      rows.length,
      formatsOf(
        rows.map((row) => row[i] ?? { kind: "blank" }),
        column,
      ),
    ),
  );
  const values = groups(table, standing).flatMap((group) =>
    valueOps(
      sheet,
      first,
      left + (offsets[group[0] ?? 0] ?? 0),
      rows.map((row) => group.map((i) => content(row[i] ?? { kind: "blank" }) ?? "")),
    ),
  );
  return [...formats, ...values];
}

/** One formula for all rows of a column. */
export const computedOp = (sheet: SheetOf, row: number, column: number, count: number, formula: string): Op =>
  op(
    (context) => {
      const range = sheet(context).getRangeByIndexes(row, column, count, 1);
      range.formulas = `=${formula}` as unknown as string[][];
    },
    2,
    formula,
  );

/** The formula of each computed column, once for the whole column. */
export const computedOps = (table: TablePlan, { sheet, row, left, offsets }: Standing): readonly Op[] =>
  table.columns.flatMap(({ computed }, i) => {
    const cell = table.rows[0]?.[i];
    if (!computed || cell?.kind !== "formula") return [];
    return [computedOp(sheet, row + 1, left + (offsets[i] ?? 0), table.rows.length, cell.formula)];
  });
