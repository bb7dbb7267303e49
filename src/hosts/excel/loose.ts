import type { PlacedCell, Scalar, SheetPart } from "../../model";
import { content, formatOf, holds } from "./cells";
import { formulaOp, type Stages } from "./create";
import type { Inventory, NamedCell } from "./find";
import { choiceOps } from "./format";
import type { Journal } from "./journal";
import { type Op, op } from "./ops";
import { type Session, step } from "./session";

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/** A sheet without a table, found by the one cell it names; its cells stand as far from that one as planned. */
export interface LooseFound {
  readonly part: SheetPart;
  readonly name: string;
  readonly anchor: NamedCell;
  /** Formulas and constants from the anchor on, as far as the plan reaches. */
  readonly cells: readonly (readonly Scalar[])[];
}

const extent = (cells: readonly PlacedCell[]): readonly [number, number] => [
  Math.max(...cells.map(({ row }) => row)) + 1,
  Math.max(...cells.map(({ column }) => column)) + 1,
];

const anchorOf = (part: SheetPart, inventory: Inventory): { name: string; anchor: NamedCell } | undefined => {
  const [name] = Object.keys(part.names ?? {});
  const anchor = name === undefined ? undefined : inventory.cells.get(name);
  return name !== undefined && anchor && part.tables.length === 0 ? { name, anchor } : undefined;
};

/** Sheets of the plan that have no table and stand in the workbook. */
export async function readLoose(
  session: Session,
  parts: readonly SheetPart[],
  inventory: Inventory,
): Promise<readonly LooseFound[]> {
  const found = parts.flatMap((part) => {
    const at = anchorOf(part, inventory);
    return at ? [{ part, ...at }] : [];
  });
  if (found.length === 0) return [];
  const ranges = await step(session, ({ workbook }) =>
    found.map(({ part, anchor }) => {
      const range = workbook.worksheets
        .getItem(anchor.sheetId)
        .getRangeByIndexes(anchor.row, anchor.column, ...extent(part.cells));
      range.load("formulas");
      return range;
    }),
  );
  return found.map((one, i) => ({ ...one, cells: ranges[i]?.formulas ?? [] }));
}

const sheetOf =
  ({ sheetId }: NamedCell): SheetOf =>
  ({ workbook }) =>
    workbook.worksheets.getItem(sheetId);

/** Writes what differs. A formula that stands is left: Excel gives it back in words of its own. */
export function changeLoose({ name, anchor, part, cells }: LooseFound): Stages & { past: Journal["loose"] } {
  const changed = part.cells.filter(({ row, column, cell }) => {
    const there = cells[row]?.[column] ?? "";
    const wanted = content(cell);
    return wanted === undefined ? !String(there).startsWith("=") : !holds(there, wanted);
  });
  const sheet = sheetOf(anchor);
  const place = (one: PlacedCell): readonly [number, number] => [anchor.row + one.row, anchor.column + one.column];
  return {
    past: changed.map(({ row, column }) => ({ name, row, column, value: cells[row]?.[column] ?? "" })),
    first: changed.flatMap((one) =>
      one.cell.kind === "formula" ? [] : [cellOp(sheet, ...place(one), content(one.cell) ?? "", formatOf(one.cell))],
    ),
    last: changed.flatMap((one) => (one.cell.kind === "formula" ? [formulaOp(sheet, ...place(one), one.cell)] : [])),
  };
}

/** Writes one constant. */
const cellOp = (sheet: SheetOf, row: number, column: number, value: Scalar, format?: string): Op =>
  op(
    (context) => {
      const range = sheet(context).getRangeByIndexes(row, column, 1, 1);
      if (format !== undefined) range.numberFormat = [[format]];
      range.values = [[value]];
    },
    3,
    value,
  );

/** Puts loose cells back. */
export const restoreLoose = (past: Journal["loose"], inventory: Inventory): readonly Op[] =>
  past.flatMap(({ name, row, column, value }) => {
    const anchor = inventory.cells.get(name);
    return anchor ? [cellOp(sheetOf(anchor), anchor.row + row, anchor.column + column, value)] : [];
  });

/** A list on a whole column needs no renewal. */
const LAST_ROW = "1048576";

/** Of the first 26 columns, in which stand cells to pick from and titles. */
export const cellName = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

/** Cells that a plan fills and a person may fill otherwise: what they picked. */
export function changeNamed(
  part: SheetPart,
  inventory: Inventory,
): { ops: readonly Op[]; tidy: readonly Op[]; past: Readonly<Record<string, Scalar>> } {
  const past: Record<string, Scalar> = {};
  const lists = (part.validations ?? []).filter(({ range }) => !range.endsWith(LAST_ROW));
  const found = Object.entries(part.names ?? {}).flatMap(([name, at]) => {
    const there = inventory.cells.get(name);
    return there ? [{ name, at, there }] : [];
  });
  const ops = found.flatMap(({ name, at, there }) => {
    const planned = part.cells.find(({ row, column }) => row === at.row && column === at.column)?.cell;
    const wanted = planned && content(planned);
    if (wanted === undefined || holds(there.value, wanted)) return [];
    past[name] = there.value;
    return [cellOp(sheetOf(there), there.row, there.column, wanted)];
  });
  // The years that may be picked grow with the data.
  const tidy = found.flatMap(({ at, there }) =>
    lists
      .filter(({ range }) => range === cellName(at))
      .flatMap((list) => choiceOps(sheetOf(there), there.row, there.column, list)),
  );
  return { ops, tidy, past };
}

export const restoreNamed = (past: Readonly<Record<string, Scalar>>, inventory: Inventory): readonly Op[] =>
  Object.entries(past).flatMap(([name, value]) => {
    const there = inventory.cells.get(name);
    return there ? [cellOp(sheetOf(there), there.row, there.column, value)] : [];
  });
