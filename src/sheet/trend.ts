import type { Scalar } from "../model";
import { averageChange } from "./compare";
import { own, tables } from "./formulas";
import { kindLabels } from "./labels";
import type { Series } from "./series";

const TABLE = tables.series;
/** A formula holds 8,192 characters and each year takes up to 140 of them. */
const YEARS = 40;

export const yearHeader = (year: number): string => `${year}年`;

const cellOf = (year: number): string => own(TABLE, yearHeader(year));
const recent = (years: readonly number[]): readonly number[] => years.slice(-YEARS);

/** A sign for each two columns of years side by side; `·` where one of them is empty. */
const ARROWS = ["↘", "→", "↗"] as const;
const GAP = "·";

function trendFormula(years: readonly number[]): string {
  const pairs = recent(years).slice(1);
  const parts = pairs.map((year, i) => {
    const [before, now] = [cellOf(recent(years)[i] ?? year), cellOf(year)];
    return `IF(COUNT(${before},${now})<2,"${GAP}",MID("${ARROWS.join("")}",2+SIGN(${now}-${before}),1))`;
  });
  return parts.length === 0 ? '""' : parts.join("&");
}

function firstYearFormula(years: readonly number[]): string {
  const parts = recent(years).map((year) => `IF(${cellOf(year)}="",9999,${year})`);
  return parts.length === 0 ? '""' : `IF(MIN(${parts.join(",")})=9999,"",MIN(${parts.join(",")}))`;
}

function lastYearFormula(years: readonly number[]): string {
  const parts = recent(years).map((year) => `IF(${cellOf(year)}="",0,${year})`);
  return parts.length === 0 ? '""' : `IF(MAX(${parts.join(",")})=0,"",MAX(${parts.join(",")}))`;
}

/** The value of the year that stands in a column of this row. */
function valueIn(years: readonly number[], column: string): string {
  const year = own(TABLE, column);
  const parts = recent(years).map((one) => `IF(${year}=${one},${cellOf(one)},0)`);
  return parts.length === 0 ? '""' : `IF(${year}="","",SUM(${parts.join(",")}))`;
}

const kind = own(TABLE, "性质");
const [first, last] = [own(TABLE, "首值"), own(TABLE, "末值")];
const SPAN = `(${own(TABLE, "末年")}-${own(TABLE, "首年")})`;
/** The twin of `averageChange`. */
const AVERAGE = `IF(COUNT(${first},${last})<2,"",IF(OR(${SPAN}=0,${kind}="${kindLabels.rank}"),"",IF(${kind}="${kindLabels.rate}",ROUND((${last}-${first})/${SPAN},10),IF(AND(${first}>0,${last}>=0),(${last}/${first})^(1/${SPAN})-1,""))))`;

/** Formulas of the columns that sum up the years, by header; of more than 40 years, the last 40. */
export const trendFormulas = (years: readonly number[]) => ({
  趋势: trendFormula(years),
  首年: firstYearFormula(years),
  末年: lastYearFormula(years),
  平均增速: AVERAGE,
  首值: valueIn(years, "首年"),
  末值: valueIn(years, "末年"),
});

/** What those formulas show. */
export function trendValues({ head, byYear }: Series, all: readonly number[]): ReturnType<typeof shown> {
  const years = recent(all);
  const values = years.map((year) => byYear.get(year)?.value);
  const arrows = values.slice(1).map((now, i) => {
    const before = values[i];
    return now === undefined || before === undefined ? GAP : (ARROWS[1 + Math.sign(now - before)] ?? GAP);
  });
  const known = years.filter((year) => byYear.has(year));
  const [from, to] = [known[0], known.at(-1)];
  return shown(arrows.join(""), head.kind, byYear, from, to);
}

function shown(
  trend: string,
  kind: Series["head"]["kind"],
  byYear: Series["byYear"],
  from: number | undefined,
  to: number | undefined,
) {
  const [first, last] = [from, to].map((year) => (year === undefined ? undefined : byYear.get(year)?.value));
  const average: Scalar =
    from === undefined || to === undefined || first === undefined || last === undefined
      ? ""
      : averageChange(kind, first, last, to - from);
  return { 趋势: trend, 首年: from ?? "", 末年: to ?? "", 平均增速: average, 首值: first ?? "", 末值: last ?? "" };
}
