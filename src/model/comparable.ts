import type { Fact, Report } from "./report";
import type { Row } from "./row";

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

/** What a row counts, without its area and unit: code, or name where it has none, and 口径, such as ZF-002（交通运输）. */
export const indicatorOf = ({ code, name, dimension }: Pick<Row, "code" | "name" | "dimension">): string =>
  (code === "" ? name : code) + (dimension === "" ? "" : `（${dimension}）`);

type Labelled = Pick<Row, "code" | "name" | "dimension" | "scope" | "unit">;

/** What a row measures, in one phrase that a person can read and copy, such as ZF-002（交通运输）〔市本级〕·件. */
export const labelOf = (row: Labelled): string =>
  `${indicatorOf(row)}${row.scope === "" ? "" : `〔${row.scope}〕`}·${row.unit}`;

/** The label by which a row is put beside those of other years. */
export const comparedBy = (row: Labelled & Pick<Row, "comparedAs">): string =>
  row.comparedAs === "" ? labelOf(row) : row.comparedAs;
