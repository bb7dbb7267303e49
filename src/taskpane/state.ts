import { reviewBatch } from "../checks/batch";
import { pane, problems, warnings } from "../messages/zh-CN";
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

export interface Job {
  readonly kind: Task["kind"];
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
  | { readonly type: "started"; readonly kind: Task["kind"]; readonly total: number }
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

function notify(state: State, notice: Omit<Notice, "id">): State {
  const id = state.noticed + 1;
  return { ...state, noticed: id, notices: [{ ...notice, id }, ...state.notices], status: notice.text };
}

const withReadings = (state: State, readings: readonly Reading[]): State => ({
  ...state,
  readings,
  sheets: null,
  held: false,
});

/** How a person names a report: by its title, or by the file when the text has no title. */
export const nameOf = ({ report }: Reading): string => report.title || report.file;

function addReading(state: State, reading: Reading): State {
  const { file } = reading.report;
  const batch = reviewBatch([...state.readings, reading].map(({ report }) => report));
  if (batch.duplicates.length > 0) {
    const duplicates = [...state.duplicates, ...batch.duplicates];
    const next = { ...withReadings(state, state.readings), duplicates };
    return notify(next, { tone: "warning", subject: file, text: warnings["same-text"] });
  }
  const next = withReadings(state, [...state.readings, reading]);
  return batch.reports.at(-1)?.warnings.some(({ code }) => code === "same-region-year")
    ? notify(next, { tone: "warning", subject: file, text: warnings["same-region-year"] })
    : next;
}

function refuse(state: State, problem: Problem): State {
  const next = { ...withReadings(state, state.readings), problems: [...state.problems, problem] };
  return notify(next, { tone: "error", subject: problem.file, text: problem.message });
}

function stop(state: State, kept: number, dropped: number): State {
  const reading = state.job?.kind === "read";
  const next: State = { ...state, job: null, held: !reading, step: kept > 0 ? "review" : state.step };
  const text = reading ? pane.stopped.reading(kept, dropped) : pane.stopped.planning;
  return notify(next, { tone: "warning", subject: "", text });
}

function restore(state: State, { id, undo = [] }: Notice): State {
  const known = new Set(state.readings.map((reading) => reading.report.reportId));
  const back = undo.filter((reading) => !known.has(reading.report.reportId));
  const next = withReadings(state, [...state.readings, ...back]);
  return { ...next, notices: state.notices.filter((notice) => notice.id !== id), status: pane.restored(back.length) };
}

/** Everything that can happen in the pane, and what follows. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "go":
      return { ...state, step: action.step };
    case "started":
      return { ...state, job: { kind: action.kind, done: 0, total: action.total, subject: "" } };
    case "advanced":
      return state.job ? { ...state, job: { ...state.job, done: action.done, subject: action.subject } } : state;
    case "read":
      return addReading(state, action.reading);
    case "refused":
      return refuse(state, action.problem);
    case "warned":
      return notify(state, { tone: "error", subject: action.subject, text: action.text });
    case "finished": {
      const step = action.added > 0 ? "review" : state.step;
      const found = state.readings.reduce((sum, reading) => sum + reading.found.length, 0);
      const status = action.added > 0 ? pane.finished(state.readings.length, found) : state.status;
      return { ...state, job: null, step, status };
    }
    case "stopped":
      return stop(state, action.kept, action.dropped);
    case "planned":
      return { ...state, job: null, sheets: action.sheets, status: pane.write.planned(action.sheets.length) };
    case "planAgain":
      return { ...state, held: false };
    case "delivered":
      return notify({ ...state, job: null }, { tone: "success", subject: "", text: action.text });
    case "broken":
      return notify({ ...state, job: null, held: true }, { tone: "error", subject: "", text: pane.broken });
    case "removed": {
      const gone = state.readings.filter((reading) => reading.report.reportId === action.reportId);
      const rest = state.readings.filter((reading) => reading.report.reportId !== action.reportId);
      const subject = gone.map(nameOf).join("");
      return notify(withReadings(state, rest), { tone: "success", subject, text: pane.removed, undo: gone });
    }
    case "cleared": {
      const next = withReadings({ ...state, step: "import", problems: [], duplicates: [] }, []);
      const text = pane.cleared(state.readings.length);
      return notify(next, { tone: "success", subject: "", text, undo: state.readings });
    }
    case "restored":
      return restore(state, action.notice);
    case "dismissed":
      return { ...state, notices: state.notices.filter((notice) => notice.id !== action.id) };
    case "allDismissed":
      return { ...state, notices: [] };
  }
}

/** The sentence for a file the browser itself cannot read. */
export const unreadable = (file: string): Problem => ({ file, code: "unreadable", message: problems.unreadable });
