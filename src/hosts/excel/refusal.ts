import { excel } from "../../messages/zh-CN";

/** Why a workbook was not written, or what became of a write that failed. */
export type RefusalCode = keyof typeof excel.refusals;

/** A workbook that was not written: one sentence in the user's language. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What a person may choose instead. */
  readonly remedy: "repair" | "none";

  constructor(code: RefusalCode, subject = "", remedy: "repair" | "none" = "none", cause?: unknown) {
    super(excel.refusals[code](subject), { cause });
    this.name = "Refusal";
    this.code = code;
    this.remedy = remedy;
  }
}

const code = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

export const isCellEdit = (error: unknown): boolean => code(error) === "InvalidOperationInCellEditMode";

export const isTooLarge = (error: unknown): boolean => code(error) === "ResponsePayloadSizeLimitExceeded";

/** In words what Excel said, for the failures we have a sentence for. */
export function meaning(error: unknown): RefusalCode | undefined {
  if (error instanceof Refusal) return error.code;
  if (code(error) === "AccessDenied") return "protected";
  if (code(error) === "InvalidOperationInCellEditMode") return "editing";
  return undefined;
}
