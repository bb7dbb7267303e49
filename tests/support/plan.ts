import { type BookInput, composeWorkbook } from "../../src/compose";
import type { Report, SheetPlan } from "../../src/model";
import { catalogue } from "./reports";

/** The workbook of these reports, made on a fixed day, with the small catalogue unless another is given. */
export const planOf = (reports: readonly Report[], more: Partial<BookInput> = {}): SheetPlan =>
  composeWorkbook({ reports, catalogue, madeOn: "2026-02-03", ...more }).plan;
