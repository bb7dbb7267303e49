import type { Row, StatedChange } from "../model";

/** A change the text states, in the unit in which 同比分析 shows the computed one. */
export interface Stated {
  readonly change: Row;
  readonly base: Row;
  /** A share (0.122 is 12.2%) of a count or an amount, 百分点 of a rate. */
  readonly value: number;
}

/** Takes the noise of binary fractions away (12.2 ÷ 100). */
const round10 = (value: number): number => Number(value.toFixed(10));

/**
 * The stated change as 同比分析 shows it. Undefined where it is no 同比 of that sort: a difference in the thing's own unit
 * (增加16件), or a percentage said of a rate, which may mean a share of it or 百分点.
 */
function shownAs({ kind }: Row, { value, unit }: StatedChange): number | undefined {
  if (kind === "rank" || kind === "change") return undefined;
  if (kind === "rate") return unit.includes("百分点") ? value : undefined;
  return unit === "%" || unit === "％" ? round10(value / 100) : undefined;
}

/** What change rows state of other rows, by the `recordId` of the change row, in the order of the sheet. */
export function statedOf(rows: readonly Row[], stated: readonly StatedChange[]): ReadonlyMap<string, Stated> {
  const byId = new Map(rows.map((row) => [row.recordId, row]));
  const changes = new Map(stated.map((one) => [one.recordId, one]));
  return new Map(
    rows.flatMap((change): [string, Stated][] => {
      const said = changes.get(change.recordId);
      const base = said && byId.get(said.baseId);
      const value = said && base && shownAs(base, said);
      return base === undefined || value === undefined ? [] : [[change.recordId, { change, base, value }]];
    }),
  );
}
