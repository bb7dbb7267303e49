import Big from "big.js";

const DIGITS = new Map([..."〇一二三四五六七八九"].map((char, value) => [char, value]));
DIGITS.set("零", 0).set("○", 0).set("两", 2);

const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE = [
  { char: "亿", factor: 1e8 },
  { char: "万", factor: 1e4 },
] as const;

const digitString = (text: string): string => [...text].map((char) => DIGITS.get(char)).join("");

/** Digits read one by one are years and codes: they hold a zero or begin a year (一九九八). 二三 alone is no number. */
const POSITIONAL = /^(?:[一二三四五六七八九](?=.*[零〇○])[零〇○一二三四五六七八九]+|一九[一二三四五六七八九]{2})$/;

/** 三百五 is 350: a digit that ends a number without 零 counts the next lower step. */
const spoken = (digit: number, above: number): number => (digit * above) / 10;

/** A value below 10,000 (三百零五, 十二, 两千), or null when the characters are not one. */
function readSection(text: string): number | null {
  if (POSITIONAL.test(text)) return Number(digitString(text));
  let total = 0;
  let pending: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [i, char] of [...text].entries()) {
    const digit = DIGITS.get(char);
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
      continue;
    }
    const step = STEPS[char];
    // A step needs a digit before it; only 十 may do without (一百十五), and what begins a number (百余).
    if (step === undefined || step >= lowest || (pending === null && i > 0 && step > 10)) return null;
    total += (pending ?? 1) * step;
    lowest = step;
    pending = null;
  }
  const bare = lowest > 10 && Number.isFinite(lowest) && !/[零〇○].?$/.test(text);
  return total + (bare ? spoken(pending ?? 0, lowest) : (pending ?? 0));
}

/** A whole number in Chinese, or null. The largest unit splits it: 三亿五千万 is 三 and 五千万. */
function readWhole(text: string): Big | null {
  for (const { char, factor } of LARGE) {
    const at = text.lastIndexOf(char);
    if (at < 0) continue;
    const [head, rest] = [text.slice(0, at), text.slice(at + 1)];
    const count = head === "" ? Big(1) : readWhole(head);
    if (!count) return null;
    if (rest === "") return count.times(factor);
    if (/^[百千]/.test(rest)) return null;
    const digit = DIGITS.get(rest);
    const low = digit === undefined ? readWhole(rest) : Big(spoken(digit, factor));
    return low?.lt(factor) ? count.times(factor).plus(low) : null;
  }
  const section = readSection(text);
  return section === null ? null : Big(section);
}

/** A whole Chinese numeral (两万, 三亿五千万, 一百二十三点五), or null. Callers bound its length. */
export function readChinese(text: string): Big | null {
  const [whole = "", fraction, ...more] = text.split("点");
  if (more.length > 0 || whole === "") return null;
  const value = readWhole(whole);
  if (value === null || fraction === undefined) return value;
  return /^[零〇○一二三四五六七八九]+$/.test(fraction) ? value.plus(`0.${digitString(fraction)}`) : null;
}
