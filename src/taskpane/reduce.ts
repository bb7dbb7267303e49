import { reviewBatch } from "../checks/batch";
import { pane, warnings } from "../messages/zh-CN";
import type { Problem, WarningCode } from "../model";
import { worked, written } from "./reduce-book";
import { forgotten, handInDone, handInFilled, handInShown } from "./reduce-hand-in";
import { say, sayAll } from "./reduce-notices";
import { type Action, type JobKind, type Notice, nameOf, type State } from "./state";
import type { Reading } from "./worker/protocol";

const withReadings = (state: State, readings: readonly Reading[]): State => ({
  ...state,
  readings,
  sheets: null,
  held: false,
  handIn: forgotten(state),
});

/** Warnings that are said at once; the others wait beside their report. */
const SPOKEN: ReadonlySet<WarningCode> = new Set(["no-numbers", "no-facts", "same-region-year"]);

function addReading(state: State, reading: Reading): State {
  const { file } = reading.report;
  const batch = reviewBatch([...state.readings, reading].map(({ report }) => report));
  if (batch.duplicates.length > 0) {
    const duplicates = [...state.duplicates, ...batch.duplicates];
    const next = { ...withReadings(state, state.readings), duplicates };
    return say(next, { tone: "warning", subject: file, text: warnings["same-text"] });
  }
  const told = batch.reports.at(-1)?.warnings.filter(({ code }) => SPOKEN.has(code)) ?? [];
  return told.reduce(
    (next, { message }) => say(next, { tone: "warning", subject: file, text: message }),
    withReadings(state, [...state.readings, reading]),
  );
}

function refuse(state: State, problem: Problem): State {
  const next = { ...withReadings(state, state.readings), problems: [...state.problems, problem] };
  return say(next, { tone: "error", subject: problem.file, text: problem.message });
}

function stop(state: State, kept: number, dropped: number): State {
  const kind = state.job?.kind;
  const reading = kind === "read";
  const held = kind === "handIn" ? state.held : !reading;
  const next: State = { ...state, job: null, held, step: kept > 0 ? "review" : state.step };
  const text = reading
    ? pane.stopped.reading(kept, dropped)
    : pane.stopped[kind === "excel" || kind === "handIn" ? kind : "planning"];
  return say(next, { tone: "warning", subject: "", text });
}

function restore(state: State, { id, undo = [] }: Notice): State {
  const known = new Set(state.readings.map((reading) => reading.report.reportId));
  const back = undo.filter((reading) => !known.has(reading.report.reportId));
  const next = withReadings(state, [...state.readings, ...back]);
  return { ...next, notices: state.notices.filter((notice) => notice.id !== id), status: pane.restored(back.length) };
}

const COMPUTING = { phase: "computing", share: 0 } as const;

function start(state: State, kind: JobKind, total: number): State {
  const notices = kind === "read" ? state.notices.filter(({ attempt }) => !attempt) : state.notices;
  return { ...state, notices, job: { kind, done: 0, total, subject: "", ...COMPUTING } };
}

function finish(state: State, added: number): State {
  if (added === 0) return { ...state, job: null };
  const found = state.readings.reduce((sum, reading) => sum + reading.found.length, 0);
  const unread = (state.job?.total ?? added) - added;
  // What was said of each file that failed is spoken over by the end of the batch.
  const status = pane.finished(state.readings.length, found) + (unread > 0 ? pane.unread(unread) : "");
  return { ...state, job: null, step: "review", status };
}

/** Everything that can happen in the pane, and what follows. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "go":
      return { ...handInShown(state, false), step: action.step };
    case "started":
      return start(state, action.kind, action.total);
    case "advanced":
      return state.job
        ? { ...state, job: { ...state.job, ...COMPUTING, done: action.done, subject: action.subject } }
        : state;
    case "told":
      return state.job ? { ...state, job: { ...state.job, phase: action.phase, share: action.share } } : state;
    case "read":
      return addReading(state, action.reading);
    case "refused":
      return refuse(state, action.problem);
    case "warned":
      return say(state, { tone: "error", subject: action.subject, text: action.text, attempt: true });
    case "said":
      return sayAll(state, action.said);
    case "finished":
      return finish(state, action.added);
    case "stopped":
      return stop(state, action.kept, action.dropped);
    case "planned":
      return { ...state, job: null, sheets: action.sheets, status: pane.write.planned(action.sheets.length) };
    case "planAgain":
      return { ...state, held: false };
    case "delivered":
      return sayAll({ ...state, job: null }, action.said);
    case "written":
      return written(state, action.said, action.now);
    case "worked":
      return worked(state, action.kind, action.said, action.now);
    case "handInShown":
      return handInShown(state, action.shown);
    case "handInFilled":
      return handInFilled(state, action.form);
    case "handInDone":
      return handInDone(state, action.preview, action.said);
    case "failed":
      return say(
        { ...state, job: null, held: state.step === "write" && !state.handIn.shown },
        { tone: "error", subject: "", text: action.text },
      );
    case "asked":
      return { ...state, job: null, question: action.question };
    case "answered":
      return { ...state, question: null };
    case "removed": {
      const gone = state.readings.filter((reading) => reading.report.reportId === action.reportId);
      const rest = state.readings.filter((reading) => reading.report.reportId !== action.reportId);
      const subject = gone.map(nameOf).join("");
      return say(withReadings(state, rest), { tone: "success", subject, text: pane.removed, undo: gone });
    }
    case "cleared": {
      const next = withReadings({ ...state, step: "import", problems: [], duplicates: [] }, []);
      const text = pane.cleared(state.readings.length);
      return say(next, { tone: "success", subject: "", text, undo: state.readings });
    }
    case "restored":
      return restore(state, action.notice);
    case "dismissed":
      return { ...state, notices: state.notices.filter((notice) => notice.id !== action.id) };
    case "allDismissed":
      return { ...state, notices: [] };
  }
}
