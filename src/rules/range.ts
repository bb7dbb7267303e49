import { claimAll, type Rule } from "./types";

/** Digits are bounded: a longer run is no quantity, and an unbounded one would be scanned from each of its digits. */
const END = "\\d{1,9}(?:\\.\\d{1,9})?[%万]?";
const RANGE = new RegExp(
  `(?<![\\d.])${END} ?(?:[-—~至到]|\\.\\.) ?${END}(?= ?(?:[个家件名人次项份条元年天%周岁月]|小时|工作日|万))`,
  "g",
);

/** 5至6家 and 10-15个 have no one value; they are left out, and shown. */
export const range: Rule = { name: "range", find: (text) => claimAll(text, RANGE, "other") };
