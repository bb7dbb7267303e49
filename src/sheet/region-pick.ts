import type { BookState } from "../model";
import type { IndicatorList } from "./indicators";

/** Names of the two cells in which a person picks what the regions are compared by. */
export const INDICATOR_CELL = "地区比较_指标";
export const YEAR_CELL = "地区比较_年度";

export interface RegionPick {
  /** Of an indicator in the list, or "" where it is empty. */
  readonly label: string;
  readonly year: number;
}

/** The indicator and year that most regions give; of equal ones the later year, then the first in the list. */
function defaultRegionPick({ groups }: IndicatorList, madeIn: number): RegionPick {
  let best: RegionPick = { label: groups[0]?.label ?? "", year: madeIn };
  let most = 0;
  for (const { label, series } of groups) {
    const counts = new Map<number, number>();
    for (const { byYear } of series) for (const year of byYear.keys()) counts.set(year, (counts.get(year) ?? 0) + 1);
    for (const [year, count] of counts) {
      if (count > most || (count === most && year > best.year)) {
        best = { label, year };
        most = count;
      }
    }
  }
  return best;
}

/** What a person picked stays while it can be compared; what was there by itself follows the data. */
export function regionPick(
  list: IndicatorList,
  before: IndicatorList,
  madeIn: number,
  cells: BookState["cells"] = {},
): RegionPick {
  const fresh = defaultRegionPick(list, madeIn);
  const given = defaultRegionPick(before, madeIn);
  const label = String(cells[INDICATOR_CELL] ?? "");
  const year = Number(cells[YEAR_CELL] || Number.NaN);
  if (!list.labels.includes(label) || !Number.isInteger(year)) return fresh;
  return label === given.label && year === given.year ? fresh : { label, year };
}
