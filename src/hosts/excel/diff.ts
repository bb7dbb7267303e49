import { type Cell, hash, type PastRow, type PastTable, type Scalar, type TablePlan } from "../../model";
import { content, holds } from "./cells";
import type { TableFound } from "./read";

/** A stretch of body rows, zero-based, end not included. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** What separates a table as planned from the table as it stands. */
export interface Difference {
  /** Planned rows to be written. */
  readonly runs: readonly Run[];
  /** What a person put beside our columns, where rows move: values or formulas, by actual column. */
  readonly beside: ReadonlyMap<number, readonly Scalar[]>;
  readonly past: PastTable;
}

/** Unchanged rows between two changed ones that are written along, since one call more costs more than they do. */
const GAP = 12;

const separator = "\t";

/** Keys of rows; the second row of one key is told apart by its ordinal. */
function keysOf<T>(rows: readonly T[], at: (row: T, column: number) => Scalar, columns: readonly number[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = columns.map((column) => String(at(row, column))).join(separator);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return ordinal === 0 ? key : `${key}${separator}${ordinal}`;
  });
}

const plannedKeys = ({ rows, columns, key }: TablePlan): string[] =>
  keysOf(
    rows,
    (row: readonly Cell[], column) => content(row[column] ?? { kind: "blank" }) ?? "",
    key.map((header) => columns.findIndex((column) => column.header === header)),
  );

/** Keys of the rows as they stand. */
export const standingKeys = (
  rows: readonly (readonly Scalar[])[],
  headers: readonly string[],
  key: readonly string[],
) =>
  keysOf(
    rows,
    (row: readonly Scalar[], column) => row[column] ?? "",
    key.map((header) => headers.indexOf(header)),
  );

function isSame(table: TablePlan, found: TableFound, offsets: readonly number[], index: number): boolean {
  const shown = found.shown[index];
  const planned = table.rows[index];
  if (!shown || !planned) return false;
  return table.columns.every((column, i) => {
    const wanted = content(planned[i] ?? { kind: "blank" });
    return column.computed || wanted === undefined || holds(shown[offsets[i] ?? -1] ?? "", wanted);
  });
}

function runsOf(changed: readonly boolean[]): Run[] {
  const runs: { start: number; end: number }[] = [];
  changed.forEach((is, i) => {
    if (!is) return;
    const last = runs.at(-1);
    if (last && i - last.end <= GAP) last.end = i + 1;
    else runs.push({ start: i, end: i + 1 });
  });
  return runs;
}

/** Columns a person added. */
function foreignColumns({ columns, variable }: TablePlan, headers: readonly string[]): readonly number[] {
  const ours = new Set(columns.map(({ header }) => header));
  const like = variable === undefined ? undefined : new RegExp(variable);
  return headers.flatMap((header, i) => (ours.has(header) || like?.test(header) ? [] : [i]));
}

/** The formula that every row of a column has, as it would be typed into another row; undefined where there is none. */
function commonFormula(cells: readonly Scalar[]): string | undefined {
  const [first] = cells;
  const formula = typeof first === "string" && first.startsWith("=") ? first : undefined;
  return formula !== undefined && cells.every((cell) => cell === formula) ? formula : undefined;
}

/** Cells beside our columns in the order of the planned rows; undefined where none has to be written. */
function carried(
  old: readonly Scalar[],
  oldKeys: readonly string[],
  newKeys: readonly string[],
  earlier: ReadonlyMap<string, Scalar>,
): readonly Scalar[] | undefined {
  const common = commonFormula(old);
  const byKey = new Map(oldKeys.map((key, i) => [key, old[i] ?? ""]));
  const cells = newKeys.map((key) => byKey.get(key) ?? earlier.get(key) ?? common ?? "");
  const moved = cells.some((cell, i) => cell !== (old[i] ?? ""));
  return moved ? cells : undefined;
}

/** A hash of the keys of the rows that a write left alone. */
export function anchorOf(keys: readonly string[], changed: readonly { readonly index: number }[]): string {
  const apart = new Set(changed.map(({ index }) => index));
  return hash(keys.filter((_, i) => !apart.has(i)).join("\n"));
}

/** What a person had put into a column beside rows that a write has since removed, by key. */
function earlierCells(
  past: PastTable | undefined,
  key: readonly string[],
  header: string,
): ReadonlyMap<string, Scalar> {
  const place = past?.beside.includes(header) ? past.headers.indexOf(header) : -1;
  if (!past || place === -1) return new Map();
  const values = past.rows.map((row) => row.values);
  const keys = standingKeys(values, past.headers, key);
  return new Map(keys.map((one, i) => [one, values[i]?.[place] ?? ""]));
}

/** Compares, row by row. `earlier` is what the last write overwrote, when that is being taken back. */
export function compareTable(
  table: TablePlan,
  found: TableFound,
  offsets: readonly number[],
  earlier: PastTable | undefined,
): Difference {
  const length = Math.max(table.rows.length, found.rowCount);
  const oldKeys = standingKeys(found.shown, found.headers, table.key);
  const newKeys = plannedKeys(table);
  const known = new Set(oldKeys);
  const foreign = foreignColumns(table, found.headers);
  const beside = new Map<number, readonly Scalar[]>();
  for (const column of foreign) {
    const cells = carried(
      found.typed.map((row) => row[column] ?? ""),
      oldKeys,
      newKeys,
      earlierCells(earlier, table.key, found.headers[column] ?? ""),
    );
    if (cells) beside.set(column, cells);
  }
  const isBesideChanged = (i: number): boolean =>
    [...beside].some(([column, cells]) => (cells[i] ?? "") !== (found.typed[i]?.[column] ?? ""));
  const changed = Array.from({ length }, (_, i) => !isSame(table, found, offsets, i) || isBesideChanged(i));
  const rows: PastRow[] = changed.flatMap((is, index) =>
    is && index < found.rowCount
      ? [{ index, values: found.typed[index] ?? [], formats: found.formats[index] ?? {} }]
      : [],
  );
  return {
    runs: runsOf(changed.slice(0, table.rows.length)),
    beside,
    past: {
      headers: found.headers,
      rowCount: found.rowCount,
      rows,
      anchor: anchorOf(oldKeys, rows),
      computed: found.formulas,
      beside: foreign.map((column) => found.headers[column] ?? ""),
      added: newKeys.filter((key) => !known.has(key)),
    },
  };
}
