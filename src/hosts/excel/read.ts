import type { BookState, Scalar, SheetPlan, TablePlan, TableState } from "../../model";
import { type Inventory, matchTable, type TableAt, tableNames } from "./find";
import type { Session } from "./session";
import { columnRuns, readSlices, type Slice, sliced } from "./slices";

/** A table of ours with what is in it. Cells are by row, then by actual column. */
export interface TableFound extends TableAt {
  /**
   * As typed: a constant, or the formula of a cell into which a person put one, in columns that a person added in R1C1
   * form, which means the same in any row; "" in computed columns.
   */
  readonly typed: readonly (readonly Scalar[])[];
  /** As shown; the same as `typed` but for formulas. */
  readonly shown: readonly (readonly Scalar[])[];
  /** Number formats by row and actual column, of the columns whose rows differ in them. */
  readonly formats: readonly Readonly<Record<number, string>>[];
  /** The formula, without `=`, of each computed column, by header. */
  readonly formulas: Readonly<Record<string, string>>;
}

/** All that is typed, but for columns that hold nothing but our own formula; and formats where rows differ in them. */
function slicesOf(plan: TablePlan, at: TableAt): Slice[] {
  const variable = plan.variable === undefined ? undefined : new RegExp(plan.variable);
  const columns = new Map(plan.columns.map((column) => [column.header, column]));
  const varies = (header: string): boolean => variable?.test(header) ?? false;
  const isTyped = (header: string): boolean => columns.has(header) && !columns.get(header)?.computed;
  const isAdded = (header: string): boolean => !columns.has(header) && !varies(header);
  const isFormatted = (header: string): boolean => columns.get(header)?.style === "number" || varies(header);
  return [
    ...sliced(at, "formulas", columnRuns(at.headers, isTyped)),
    ...sliced(at, "formulasR1C1", columnRuns(at.headers, isAdded)),
    ...sliced(at, "numberFormat", columnRuns(at.headers, isFormatted)),
  ];
}

const scalar = (value: unknown): Scalar => (typeof value === "number" ? value : String(value ?? ""));

const isFormula = (value: Scalar | undefined): boolean => typeof value === "string" && value.startsWith("=");

interface Reading {
  readonly at: TableAt;
  readonly plan: TablePlan;
  readonly typed: Scalar[][];
  shown: Scalar[][];
  readonly formats: Record<number, string>[];
  readonly formulas: Record<string, string>;
}

function emptyBody({ rowCount, headers }: TableAt): Scalar[][] {
  return Array.from({ length: rowCount }, () => headers.map(() => ""));
}

function putFormats(into: Record<number, string>[], slice: Slice, cells: readonly (readonly unknown[])[]): void {
  cells.forEach((line, r) => {
    line.forEach((format, c) => {
      const row = into[slice.start + r];
      if (row) row[slice.from + c] = String(format);
    });
  });
}

function putFormulas(into: Record<string, string>, { at, from }: Slice, line: readonly unknown[]): void {
  line.forEach((formula, c) => {
    const text = String(formula);
    if (text.startsWith("=")) into[at.headers[from + c] ?? ""] = text.slice(1);
  });
}

const put = (into: Scalar[][], slice: Slice, cells: readonly (readonly unknown[])[]): void => {
  cells.forEach((line, r) => {
    line.forEach((value, c) => {
      const row = into[slice.start + r];
      if (row) row[slice.from + c] = scalar(value);
    });
  });
};

/** Text may begin with = too; only what it shows tells it from a formula, so those columns are read once more. */
async function readShown(session: Session, readings: readonly Reading[]): Promise<void> {
  const again = readings.flatMap(({ plan, at, typed }) => {
    const planned = new Set(plan.columns.map(({ header }) => header));
    return at.headers.flatMap((header, column) =>
      planned.has(header) && typed.some((row) => isFormula(row[column]))
        ? sliced(at, "values", [[column, column]])
        : [],
    );
  });
  for (const reading of readings) reading.shown = reading.typed.map((row) => [...row]);
  await readSlices(session, again, (slice, cells) => {
    const reading = readings.find(({ at }) => at === slice.at);
    if (reading) put(reading.shown, slice, cells);
  });
}

/** One row tells what a column of ours computes. */
const firstRow = (plan: TablePlan, at: TableAt): Slice[] => {
  const variable = plan.variable === undefined ? undefined : new RegExp(plan.variable);
  const computed = new Set(plan.columns.flatMap((column) => (column.computed ? [column.header] : [])));
  return columnRuns(at.headers, (header) => computed.has(header) || (variable?.test(header) ?? false)).map(
    ([from, to]) => ({
      at,
      property: "formulas",
      from,
      to,
      start: 0,
      count: 1,
    }),
  );
};

/** The tables of the plan that the workbook has, with what is in them; names that something else bears are left out. */
export async function readTables(
  session: Session,
  plan: SheetPlan,
  inventory: Inventory,
): Promise<ReadonlyMap<string, TableFound>> {
  const readings: Reading[] = plan.sheets
    .flatMap(({ tables }) => tables)
    .flatMap((table) => {
      const at = matchTable(table, inventory.tables, tableNames(plan));
      return at && at !== "foreign"
        ? [
            {
              at,
              plan: table,
              typed: emptyBody(at),
              shown: [],
              formats: Array.from({ length: at.rowCount }, () => ({})),
              formulas: {},
            },
          ]
        : [];
    });
  const typed = readings.flatMap(({ plan: table, at }) => slicesOf(table, at));
  const computed = readings.flatMap(({ plan: table, at }) => firstRow(table, at));
  await readSlices(session, [...typed, ...computed], (slice, cells) => {
    const reading = readings.find(({ at }) => at === slice.at);
    if (reading && computed.includes(slice)) putFormulas(reading.formulas, slice, cells[0] ?? []);
    else if (reading && slice.property === "numberFormat") putFormats(reading.formats, slice, cells);
    else if (reading) put(reading.typed, slice, cells);
  });
  await readShown(session, readings);
  return new Map(
    readings.map(({ at, plan: table, typed: cells, shown, formats, formulas }) => [
      table.name,
      { ...at, typed: cells, shown, formats, formulas },
    ]),
  );
}

/** An error as a cell shows it. */
const ERROR = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;

/** Columns of ours whose formulas show errors, with how many. */
export async function readErrors(
  session: Session,
  plan: SheetPlan,
  tables: ReadonlyMap<string, TableFound>,
): Promise<readonly { readonly table: string; readonly header: string; readonly count: number }[]> {
  const slices = plan.sheets
    .flatMap((part) => part.tables)
    .flatMap((table) => {
      const at = tables.get(table.name);
      // What is for a chart alone says #N/A on purpose.
      const drawn = new Set(table.columns.filter((column) => column.drawn).map(({ header }) => header));
      const isShown = (header: string): boolean => at !== undefined && header in at.formulas && !drawn.has(header);
      const computed = at ? columnRuns(at.headers, isShown) : [];
      return at ? sliced(at, "values", computed) : [];
    });
  const counts = new Map<string, { table: string; header: string; count: number }>();
  await readSlices(session, slices, ({ at, from }, cells) => {
    for (const line of cells) {
      line.forEach((value, c) => {
        if (!ERROR.test(String(value))) return;
        const header = at.headers[from + c] ?? "";
        const found = counts.get(`${at.name}\t${header}`) ?? { table: at.name, header, count: 0 };
        counts.set(`${at.name}\t${header}`, { ...found, count: found.count + 1 });
      });
    }
  });
  return [...counts.values()];
}

const stateOf = ({ headers, shown, sheet, row, column }: TableFound): TableState => ({
  headers,
  rows: shown,
  sheet,
  row,
  column,
});

/** What the next plan builds on. */
export const bookState = (tables: ReadonlyMap<string, TableFound>, inventory: Inventory): BookState => ({
  tables: Object.fromEntries([...tables].map(([name, found]) => [name, stateOf(found)])),
  cells: Object.fromEntries([...inventory.cells].map(([name, { value }]) => [name, value])),
});
