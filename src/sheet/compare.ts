import type { Kind, Scalar } from "../model";
import type { Series } from "./series";

/** The outcome of comparing two years, as the cells show it: "" shows nothing, "—" is a base of zero. */
export interface Comparison {
  readonly difference: Scalar;
  readonly change: Scalar;
}

/** Takes the noise of binary fractions away (99.5 − 99.3); the formulas do the same with ROUND(…,10). */
export const round10 = (value: number): number => Number(value.toFixed(10));

/**
 * 同比 as the bureaus of statistics use it (统计知识“同比和环比有何不同”: 同比增长率＝(本期数－同期数)÷同期数×100％, 同期 being
 * the same period of the year before), as a share of the base's size: 0.12 is 12%. Of a rate, the difference in 百分点
 * (华通数据中心, 统计知识“百分数”与“百分点”: “百分点是指不同时期以百分数形式表示的相对指标的变动幅度”). A rank has a difference
 * and no 同比.
 */
export function compare(kind: Kind, current: number | undefined, previous: number | undefined): Comparison {
  if (current === undefined || previous === undefined) return { difference: "", change: "" };
  const difference = round10(current - previous);
  if (kind === "rank") return { difference, change: "" };
  if (kind === "rate") return { difference, change: difference };
  return { difference, change: previous === 0 ? "—" : (current - previous) / Math.abs(previous) };
}

/**
 * The 同比 the text states less the computed one, in 百分点; "" where either is missing. Both are shares (0.12 is 12%), or
 * both 百分点 where it is a rate.
 */
export const discrepancy = (kind: Kind, stated: number | undefined, computed: Scalar): Scalar =>
  stated === undefined || typeof computed !== "number"
    ? ""
    : round10((stated - computed) * (kind === "rate" ? 1 : 100));

/**
 * 平均增长速度 from the first to the last year that has a value, by 水平法: the last value against the first, as the same
 * rise each year, 0.05 being 5% (主要统计指标解释 of the statistical yearbooks, such as 四川统计年鉴2008: “水平法，又称几何平均法，
 * 是以间隔期最后一年的水平同基期水平对比来计算平均每年增长（或下降）速度”; the base year is none of the years counted).
 * Of a rate, the average difference a year in 百分点. "" for a rank, for a single year, and where the first value is not
 * above zero or the last below it.
 */
export function averageChange(kind: Kind, first: number, last: number, years: number): Scalar {
  if (kind === "rank" || years === 0) return "";
  if (kind === "rate") return round10((last - first) / years);
  return first > 0 && last >= 0 ? (last / first) ** (1 / years) - 1 : "";
}

export const PERCENT = "+0.0%;-0.0%;0.0%";
/** 百分点 is the word for a difference of percentages only; other ratios (‰) show the bare difference. */
const SIGNED = "+0.00;-0.00;0.00";
export const POINTS = '+0.00"个百分点";-0.00"个百分点";0.00"个百分点"';

/** How a change of this series is shown. */
export function changeFormat({ head }: Series): string {
  if (head.kind !== "rate") return PERCENT;
  return head.unit === "%" ? POINTS : SIGNED;
}

/** How a difference between two such changes is shown: of shares, it is one of percentages. */
export const discrepancyFormat = (series: Series): string =>
  series.head.kind === "rate" ? changeFormat(series) : POINTS;
