import { reviewBatch } from "../../src/checks";
import { report } from "../support/reports";

test("the same text is kept once, and the copy is named", () => {
  const first = report({ reportId: "a", file: "甲.txt" });
  const copy = report({ reportId: "a", file: "甲(1).txt" });
  const { reports, duplicates } = reviewBatch([first, copy]);
  expect(reports.map(({ file }) => file)).toEqual(["甲.txt"]);
  expect(duplicates).toEqual([{ file: "甲(1).txt", of: "甲.txt" }]);
});

test("two texts for one region and year both stay and both say so, once", () => {
  const batch = [report({ reportId: "a" }), report({ reportId: "b" }), report({ reportId: "c", year: 2022 })];
  const once = reviewBatch(batch).reports;
  expect(once.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
    ["same-region-year"],
    ["same-region-year"],
    [],
  ]);
  expect(reviewBatch(once).reports).toEqual(once);
});

test("reports without a region or a year are not taken for one another", () => {
  const { reports } = reviewBatch([
    report({ reportId: "a", region: "" }),
    report({ reportId: "b", region: "" }),
    report({ reportId: "c", year: null }),
    report({ reportId: "d", year: null }),
  ]);
  expect(reports.flatMap(({ warnings }) => warnings)).toEqual([]);
});
