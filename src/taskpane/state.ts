import type { Problem } from "../model";
import type { Duplicate } from "../sheet/reports";
import type { Reading, SheetPreview, Task } from "./worker/protocol";

export type Step = "import" | "review" | "write";

export interface Notice {
  readonly id: number;
  readonly tone: "error" | "warning" | "success";
  /** File or report the sentence is about, or "". */
  readonly subject: string;
  readonly text: string;
  /** What taking the step back brings back. */
  readonly undo?: readonly Reading[];
}

/** Tasks a person knows of. */
export type JobKind = Exclude<Task["kind"], "hold">;

export interface Job {
  readonly kind: JobKind;
  readonly done: number;
  readonly total: number;
  readonly subject: string;
}

export interface State {
  readonly step: Step;
  readonly readings: readonly Reading[];
  /** Files that gave no report, and files that repeat another: the workbook lists them. */
  readonly problems: readonly Problem[];
  readonly duplicates: readonly Duplicate[];
  readonly notices: readonly Notice[];
  /** Grows with every notice, so that ids never repeat. */
  readonly noticed: number;
  readonly job: Job | null;
  /** null until planned; a change of the reports makes it null again. */
  readonly sheets: readonly SheetPreview[] | null;
  /** The last plan was stopped or failed: planning waits for the person. */
  readonly held: boolean;
  /** Last thing a screen reader is told. */
  readonly status: string;
}

export type Action =
  | { readonly type: "go"; readonly step: Step }
  | { readonly type: "started"; readonly kind: JobKind; readonly total: number }
  | { readonly type: "advanced"; readonly done: number; readonly subject: string }
  | { readonly type: "read"; readonly reading: Reading }
  | { readonly type: "refused"; readonly problem: Problem }
  | { readonly type: "warned"; readonly subject: string; readonly text: string }
  | { readonly type: "finished"; readonly added: number }
  | { readonly type: "stopped"; readonly kept: number; readonly dropped: number }
  | { readonly type: "planned"; readonly sheets: readonly SheetPreview[] }
  | { readonly type: "planAgain" }
  | { readonly type: "delivered"; readonly text: string }
  | { readonly type: "broken" }
  | { readonly type: "removed"; readonly reportId: string }
  | { readonly type: "cleared" }
  | { readonly type: "restored"; readonly notice: Notice }
  | { readonly type: "dismissed"; readonly id: number }
  | { readonly type: "allDismissed" };

export const initialState: State = {
  step: "import",
  readings: [],
  problems: [],
  duplicates: [],
  notices: [],
  noticed: 0,
  job: null,
  sheets: null,
  held: false,
  status: "",
};

/** How a person names a report: by its title, or by the file when the text has no title. */
export const nameOf = ({ report }: Reading): string => report.title || report.file;
