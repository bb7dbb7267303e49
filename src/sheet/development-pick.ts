import type { BookState } from "../model";
import type { IndicatorList } from "./indicators";
import type { Series } from "./series";

/** Names of the two cells in which a person picks what is followed through the years. */
export const REGION_CELL = "年度趋势_地区";
export const INDICATOR_CELL = "年度趋势_指标";

export interface DevelopmentPick {
  readonly region: string;
  /** Of an indicator of that region, or "" where there is none. */
  readonly label: string;
}

const same = (a: DevelopmentPick, b: DevelopmentPick): boolean => a.region === b.region && a.label === b.label;

/** Every series by its region and the label of its indicator. */
const picks = (series: readonly Series[], list: IndicatorList): readonly DevelopmentPick[] =>
  series.map((one) => ({ region: one.head.region, label: list.of(one).label }));

/** The series with most years; of equal ones the first. */
function defaultPick(series: readonly Series[], list: IndicatorList): DevelopmentPick {
  const most = Math.max(0, ...series.map(({ byYear }) => byYear.size));
  const [first] = picks(series.filter(({ byYear }) => byYear.size === most).slice(0, 1), list);
  return first ?? { region: "", label: "" };
}

interface Known {
  readonly series: readonly Series[];
  readonly list: IndicatorList;
}

/** What a person picked stays while there is such a series; what was there by itself follows the data. */
export function developmentPick(now: Known, before: Known, cells: BookState["cells"] = {}): DevelopmentPick {
  const fresh = defaultPick(now.series, now.list);
  const picked = { region: String(cells[REGION_CELL] ?? ""), label: String(cells[INDICATOR_CELL] ?? "") };
  if (!picks(now.series, now.list).some((one) => same(one, picked))) return fresh;
  return same(picked, defaultPick(before.series, before.list)) ? fresh : picked;
}
