import { pane, problems, warnings } from "../../src/messages/zh-CN";
import { reduce } from "../../src/taskpane/reduce";
import { type Action, initialState, type State } from "../../src/taskpane/state";
import type { Reading } from "../../src/taskpane/worker/protocol";
import { type ReportSketch, report } from "../support/reports";

/** Without a year two reports are never of one year. */
const reading = (reportId: string, over: ReportSketch = {}): Reading => ({
  report: report({ reportId, year: null, ...over }),
  found: [],
  leftOut: [],
});

const play = (...actions: readonly Action[]): State => actions.reduce(reduce, initialState);
const ids = (state: State) => state.readings.map(({ report }) => report.reportId);
const said = (state: State) => state.notices.map(({ text }) => text);
const read = (one: Reading): Action => ({ type: "read", reading: one });
const start: Action = { type: "started", kind: "read", total: 2 };

const EAST = { region: "东区", year: 2021 };

test("a batch that brought something goes on to the review", () => {
  const state = play({ ...start, total: 1 }, read(reading("a")), { type: "finished", added: 1 });
  expect(state).toMatchObject({ step: "review", job: null, status: pane.finished(1, 0) });
});

test("a batch that brought nothing stays, and what was said last stays said", () => {
  const problem = { file: "x.txt", code: "empty", message: problems.empty } as const;
  const state = play(start, { type: "refused", problem }, { type: "finished", added: 0 });
  expect(state).toMatchObject({ step: "import", status: pane.about("x.txt", problems.empty), problems: [problem] });
});

test("a batch that brought a part says aloud how much it did not", () => {
  const state = play(start, read(reading("a")), { type: "finished", added: 1 });
  expect(state.status).toBe(pane.finished(1, 0) + pane.unread(1));
});

test("what an attempt to bring reports ended in goes with the next attempt, and with nothing else", () => {
  const warned: Action = { type: "warned", subject: "", text: pane.import.emptyPaste };
  expect(said(play(warned, { type: "started", kind: "preview", total: 0 }))).toEqual([pane.import.emptyPaste]);
  expect(said(play(warned, start))).toEqual([]);
});

test("the same text twice is kept once, and the workbook is told of the other", () => {
  const state = play(read(reading("a")), read(reading("a", { file: "copy.txt" })));
  expect(ids(state)).toEqual(["a"]);
  expect(state.duplicates).toEqual([{ file: "copy.txt", of: "a.txt" }]);
  expect(said(state)).toEqual([warnings["same-text"]]);
});

test("two reports for one region and year are both kept, and said", () => {
  const state = play(read(reading("a", EAST)), read(reading("b", EAST)));
  expect(ids(state)).toEqual(["a", "b"]);
  expect(said(state)).toEqual([warnings["same-region-year"]]);
});

test("cancelling a batch keeps what was read and shows it", () => {
  const state = play(start, read(reading("a")), { type: "stopped", kept: 1, dropped: 1 });
  expect(state).toMatchObject({ step: "review", job: null });
  expect(said(state)).toEqual([pane.stopped.reading(1, 1)]);
});

test("a plan that was stopped is not planned again by itself; a change of the reports frees it", () => {
  const held = play(
    read(reading("a")),
    { type: "started", kind: "preview", total: 0 },
    {
      type: "stopped",
      kept: 0,
      dropped: 0,
    },
  );
  expect(held).toMatchObject({ held: true, sheets: null });
  expect(reduce(held, read(reading("b"))).held).toBe(false);
  expect(reduce(held, { type: "planAgain" }).held).toBe(false);
});

test("any change of the reports makes the plan stale", () => {
  const planned = play(read(reading("a")), { type: "planned", sheets: [] });
  expect(planned.sheets).toEqual([]);
  expect(reduce(planned, { type: "removed", reportId: "a" }).sheets).toBeNull();
});

test("removing and clearing can be taken back, without doubling what was read again", () => {
  const removed = play(read(reading("a")), read(reading("b")), { type: "removed", reportId: "a" });
  expect(ids(removed)).toEqual(["b"]);
  const [notice] = removed.notices;
  if (!notice) throw new Error("nothing was said");
  expect(ids(reduce(removed, { type: "restored", notice }))).toEqual(["b", "a"]);
  expect(ids([read(reading("a")), { type: "restored", notice } as const].reduce(reduce, removed))).toEqual(["b", "a"]);

  const cleared = reduce(removed, { type: "cleared" });
  expect(cleared).toMatchObject({ readings: [], step: "import", problems: [], duplicates: [] });
  const [last] = cleared.notices;
  if (!last) throw new Error("nothing was said");
  expect(ids(reduce(cleared, { type: "restored", notice: last }))).toEqual(["b"]);
});

test("messages have ids of their own, newest first, and go one by one or all", () => {
  const warn = (text: string): Action => ({ type: "warned", subject: "", text });
  const state = play(warn("一"), warn("二"), warn("三"));
  expect(said(state)).toEqual(["三", "二", "一"]);
  expect(said(reduce(state, { type: "dismissed", id: 2 }))).toEqual(["三", "一"]);
  expect(said(reduce(state, { type: "allDismissed" }))).toEqual([]);
});
