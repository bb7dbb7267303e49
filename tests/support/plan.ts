import { type BookInput, composeWorkbook } from "../../src/compose";
import type { BookState, Report, Scalar, SheetPlan } from "../../src/model";
import { catalogue } from "./reports";
import { shown } from "./tables";

/** The workbook of these reports, made on a fixed day, with the small catalogue unless another is given. */
export const planOf = (reports: readonly Report[], more: Partial<BookInput> = {}): SheetPlan =>
  composeWorkbook({ reports, catalogue, madeOn: "2026-02-03", ...more }).plan;

/** A workbook in which the plan stands as it is, with what a person typed: `edit` gives the new value of a cell or nothing. */
export const bookOf = (
  plan: SheetPlan,
  edit: (table: string, header: string, row: Readonly<Record<string, Scalar>>) => Scalar | undefined = () => undefined,
): BookState => ({
  cells: {},
  tables: Object.fromEntries(
    plan.sheets.flatMap(({ name: sheet, tables }) =>
      tables.map(({ name, row, column, columns, rows }) => {
        const headers = columns.map(({ header }) => header);
        const values = rows.map((line) => {
          const at = Object.fromEntries(headers.map((header, i) => [header, shown(line[i])]));
          return headers.map((header) => edit(name, header, at) ?? at[header] ?? "");
        });
        return [name, { headers, rows: values, sheet, row, column }];
      }),
    ),
  ),
});
