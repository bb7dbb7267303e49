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

/** Less than any region: of years that as many give, that with more to compare to the year before comes first. */
const TIE = 1e-6;

/** How many regions give a year. */
function weights({ series }: IndicatorList["groups"][number]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { byYear } of series) {
    for (const year of byYear.keys()) {
      found.set(year, (found.get(year) ?? 0) + 1 + (byYear.has(year - 1) ? TIE : 0));
    }
  }
  return found;
}

/**
 * The indicator and year that most regions give; of equal ones that with most regions to compare with the year before,
 * then the later year, then the first in the list.
 */
function defaultRegionPick({ groups }: IndicatorList, madeIn: number): RegionPick {
  let best: RegionPick = { label: groups[0]?.label ?? "", year: madeIn };
  let most = 0;
  for (const group of groups) {
    for (const [year, weight] of weights(group)) {
      if (weight > most || (weight === most && year > best.year)) {
        best = { label: group.label, year };
        most = weight;
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
