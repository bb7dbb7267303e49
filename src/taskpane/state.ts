import type { Problem } from "../model";
import type { HandInOptions } from "../sheet/hand-in";
import type { Duplicate } from "../sheet/reports";
import type { BookNow, HandInPreview, Said } from "./host";
import type { Reading, SheetPreview } from "./worker/protocol";

export type Step = "import" | "review" | "write" | "book";

/** What can be done with the workbook that is open in Excel, besides writing reports into it. */
export type WorkKind = "look" | "yearly" | "checks" | "pivots" | "undo";

export interface Notice {
  readonly id: number;
  readonly tone: "error" | "warning" | "success" | "info";
  /** File or report the sentence is about, or "". */
  readonly subject: string;
  readonly text: string;
  /** What taking the step back brings back. */
  readonly undo?: readonly Reading[];
  /** Of an import into the open workbook that can be taken back. */
  readonly takeBack?: boolean;
  /** Of a result that the next result makes history. */
  readonly passing?: boolean;
  /** Of an attempt to bring reports that the next attempt makes history. */
  readonly attempt?: boolean;
}

/** Tasks a person knows of. */
export type JobKind = "read" | "preview" | "workbook" | "excel" | "handIn";

/** Who has the work: our worker, which can be stopped, or Excel, which cannot. */
export type Phase = "computing" | "reading" | "writing" | "opening" | "waiting" | "turn" | "silent";

export interface Job {
  readonly kind: JobKind;
  readonly phase: Phase;
  /** How much Excel has done, 0 where that is not known. */
  readonly share: number;
  readonly done: number;
  readonly total: number;
  readonly subject: string;
}

/** What was brought, and is yet to be written. */
export interface Batch {
  readonly readings: readonly Reading[];
  /** Files that gave no report, and files that repeat another: the workbook lists them. */
  readonly problems: readonly Problem[];
  readonly duplicates: readonly Duplicate[];
}

/** A workbook that lacks something of ours, and what a person may choose. */
export interface Question {
  readonly text: string;
  /** What is done once it is repaired. */
  readonly again: "deliver" | WorkKind;
}

/** The form for what is handed in, and what it would come to. */
export interface HandInState {
  /** The form stands in place of its step. */
  readonly shown: boolean;
  /** What a person filled in. */
  readonly form: Partial<HandInOptions>;
  /** Null once the form or the reports have changed. */
  readonly preview: HandInPreview | null;
}

export interface State extends Batch {
  readonly step: Step;
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
  /** The workbook that is open in Excel; undefined until it was looked at. */
  readonly now: BookNow | undefined;
  /** What the last import wrote, for bringing it back when that is undone. */
  readonly written: Batch;
  readonly question: Question | null;
  readonly handIn: HandInState;
}

export type Action =
  | { readonly type: "go"; readonly step: Step }
  | { readonly type: "started"; readonly kind: JobKind; readonly total: number }
  | { readonly type: "advanced"; readonly done: number; readonly subject: string }
  | { readonly type: "told"; readonly phase: Phase; readonly share: number }
  | { readonly type: "read"; readonly reading: Reading }
  | { readonly type: "refused"; readonly problem: Problem }
  | { readonly type: "warned"; readonly subject: string; readonly text: string }
  | { readonly type: "said"; readonly said: readonly Said[] }
  | { readonly type: "finished"; readonly added: number }
  | { readonly type: "stopped"; readonly kept: number; readonly dropped: number }
  | { readonly type: "planned"; readonly sheets: readonly SheetPreview[] }
  | { readonly type: "planAgain" }
  | { readonly type: "delivered"; readonly said: readonly Said[] }
  /** Written into the open workbook. */
  | { readonly type: "written"; readonly said: readonly Said[]; readonly now: BookNow }
  | { readonly type: "worked"; readonly kind: WorkKind; readonly said: readonly Said[]; readonly now: BookNow }
  | { readonly type: "handInShown"; readonly shown: boolean }
  | { readonly type: "handInFilled"; readonly form: Partial<HandInOptions> }
  | { readonly type: "handInDone"; readonly preview: HandInPreview | null; readonly said: readonly Said[] }
  | { readonly type: "failed"; readonly text: string }
  | { readonly type: "asked"; readonly question: Question }
  | { readonly type: "answered" }
  | { readonly type: "removed"; readonly reportId: string }
  | { readonly type: "cleared" }
  | { readonly type: "restored"; readonly notice: Notice }
  | { readonly type: "dismissed"; readonly id: number }
  | { readonly type: "allDismissed" };

export const NO_BATCH: Batch = { readings: [], problems: [], duplicates: [] };

export const initialState: State = {
  ...NO_BATCH,
  step: "import",
  notices: [],
  noticed: 0,
  job: null,
  sheets: null,
  held: false,
  status: "",
  now: undefined,
  written: NO_BATCH,
  question: null,
  handIn: { shown: false, form: {}, preview: null },
};

/** How a person names a report: by its title, or by the file when the text has no title. */
export const nameOf = ({ report }: Reading): string => report.title || report.file;
