import { change, type Draft, type Refiner } from "./types";

const SINCE_EVER = /累计(?!完成)[^,;。]{0,8}$/;
const THIS_YEAR = /年内|当年|今年|本年|全年|(?:^|[,;、(])其中新|新(?=接收|增|收|纳入)/;

/** 累计接收1862人, 年内新接收98人: beside this year's number the one that has run for years is another 口径. */
const runsForYears = (draft: Draft, all: readonly Draft[]): boolean =>
  SINCE_EVER.test(draft.lead) &&
  !THIS_YEAR.test(draft.lead) &&
  all.some(
    (one) =>
      one.sentence === draft.sentence &&
      one.code === draft.code &&
      one.unit === draft.unit &&
      one.dimension === draft.dimension &&
      one.value < draft.value &&
      THIS_YEAR.test(one.lead),
  );

/** Tells what was counted since the beginning from what was counted this year, where a sentence gives both. */
export const cumulative: Refiner = {
  name: "cumulative",
  refine(drafts) {
    const kept = drafts.map((draft) =>
      draft.code !== null && runsForYears(draft, drafts)
        ? change(draft, "cumulative", { dimension: `历年累计${draft.dimension}` }, "同一句另有当年数")
        : draft,
    );
    return { kept, dropped: [] };
  },
};
