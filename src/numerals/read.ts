import Big from "big.js";
import type { Qualifier, Span } from "../model";

/** A number in folded text, without its unit. Offsets point into the text that was read. */
export interface Numeral extends Span {
  /** 万 and 亿 multiplied out, exactly, then rounded once to the nearest double. */
  readonly value: number;
  /** Digits after the decimal point as written; 2 in 60.23. */
  readonly decimals: number;
  readonly script: "arabic" | "chinese";
  /** `over` when 余 or 多 stands inside the number (20余万); otherwise `exact`. */
  readonly qualifier: Qualifier;
  /** Starts with 几, 数 or 若干: no definite value (`value` is then 0). */
  readonly vague: boolean;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, string>> = { 万: "1e4", 亿: "1e8" };
const MULTIPLIER: Readonly<Record<string, string>> = { 十: "10", 百: "100", 千: "1000", ...LARGE };

/** A value below 10,000 in positional Chinese (三百零五, 十二, 两千), or null when the characters are not one. */
function readSection(text: string): number | null {
  if (/^[零〇一二两三四五六七八九]{2,}$/.test(text) && !/^零/.test(text)) {
    return Number([...text].map((c) => DIGITS[c]).join(""));
  }
  let total = 0;
  let pending: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
      continue;
    }
    const step = SMALL[char];
    if (step === undefined || step >= lowest) return null;
    total += (pending ?? 1) * step;
    lowest = step;
    pending = null;
  }
  // 三百五 is 350: a digit after 百 or 千 without 零 counts the next lower step.
  if (pending !== null && lowest > 10 && lowest !== Number.POSITIVE_INFINITY && !/[零〇]/.test(text.slice(-2))) {
    return total + (pending * lowest) / 10;
  }
  return total + (pending ?? 0);
}

/** A whole Chinese numeral (两万, 三亿五千万, 一百二十三点五), or null. */
export function readChinese(text: string): Big | null {
  const [whole = "", fraction, ...more] = text.split("点");
  if (more.length > 0 || whole === "") return null;
  let total = Big(0);
  let rest = whole;
  for (const [char, factor] of [
    ["亿", "1e8"],
    ["万", "1e4"],
  ] as const) {
    const at = rest.lastIndexOf(char);
    if (at < 0) continue;
    const head = rest.slice(0, at);
    const value = head === "" ? Big(1) : readChinese(head);
    if (!value) return null;
    total = total.plus(value.times(factor));
    rest = rest.slice(at + 1);
  }
  if (rest !== "") {
    const section = readSection(rest);
    if (section === null) return null;
    total = total.plus(section);
  }
  if (fraction === undefined) return total;
  if (!/^[零〇一二三四五六七八九]+$/.test(fraction)) return null;
  return total.plus(`0.${[...fraction].map((c) => DIGITS[c]).join("")}`);
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?: \d{3}(?![\d.]))?)(?:\.\d+)?/y;
/** 万 is no multiplier where it begins a word of its own. */
const TAIL = / ?(余|多|几)?([十百千]?[万亿]+|[百千](?:[余多][万亿])?(?![分米克瓦]))(?!分之)/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/y;
const VAGUE = /(?:数|几|若干|上)[十百千万亿]+|若干|数(?=[项件次名家个])/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readArabic(text: string, at: number): Numeral | null {
  const digits = match(ARABIC, text, at);
  if (!digits) return null;
  const plain = digits[0].replace(/[, ]/g, "");
  let value = Big(plain);
  let end = at + digits[0].length;
  let qualifier: Qualifier = "exact";
  const tail = match(TAIL, text, end);
  if (tail) {
    for (const char of tail[2] ?? "") value = value.times(MULTIPLIER[char] ?? "1");
    if (/[余多几]/.test(tail[0])) qualifier = "over";
    end += tail[0].length;
  }
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return { start: at, end, value: value.toNumber(), decimals, script: "arabic", qualifier, vague: false };
}

/** Reads the number that begins exactly at `at`, or null when none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  const arabic = readArabic(text, at);
  if (arabic) return arabic;
  const vague = match(VAGUE, text, at);
  const base = { start: at, decimals: 0, script: "chinese", qualifier: "exact" } as const;
  if (vague) return { ...base, end: at + vague[0].length, value: 0, vague: true };
  const chinese = match(CHINESE, text, at);
  const value = chinese && readChinese(chinese[0]);
  if (!chinese || !value) return null;
  return { ...base, end: at + chinese[0].length, value: value.toNumber(), vague: false };
}
