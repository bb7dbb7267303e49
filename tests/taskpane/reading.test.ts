import type { Mention } from "../../src/model";
import { joinReading, splitReading } from "../../src/taskpane/worker/parts";
import { toReading } from "../../src/taskpane/worker/reading";
import { report } from "../support/reports";

const TEXT = "一、概况\n受理5件,审结5件。\n受理5件,审结5件。\n2021年底。";

/** The second 5 of the second of two equal sentences. */
const at = TEXT.lastIndexOf("5");
const source = { start: at, text: "5", sentence: "受理5件,审结5件。" };

const mention = (start: number, end: number, disposition: Mention["disposition"]): Mention => ({
  start,
  end,
  text: TEXT.slice(start, end),
  disposition,
  rule: "",
});

test("the number marked in a sentence is the one the fact was read from", () => {
  const [found] = toReading(report({ facts: [{ source }] }), TEXT).found;
  expect(found?.quote).toEqual({ text: "受理5件,审结5件。", start: 7, end: 8 });
});

test("a number left out is shown with the rest of its line", () => {
  const year = TEXT.indexOf("2021");
  const mentions = [mention(at, at + 1, "fact"), mention(year, year + 4, "date")];
  const { leftOut } = toReading(report({ mentions }), TEXT);
  expect(leftOut).toEqual([{ disposition: "date", start: year, quote: { text: "2021年底。", start: 0, end: 4 } }]);
});

test("a reading sent in parts is the same reading", () => {
  const facts = Array.from({ length: 2345 }, () => ({ source }));
  const mentions = Array.from({ length: 1234 }, (_, i) => mention(i % 5, (i % 5) + 1, "date"));
  const reading = toReading(report({ facts, mentions }), TEXT);
  const { head, parts } = splitReading(reading);
  expect(parts.length).toBe(3);
  expect([head.found, head.leftOut, head.report.facts, head.report.mentions]).toEqual([[], [], [], []]);
  expect(joinReading(head, parts)).toEqual(reading);
});
