import { phraseOf } from "./matching";
import type { Draft, Dropped, Refiner } from "./types";

/** Phrases that count nothing a ledger would hold. */
const NOTHING = /^(?:方面|环节|时间|之一|以来|以内|左右)?$/;

/** Leaves out numbers for which no words say what they count. */
export const facthood: Refiner = {
  name: "facthood",
  refine(drafts, { year }) {
    const kept: Draft[] = [];
    const dropped: Dropped[] = [];
    for (const draft of drafts) {
      if (NOTHING.test(phraseOf(draft))) dropped.push({ draft, disposition: "other", why: "前后文没有说明数的是什么" });
      else if (
        draft.replaced &&
        (year === null || draft.period === "" || draft.period.replace("@", "") === `${year}`)
      ) {
        dropped.push({ draft, disposition: "other", why: "“由…到…”的旧值，没有写明年份" });
      } else kept.push(draft);
    }
    return { kept, dropped };
  },
};
