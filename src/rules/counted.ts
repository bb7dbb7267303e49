import { kindOfUnit } from "../catalogue/units";
import type { Numeral, Quantity } from "../model";
import { factClaim, numerals, quantityAt, quantityOf } from "./quantity";
import type { Rule } from "./types";
import { readUnit } from "./units";

const LIST = /^ ?(?:[、,和及与] ?\d+(?:\.\d+)?[万亿]?)+ ?/;

/** Numbers that share one unit: 分别为1、2、3件; 受理12、办结11件 is not one. */
function inheritUnit(text: string, numeral: Numeral): Quantity | null {
  const list = LIST.exec(text.slice(numeral.end, numeral.end + 80));
  if (!list) return null;
  if (!/分别[^。;]{0,40}$/.test(text.slice(Math.max(0, numeral.start - 60), numeral.start))) return null;
  const read = readUnit(text, numeral.end + list[0].length);
  return read && quantityOf(text, numeral, read.unit, kindOfUnit(read.unit), numeral.end);
}

/** An Arabic number with a unit. */
export const counted: Rule = {
  name: "counted",
  find: (text) =>
    Array.from(numerals(text, /\d+/g)).flatMap((numeral) => {
      const quantity = quantityAt(text, numeral) ?? inheritUnit(text, numeral);
      return quantity ? [factClaim(quantity)] : [];
    }),
};
