import type { SheetPlan, TablePlan } from "../../model";
import { content } from "./cells";
import type { There } from "./check";
import type { TableFound } from "./read";

/** Keys of more rows than this are not read a second time; an answer must stay below 5 MB. */
const MOST = 100_000;

const keyRange = (context: Excel.RequestContext, table: string, header: string): Excel.Range => {
  const range = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
  range.load("values,rowIndex,columnIndex");
  return range;
};

const stands = (range: Excel.Range, found: TableFound, header: string): boolean => {
  const place = found.headers.indexOf(header);
  return (
    range.rowIndex === found.row + 1 &&
    range.columnIndex === found.column + place &&
    range.values.length === found.rowCount &&
    range.values.every(([value], i) => String(value ?? "") === String(found.shown[i]?.[place] ?? ""))
  );
};

/**
 * Queues a second look at the rows we are about to write over. The answer, once synced, is whether they still are where
 * they were read: someone else may be working in the same workbook.
 */
export function queueUnmoved(context: Excel.RequestContext, there: There, plan: SheetPlan): () => boolean {
  const looked = plan.sheets
    .flatMap(({ tables }) => tables)
    .filter(({ handedOver }) => !handedOver)
    .flatMap((table) => {
      const found = there.tables.get(table.name);
      if (!found || found.rowCount > MOST) return [];
      return table.key
        .filter((header) => found.headers.includes(header))
        .map((header) => ({ found, header, range: keyRange(context, found.id, header) }));
    });
  return () => looked.every(({ found, header, range }) => stands(range, found, header));
}

/** Queues a look at the rows just written: whether nobody has been at them meanwhile. */
export function queueUndisturbed(context: Excel.RequestContext, table: TablePlan | undefined): () => boolean {
  const [header] = table?.key ?? [];
  if (!table || header === undefined || table.rows.length > MOST) return () => true;
  const range = keyRange(context, table.name, header);
  const column = table.columns.findIndex((one) => one.header === header);
  return () =>
    range.values.length === table.rows.length &&
    table.rows.every(
      (row, i) => String(range.values[i]?.[0] ?? "") === String(content(row[column] ?? { kind: "blank" }) ?? ""),
    );
}
