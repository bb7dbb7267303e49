import type { ColumnPlan, PastRow, PastTable, Scalar, SheetPart, TablePlan } from "../../model";
import { bodyHeights } from "../look";
import { bodyOps, computedOp, computedOps, formatOp, type SheetOf, type Standing, valueOps } from "./body";
import type { Stages } from "./create";
import { compareTable } from "./diff";
import { type Area, bodyLooks, dressOp, heightOps, paperArea, paperOp, undress } from "./format";
import { bytesOf, type Op, op } from "./ops";
import type { TableFound } from "./read";
import { can } from "./requirements";

const tableOf = (context: Excel.RequestContext, id: string): Excel.Table => context.workbook.tables.getItem(id);

export const totalsOp = (id: string, shown: boolean): Op =>
  op((context) => {
    tableOf(context, id).showTotals = shown;
  });

/** Headers once columns of ours that are new to the table stand behind their neighbours, and where they are put in. */
function withColumns({ columns }: TablePlan, headers: readonly string[]) {
  const all = [...headers];
  const added: { readonly header: string; readonly index: number; readonly column: ColumnPlan }[] = [];
  columns.forEach((column, i) => {
    if (all.includes(column.header)) return;
    const before = columns[i - 1]?.header;
    const index = before === undefined ? 0 : all.indexOf(before) + 1;
    all.splice(index, 0, column.header);
    added.push({ header: column.header, index, column });
  });
  return { headers: all, added };
}

type Added = ReturnType<typeof withColumns>["added"];

function columnOps(sheet: SheetOf, found: TableFound, added: Added): Op[] {
  return added.flatMap(({ header, index, column }) => [
    op((context) => {
      // A name of its own would need ExcelApi 1.4 all the same, and its values are yet to come.
      tableOf(context, found.id).columns.add(index, undefined, header);
    }, 2),
    dressOp(sheet, [found.row, found.column + index, 1, 1], "header", true),
    dressOp(sheet, [found.row + 1, found.column + index, found.rowCount, 1], column.style, true),
    op((context) => {
      if (column.hidden) {
        sheet(context)
          .getRangeByIndexes(0, found.column + index, 1, 1)
          .getEntireColumn().columnHidden = true;
      }
    }, 3),
  ]);
}

/**
 * Takes what is in the cells and, unless `what` is "contents", our look away. Excel's own clearing of formats would
 * take lists of allowed values and highlights along, which reach to the end of the sheet.
 */
function clearOp(sheet: SheetOf, area: Area, what: "all" | "contents"): Op {
  return op((context) => {
    const range = sheet(context).getRangeByIndexes(...area);
    range.clear("Contents");
    if (what === "all") undress(range);
  }, 25);
}

/** Gives the table this many rows; what it no longer reaches is cleared, of its looks too or only of what is in it. */
function resizeOps(sheet: SheetOf, found: TableFound, width: number, count: number, clear: "all" | "contents"): Op[] {
  const { id, row, column, rowCount } = found;
  if (count === rowCount) return [];
  if (!can("resize")) return resizeByRows(sheet, found, width, count);
  const resize = op((context) => {
    tableOf(context, id).resize(sheet(context).getRangeByIndexes(row, column, count + 1, width));
  }, 3);
  if (count > rowCount) return [resize];
  return [resize, clearOp(sheet, [row + 1 + count, column, rowCount - count, width], clear)];
}

const ROWS_AT_ONCE = 2_000;

/** The same for an Excel before ExcelApi 1.13: rows are added empty, or deleted. */
function resizeByRows(sheet: SheetOf, { id, row, column, rowCount }: TableFound, width: number, count: number): Op[] {
  if (count < rowCount) {
    return [
      op((context) => {
        sheet(context)
          .getRangeByIndexes(row + 1 + count, column, rowCount - count, width)
          .delete("Up");
      }, 3),
    ];
  }
  const missing = count - rowCount;
  return Array.from({ length: Math.ceil(missing / ROWS_AT_ONCE) }, (_, i) => {
    const rows = Math.min(ROWS_AT_ONCE, missing - i * ROWS_AT_ONCE);
    const values = Array.from({ length: rows }, () => new Array<string>(width).fill(""));
    return { ...op((context) => void tableOf(context, id).rows.add(undefined, values), 2), bytes: bytesOf(values) };
  });
}

/** Writes what a person put beside our columns into the rows where ours now stand. */
const besideOp = (sheet: SheetOf, row: number, column: number, cells: readonly (readonly Scalar[])[]): Op =>
  op(
    (context) => {
      const range = sheet(context).getRangeByIndexes(row, column, cells.length, 1);
      range.formulasR1C1 = cells.map((line) => [...line]);
    },
    2,
    cells,
  );

export interface Change extends Stages {
  /** Worth doing once the write stands, and no harm if it is left undone. */
  readonly tidy: readonly Op[];
  readonly past: PastTable;
  readonly columns: readonly string[];
}

/** Brings a table that stands in the workbook to what is planned, writing only what differs. */
export function changeTable(part: SheetPart, table: TablePlan, found: TableFound, earlier?: PastTable): Change {
  const sheet: SheetOf = ({ workbook }) => workbook.worksheets.getItem(found.sheetId);
  const { headers, added } = withColumns(table, found.headers);
  const offsets = table.columns.map(({ header }) => headers.indexOf(header));
  const before = table.columns.map(({ header }) => found.headers.indexOf(header));
  const standing: Standing = { sheet, row: found.row, left: found.column, offsets };
  const { runs, beside, past } = compareTable(table, found, before, earlier);
  const count = table.rows.length;
  const grown = Math.max(0, count - found.rowCount);
  const ordered = headers.map((header) => table.columns.find((column) => column.header === header));
  const heights = bodyHeights(table);
  const area = paperArea(part, found.row, count);
  return {
    past,
    columns: added.map(({ header }) => header),
    first: [
      ...(found.name === table.name
        ? []
        : [
            op((context) => {
              tableOf(context, found.id).name = table.name;
            }),
          ]),
      ...(found.showTotals ? [totalsOp(found.id, false)] : []),
      ...columnOps(sheet, found, added),
      ...resizeOps(sheet, found, headers.length, count, "contents"),
      ...runs.flatMap(({ start, end }) => bodyOps(table, standing, start, table.rows.slice(start, end))),
      ...[...beside].flatMap(([column, cells]) =>
        besideOp(
          sheet,
          found.row + 1,
          found.column + headers.indexOf(found.headers[column] ?? ""),
          cells.map((cell) => [cell]),
        ),
      ),
      ...(grown === 0 ? [] : looksOf(standing, ordered, found.row + 1 + found.rowCount, grown)),
      ...heightOps(sheet, found.row + 1 + found.rowCount, heights.slice(found.rowCount)),
      ...(area && count !== found.rowCount && can("print") ? [paperOp(sheet, area)] : []),
    ],
    // Looks go last of all: a write that is taken back finds them where it left them.
    tidy: [
      ...(count < found.rowCount && can("resize")
        ? [clearOp(sheet, [found.row + 1 + count, found.column, found.rowCount - count, headers.length], "all")]
        : []),
      ...Object.keys(found.formulas)
        .filter((header) => !table.columns.some((column) => column.header === header))
        .map((header) => op((context) => tableOf(context, found.id).columns.getItem(header).delete(), 2)),
    ],
    last: [
      ...computedOps(table, standing),
      ...(found.showTotals ? [totalsOp(found.id, true)] : []),
      ...(found.filtered ? [op((context) => tableOf(context, found.id).reapplyFilters())] : []),
    ],
  };
}

/** Looks of new rows, in our columns alone. */
function looksOf({ sheet, left }: Standing, ordered: readonly (ColumnPlan | undefined)[], row: number, count: number) {
  const runs: { from: number; columns: ColumnPlan[] }[] = [];
  ordered.forEach((column, i) => {
    if (!column) return;
    const last = runs.at(-1);
    if (last && last.from + last.columns.length === i) last.columns.push(column);
    else runs.push({ from: i, columns: [column] });
  });
  return runs.flatMap(({ from, columns }) => bodyLooks(sheet, columns, left + from, row, count));
}

/** Rows one below the other, as [place of the first, rows]. */
function adjacent(rows: readonly PastRow[]): readonly (readonly [number, PastRow[]])[] {
  const runs: [number, PastRow[]][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === row.index) last[1].push(row);
    else runs.push([row.index, [row]]);
  }
  return runs;
}

/** Puts a table back to what a journal says it was, whatever of a write reached it. */
export function restoreTable(found: TableFound, past: PastTable): Op[] {
  const sheet: SheetOf = ({ workbook }) => workbook.worksheets.getItem(found.sheetId);
  const beside = new Set(past.beside);
  const columns = past.headers.flatMap((header, index) => {
    const place = found.headers.indexOf(header);
    return place === -1 ? [] : [{ header, index, column: found.column + place }];
  });
  const cells = adjacent(past.rows).flatMap(([first, rows]) =>
    columns.flatMap(({ header, index, column }) => {
      const row = found.row + 1 + first;
      const formats = rows.map((one) => one.formats[index]);
      const values = rows.map((one) => [one.values[index] ?? ""]);
      return [
        ...(formats.every((format) => format !== undefined)
          ? [formatOp(sheet, row, column, rows.length, formats)]
          : []),
        ...(header in past.computed
          ? []
          : beside.has(header)
            ? [besideOp(sheet, row, column, values)]
            : valueOps(sheet, row, column, values)),
      ];
    }),
  );
  const formulas = columns.flatMap(({ header, column }) => {
    const formula = past.computed[header];
    return formula === undefined ? [] : [computedOp(sheet, found.row + 1, column, past.rowCount, formula)];
  });
  return [...resizeOps(sheet, found, found.headers.length, past.rowCount, "all"), ...cells, ...formulas];
}
