import type { Catalogue } from "./catalogue";
import type { Problem, Report } from "./model";

export type Input =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly text: string };

export type Outcome =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly problem: Problem };

/** Reads one report. Pure: the same input and catalogue give the same outcome on any machine. */
export function extract(_input: Input, _catalogue: Catalogue): Outcome {
  throw new Error("not built yet");
}
