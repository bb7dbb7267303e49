import { letters, showArea } from "./area";
import type { Cell, Sheet } from "./sheet";
import { PLAIN } from "./style";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

export interface SnapshotOptions {
  /** Settings and custom XML parts are left out. */
  readonly withoutSettings?: boolean;
  /** Only contents: no looks, sizes or page set-up. */
  readonly withoutLooks?: boolean;
}

export type Snapshot = Record<string, unknown>;

const plainOf = (map: ReadonlyMap<unknown, unknown>): Record<string, unknown> =>
  Object.fromEntries([...map].map(([key, value]) => [String(key), value]).sort());

function cellOf(cell: Cell): unknown {
  const { value, formula, computed, style, link } = cell;
  if (formula === undefined && link === undefined && style === PLAIN) return value;
  return {
    ...(formula === undefined ? { value } : { formula }),
    ...(computed === undefined ? {} : { computed }),
    ...(link === undefined ? {} : { link }),
    ...style,
  };
}

function linesOf(sheet: Sheet, looks: boolean): Record<string, unknown> {
  const lines: Record<string, unknown> = {};
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    const shown = looks ? (row.shown ?? lineOf(row.cells)) : lineOf(row.cells.map(bare));
    if (looks) row.shown = shown;
    if (shown !== null) lines[index + 1] = shown;
  });
  return lines;
}

const bare = (cell: Cell | undefined): Cell | undefined => {
  if (!cell || (cell.formula === undefined && cell.value === "")) return undefined;
  const { numberFormat } = cell.style;
  return { ...cell, style: numberFormat === "General" ? PLAIN : { numberFormat } };
};

function lineOf(cells: readonly (Cell | undefined)[]): Record<string, unknown> | null {
  const line: Record<string, unknown> = {};
  cells.forEach((cell, column) => {
    if (cell && (cell.style !== PLAIN || cell.value !== "" || cell.formula !== undefined || cell.link !== undefined)) {
      line[letters(column)] = cellOf(cell);
    }
  });
  return Object.keys(line).length > 0 ? line : null;
}

const tableOf = (table: Table): unknown => {
  const { id, name, area, columns, sheet, filters, ...facts } = table;
  return {
    ...facts,
    name,
    sheet: sheet.name,
    area: showArea(area),
    columns: columns.map((column) => column.name),
    filters: plainOf(filters),
  };
};

function sheetOf(sheet: Sheet, looks: boolean): unknown {
  const areas = (list: Parameters<typeof showArea>[0][]): string[] => list.map((area) => showArea(area)).sort();
  const copy = <T>(value: T): T => structuredClone(value);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: linesOf(sheet, looks),
    merges: areas(sheet.merges),
    validations: sheet.validations.map((one) => ({ ...copy(one), areas: areas(one.areas) })),
    highlights: sheet.highlights.map(({ id, ...one }) => ({ ...copy(one), areas: areas(one.areas) })),
    charts: sheet.charts.map(({ id, ...one }) => copy(one)),
    protection: copy(sheet.protection),
    custom: plainOf(sheet.custom),
    ...(looks
      ? {
          facts: copy(sheet.facts),
          heights: plainOf(sheet.sizes.row),
          widths: plainOf(sheet.sizes.column),
          hiddenRows: [...sheet.hidden.row].map((row) => row + 1).sort((a, b) => a - b),
          hiddenColumns: [...sheet.hidden.column].sort((a, b) => a - b).map(letters),
          rowLooks: plainOf(sheet.looks.row),
          columnLooks: plainOf(sheet.looks.column),
        }
      : {}),
  };
}

/** The whole workbook as plain data. Rows nobody has touched are the same objects in two snapshots: cheap to compare. */
export function snapshotOf(book: Workbook, options: SnapshotOptions): Snapshot {
  const looks = options.withoutLooks !== true;
  return {
    sheets: book.sheets.map((sheet) => sheetOf(sheet, looks)),
    tables: book.tables.map(tableOf),
    names: book.names.map(({ id, scope, ...name }) => ({ ...name, scope: scope?.name ?? null })),
    pivots: book.pivots.map(({ id, sheet, area, shown, ...pivot }) => ({
      ...structuredClone(pivot),
      sheet: sheet.name,
      area: showArea(area),
      shown: plainOf(shown),
    })),
    properties: structuredClone(book.properties),
    calculationMode: book.calculationMode,
    structureLocked: book.structureLocked,
    ...(options.withoutSettings === true
      ? {}
      : {
          settings: plainOf(book.settings),
          parts: book.parts.map(({ namespace, xml }) => ({ namespace, xml })),
        }),
  };
}
