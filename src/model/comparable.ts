import type { Fact, Report } from "./report";

/**
 * The year a fact belongs to: that of its own period (the last one, where the period spans several),
 * so that a stated 上年 value counts for 上年; else the year of its report; null where neither is known.
 */
export function yearOf(fact: Fact, report: Report): number | null {
  const years = fact.period.match(/\d{4}/g);
  const last = years?.at(-1);
  return last === undefined ? report.year : Number(last);
}

/** A whole year's flow or a stock at the year's end, as against some months or several years. */
export const isWholeYear = (period: string): boolean => period === "" || /^@?\d{4}$/.test(period);

/** Facts with the same identity measure the same thing by the same code, or by name where there is no code. */
export const indicatorKey = (fact: Pick<Fact, "indicator">): string => fact.indicator.code ?? fact.indicator.name;
