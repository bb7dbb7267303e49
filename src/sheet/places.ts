import type { Row, StatedChange } from "../model";
import { keyTail } from "./rows";
import { type Stated, statedOf } from "./stated";

/** Rows of 指标明细 from one to another, one-based. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where things stand in 指标明细: what the formulas of the other sheets find there. */
export interface Places {
  /** One-based place of a row in the body. */
  readonly positions: ReadonlyMap<Row, number>;
  /** Rows of the body; a table without a row has an empty one. */
  readonly count: number;
  /** Between which rows all of a region stand. */
  stretch(region: string): Stretch | undefined;
  /** The first row that states a change of this series in this year, and the change. */
  statedFor(head: Row, year: number): Stated | undefined;
  /** Name of the sheet. */
  readonly sheet: string;
}

const keyFor = (head: Row, year: number | null): string => `${head.region}|${year ?? ""}${keyTail(head)}`.toLowerCase();

export function placesOf(rows: readonly Row[], stated: readonly StatedChange[], sheet: string): Places {
  const stretches = new Map<string, Stretch>();
  rows.forEach(({ region }, i) => {
    const key = region.toLowerCase();
    stretches.set(key, { first: stretches.get(key)?.first ?? i + 1, last: i + 1 });
  });
  const changes = new Map<string, Stated>();
  for (const one of statedOf(rows, stated).values()) {
    const key = keyFor(one.base, one.base.year);
    if (!changes.has(key)) changes.set(key, one);
  }
  return {
    positions: new Map(rows.map((row, i) => [row, i + 1])),
    count: Math.max(1, rows.length),
    stretch: (region) => stretches.get(region.toLowerCase()),
    statedFor: (head, year) => changes.get(keyFor(head, year)),
    sheet,
  };
}
