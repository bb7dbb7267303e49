import { pane } from "../../src/messages/zh-CN";
import type { BookNow, Said } from "../../src/taskpane/host";
import { reduce } from "../../src/taskpane/reduce";
import { type Action, initialState, type State } from "../../src/taskpane/state";
import type { Reading } from "../../src/taskpane/worker/protocol";
import { report } from "../support/reports";

const reading = (reportId: string): Reading => ({
  report: report({ reportId, year: null }),
  found: [],
  leftOut: [],
});
const read = (id: string): Action => ({ type: "read", reading: reading(id) });
const said = (text: string): Said => ({ tone: "success", subject: "", text });
const now: BookNow = { rows: 1, unsure: 0, reports: 1, years: [2021], findings: 0, unit: "", undoable: true };
const start: Action = { type: "started", kind: "excel", total: 0 };
const written: Action = { type: "written", said: [said("一"), { ...said("二"), tone: "warning" }], now };

const play = (...actions: readonly Action[]): State => actions.reduce(reduce, initialState);
const ids = ({ readings }: State) => readings.map((one) => one.report.reportId);
const texts = ({ notices }: State) => notices.map(({ text }) => text);

test("reports that are written are no longer to be written, and the result can be taken back", () => {
  const state = play(read("a"), start, written);
  expect(state).toMatchObject({ readings: [], problems: [], step: "book", job: null, now, status: "一" });
  expect(texts(state)).toEqual(["一", "二"]);
  expect(state.notices.map(({ takeBack }) => takeBack)).toEqual([true, undefined]);
});

test("a result makes the one before it history; a look at the workbook does not", () => {
  const looked = play(read("a"), start, written, { type: "worked", kind: "look", said: [said("看")], now });
  expect(texts(looked)).toEqual(["看", "一", "二"]);
  const updated = reduce(looked, { type: "worked", kind: "yearly", said: [said("三")], now });
  expect(texts(updated)).toEqual(["三", "看"]);
});

test("what an undone import had written is back, once", () => {
  const undo: Action = { type: "worked", kind: "undo", said: [said("撤")], now: null };
  const state = play(read("a"), read("b"), start, written, read("b"), undo);
  expect(ids(state)).toEqual(["a", "b"]);
  expect(texts(state)).toEqual([`撤${pane.live.backAgain(2)}`]);
  expect(ids(reduce(state, undo))).toEqual(["a", "b"]);
});

test("a refusal that leaves a choice asks for it, any other is said", () => {
  const asked = play(start, { type: "asked", question: { text: "缺", again: "deliver" } });
  expect(asked).toMatchObject({ job: null, question: { again: "deliver" }, notices: [] });
  expect(reduce(asked, { type: "answered" }).question).toBeNull();
  expect(texts(play(start, { type: "failed", text: "错" }))).toEqual(["错"]);
});

test("the same message is not said twice", () => {
  const same: Action = { type: "said", said: [said("同"), said("异")] };
  expect(texts(play(same, same))).toEqual(["同", "异"]);
});
