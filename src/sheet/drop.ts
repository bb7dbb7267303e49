import type { PlacedCell, SheetPart, TablePlan } from "../model";
import { columnName } from "./cells";

const COLUMN_REFERENCE = /(\$?)([A-Z]{1,3})(\$?\d+)/g;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A1 references once the columns of `dropped` are gone; undefined where one of those is named itself. */
function moved(text: string, dropped: ReadonlySet<number>): string | undefined {
  const shift = (column: number): number => column - [...dropped].filter((one) => one < column).length;
  let lost = false;
  const now = text.replace(COLUMN_REFERENCE, (_, mark: string, letters: string, row: string) => {
    const column = columnNumber(letters);
    if (dropped.has(column)) lost = true;
    return mark + columnName(shift(column)) + row;
  });
  return lost ? undefined : now;
}

const narrowed = (table: TablePlan, places: ReadonlySet<number>): TablePlan => ({
  ...table,
  columns: table.columns.filter((_, i) => !places.has(i)),
  rows: table.rows.map((row) => row.filter((_, i) => !places.has(i))),
});

/**
 * A sheet without some columns of its table, which begins in the first column of the sheet. Highlights and lists of
 * allowed values on what is gone go too; the others move along.
 */
export function withoutColumns(part: SheetPart, headers: ReadonlySet<string>): SheetPart {
  const [table] = part.tables;
  const places = new Set(table?.columns.flatMap(({ header }, i) => (headers.has(header) ? [i] : [])));
  if (!table || places.size === 0) return part;
  const before = (column: number): number => column - [...places].filter((one) => one < column).length;
  const { lastColumn } = part.print;
  return {
    ...part,
    tables: [narrowed(table, places)],
    ...(part.freeze ? { freeze: { ...part.freeze, columns: before(part.freeze.columns) } } : {}),
    ...(part.validations
      ? {
          validations: part.validations.flatMap((one) => {
            const range = moved(one.range, places);
            return range === undefined ? [] : [{ ...one, range }];
          }),
        }
      : {}),
    ...(part.highlights
      ? {
          highlights: part.highlights.flatMap((one) => {
            const formula = moved(one.formula, places);
            // The range of a highlight begins and ends with columns that stay or with the last one that does.
            const range = moved(one.range, places) ?? wholeRange(one.range, table, places);
            return formula === undefined ? [] : [{ ...one, formula, range }];
          }),
        }
      : {}),
    print: { ...part.print, ...(lastColumn === undefined ? {} : { lastColumn: before(lastColumn + 1) - 1 }) },
  };
}

/** A range over the whole width of what is left, in the rows of the one given. */
function wholeRange(range: string, table: TablePlan, places: ReadonlySet<number>): string {
  const [first = "1", last = first] = range.match(/\d+/g) ?? [];
  return `A${first}:${columnName(table.columns.length - places.size - 1)}${last}`;
}

/** Cells without the rows of which `isGone` is true, those below moved up. */
export function withoutRows(
  cells: readonly PlacedCell[],
  isGone: (row: readonly PlacedCell[]) => boolean,
): readonly PlacedCell[] {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const gone = [...rows].filter(([, row]) => isGone(row)).map(([row]) => row);
  return cells
    .filter(({ row }) => !gone.includes(row))
    .map((cell) => ({ ...cell, row: cell.row - gone.filter((one) => one < cell.row).length }));
}
