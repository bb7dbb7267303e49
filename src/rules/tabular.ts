import { kindOfUnit } from "../catalogue/units";
import { readNumeral } from "../numerals";
import { factClaim, quantityAt, quantityOf } from "./quantity";
import type { Rule } from "./types";

/** Units of a column that are multiples: 金额(万元). */
const MULTIPLES: Readonly<Record<string, { readonly unit: string; readonly times: number }>> = {
  万元: { unit: "元", times: 1e4 },
  亿元: { unit: "元", times: 1e8 },
  万件: { unit: "件", times: 1e4 },
  万人: { unit: "人", times: 1e4 },
  万人次: { unit: "人次", times: 1e4 },
};

/** A number of a table whose unit the head of its column gives. */
export const tabular: Rule = {
  name: "tabular",
  find: (text, { tables }) =>
    tables.cells.flatMap((cell) => {
      const at = text.slice(cell.start, cell.end).search(/\d/);
      const numeral = at < 0 ? null : readNumeral(text, cell.start + at);
      if (!numeral || cell.unit === "" || quantityAt(text, numeral)) return [];
      const { unit, times } = MULTIPLES[cell.unit] ?? { unit: cell.unit, times: 1 };
      // Whole cents at most: multiplying by a power of ten and rounding there is exact.
      const value = times === 1 ? numeral.value : Math.round(numeral.value * times * 100) / 100;
      return [factClaim(quantityOf(text, { ...numeral, value }, unit, kindOfUnit(unit), numeral.end))];
    }),
};
