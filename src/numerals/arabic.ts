import Big from "big.js";
import type { Numeral } from "../model";
import { matchAt } from "./match";

/**
 * Digits, plain or in groups of three behind commas or spaces (GB/T 15835 allows both), and decimals. Longer runs are
 * identifiers, no quantities; a bound also keeps hostile input cheap.
 */
const DIGITS = /(?:\d{1,3}(?:(?:,\d{3}){1,4}|(?: \d{3}){1,4})(?!\d)|\d{1,15}(?!\d))(?:\.\d{1,15}(?!\d)|(?!\.\d{16}))/y;

/** 余, 多 and 几 may stand before 万; 百 and 千 multiply short numbers only (2022百日行动) and begin units (千米, 百分点). */
const TAIL =
  / ?([余多几])? ?([十百千]?(?:万亿|万|亿)|(?<=\D\d{1,2} ?|^\d{1,2} ?|\.\d+ ?)[百千](?:[余多][万亿])?(?![日姓强分米克瓦]))(?!分之)/y;

/** 1亿2000万, 3万5千: digits and units in turn. */
const MIXED = /\d{1,4}(?:[百千万亿]{1,2}\d{1,4}){1,5}(?:[百千万亿]{1,2}(?![分米克瓦日]))?(?![\d.,])/y;

const FACTOR: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

const multiplied = (value: Big, units: string): Big =>
  [...units].reduce((product, unit) => product.times(FACTOR[unit] ?? 1), value);

/** The sum of 1亿 and 2000万, or null unless each part is smaller than the unit before it (2万5 may be 25,000 or 20,005). */
function sumOfParts(text: string): Big | null {
  let total = Big(0);
  let above: Big | null = null;
  for (const [, digits = "", units = ""] of text.matchAll(/(\d+)([百千万亿]*)/g)) {
    const part = multiplied(Big(digits), units);
    if (above && part.gte(above)) return null;
    if (units === "" && digits.length === 1) return null;
    total = total.plus(part);
    above = multiplied(Big(1), units);
  }
  return total;
}

function readMixed(text: string, at: number): Numeral | null {
  const mixed = matchAt(MIXED, text, at)?.[0];
  const value = mixed ? sumOfParts(mixed) : null;
  return mixed && value ? arabic(at, at + mixed.length, value.toNumber(), 0) : null;
}

const arabic = (start: number, end: number, value: number, decimals: number, over = false): Numeral => ({
  start,
  end,
  value,
  decimals,
  script: "arabic",
  qualifier: over ? "over" : "exact",
  vague: false,
});

/** What a number that goes on after its digits goes on with; most do not. */
const GOES_ON = /[ 余多几十百千万亿]/;

/** Reads the Arabic number, with its 万 and 亿, that begins exactly at `at`; null when none does. */
export function readArabic(text: string, at: number): Numeral | null {
  const digits = matchAt(DIGITS, text, at)?.[0];
  if (!digits) return null;
  const end = at + digits.length;
  const plain = digits.replace(/[, ]/g, "");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  if (!GOES_ON.test(text.charAt(end))) return arabic(at, end, Number(plain), decimals);
  const mixed = readMixed(text, at);
  if (mixed) return mixed;
  const tail = matchAt(TAIL, text, end);
  if (!tail) return arabic(at, end, Number(plain), decimals);
  const value = multiplied(Big(plain), tail[2] ?? "").toNumber();
  return arabic(at, end + tail[0].length, value, decimals, /[余多几]/.test(tail[0]));
}
