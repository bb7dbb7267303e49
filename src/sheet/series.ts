import type { Catalogue } from "../catalogue";
import type { Row } from "../model";
import { isCounted, seriesKey } from "./rows";

/** One indicator of one region through the years: a line of 同比分析 and of 年度序列. */
export interface Series {
  readonly head: Row;
  /** The row that counts for a year. */
  readonly byYear: ReadonlyMap<number, Row>;
}

/** What the two picker cells show first. */
export interface YearPair {
  readonly current: number;
  readonly previous: number;
}

/** Stated changes (同比增长 12%) are themselves comparisons; they are checked in 核验, not compared again. */
const isComparable = (row: Row): boolean => isCounted(row) && row.kind !== "change" && row.year !== null;

/** Where the catalogue has the category and the indicator of a row; what it does not have comes last. */
export function catalogueRank(catalogue: Catalogue): (row: Row) => readonly number[] {
  const categories = new Map(catalogue.categories.map(({ name }, i) => [name, i]));
  const indicators = new Map(catalogue.indicators.map(({ code }, i) => [code, i]));
  return ({ category, code }) => [categories.get(category) ?? categories.size, indicators.get(code) ?? indicators.size];
}

/** Regions by code, then name; within one, the catalogue's order, then what has no code, by category. */
function inCatalogueOrder(series: readonly Series[], catalogue: Catalogue): readonly Series[] {
  const places = [...new Set(series.map(({ head }) => `${head.regionCode || "999999"}\n${head.region}`))].sort();
  const regions = new Map(places.map((place, i) => [place.split("\n")[1], i]));
  const inCatalogue = catalogueRank(catalogue);
  const rank = ({ head }: Series): readonly number[] => [regions.get(head.region) ?? 0, ...inCatalogue(head)];
  const ranked = series.map((one) => ({ one, rank: rank(one) }));
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((value, i) => value !== b.rank[i]);
    return at === -1 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
  });
  return ranked.map(({ one }) => one);
}

/** What stands for a series: the row by whose label the others are compared; the first, where a person made a name up. */
const headOf = (rows: readonly Row[], first: Row): Row => rows.find(({ comparedAs }) => comparedAs === "") ?? first;

/** All series of the rows, in the order a statistician reads them. */
export function seriesOf(rows: readonly Row[], catalogue: Catalogue): readonly Series[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    if (!isComparable(row)) continue;
    const one = found.get(seriesKey(row));
    if (one) one.push(row);
    else found.set(seriesKey(row), [row]);
  }
  const series = [...found.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ head: headOf(group, first), byYear: new Map(group.map((row) => [row.year ?? 0, row])) }];
  });
  return inCatalogueOrder(series, catalogue);
}

/** Series with a value in both years first, each part in its own order: what can be compared is on the first page. */
export function comparableFirst(series: readonly Series[], { current, previous }: YearPair): readonly Series[] {
  const both = ({ byYear }: Series): boolean => byYear.has(current) && byYear.has(previous);
  return [...series.filter(both), ...series.filter((one) => !both(one))];
}

/** Every year with a value, ascending. */
export const yearsOf = (series: readonly Series[]): readonly number[] =>
  [...new Set(series.flatMap(({ byYear }) => [...byYear.keys()]))].sort((a, b) => a - b);

/**
 * The pair of adjacent years with most series present in both, the later one if two are level.
 * Without such a pair: the latest year, or `madeIn` where no series has a year, and the one before it.
 */
export function defaultPair(series: readonly Series[], madeIn: number): YearPair {
  const years = yearsOf(series);
  const latest = years.at(-1) ?? madeIn;
  let best: YearPair = { current: latest, previous: latest - 1 };
  let most = 0;
  for (const year of years) {
    const shared = series.filter(({ byYear }) => byYear.has(year) && byYear.has(year - 1)).length;
    if (shared > 0 && shared >= most) {
      best = { current: year, previous: year - 1 };
      most = shared;
    }
  }
  return best;
}
