import type { Kind, Scalar } from "../model";

/** The outcome of comparing two years, as the cells show it: "" shows nothing, "—" is a base of zero. */
export interface Comparison {
  readonly difference: Scalar;
  readonly change: Scalar;
}

/** Takes the noise of binary fractions away (99.5 − 99.3); the formulas do the same with ROUND(…,10). */
const round10 = (value: number): number => Number(value.toFixed(10));

/**
 * 同比 as 国家统计局 defines it: this period against the same period of the year before, as a share of the latter's size
 * (0.12 is 12%); of a rate, the difference in 百分点. A rank has a difference and no 同比.
 */
export function compare(kind: Kind, current: number | undefined, previous: number | undefined): Comparison {
  if (current === undefined || previous === undefined) return { difference: "", change: "" };
  const difference = round10(current - previous);
  if (kind === "rank") return { difference, change: "" };
  if (kind === "rate") return { difference, change: difference };
  return { difference, change: previous === 0 ? "—" : (current - previous) / Math.abs(previous) };
}
