import type { Claim } from "../model";
import { readNumeral } from "../numerals";
import { factClaim, numerals, quantityOf } from "./quantity";
import type { Rule } from "./types";

const SIGN = /^ ?[%‰]/;

function percentages(text: string): Claim[] {
  const claims: Claim[] = [];
  for (const numeral of numerals(text, /\d+/g)) {
    const sign = SIGN.exec(text.slice(numeral.end, numeral.end + 2))?.[0];
    if (!sign) continue;
    const end = numeral.end + sign.length;
    claims.push(factClaim(quantityOf(text, numeral, sign.trim(), "rate", end), end));
  }
  return claims;
}

/** 百分之九十五, 百分之98.5, 千分之三. */
function inWords(text: string): Claim[] {
  const claims: Claim[] = [];
  for (const match of text.matchAll(/([百千])分之(?=[零〇一二两三四五六七八九十百\d])/g)) {
    const inner = readNumeral(text, match.index + match[0].length);
    if (!inner || inner.vague) continue;
    const numeral = { ...inner, start: match.index };
    claims.push(factClaim(quantityOf(text, numeral, match[1] === "百" ? "%" : "‰", "rate", inner.end)));
  }
  return claims;
}

/** 八成, 九成五, 两成半: tenths, where a word before and after shows that 成 is not the verb. */
const TENTHS =
  /[一二两三四五六七八九](?<=(?:^|[\n达到为占超约近过,;。:、降升少减加长]|以上|有).)成([一二三四五六七八九半])?(?=[以,。;、左的多])|[一二两三四五六七八九](?<=[近超约逾].)成([一二三四五六七八九半])?(?![员果立效功本为不绩长熟品分])/g;

function tenths(text: string): Claim[] {
  const claims: Claim[] = [];
  for (const match of text.matchAll(TENTHS)) {
    const inner = readNumeral(text, match.index);
    if (!inner) continue;
    const more = match[1] ?? match[2];
    const half = more === "半" ? 5 : more ? (readNumeral(more, 0)?.value ?? 0) : 0;
    const numeral = { ...inner, value: inner.value * 10 + half, end: match.index + match[0].length };
    claims.push(factClaim(quantityOf(text, numeral, "%", "rate", numeral.end)));
  }
  return claims;
}

/** 8成以上, 近9成. */
const ARABIC_TENTHS = /(?<![\d.])[1-9](?:\.5)?成(?=[以,。;、左的多])/g;

const arabicTenths = (text: string): Claim[] =>
  Array.from(text.matchAll(ARABIC_TENTHS)).flatMap((match) => {
    const inner = readNumeral(text, match.index);
    if (!inner) return [];
    const numeral = { ...inner, value: inner.value * 10, end: match.index + match[0].length };
    return [factClaim(quantityOf(text, numeral, "%", "rate", numeral.end))];
  });

/** Percentages, 百分之 and 成 included. The claim covers the sign. */
export const rate: Rule = {
  name: "rate",
  find: (text) => [...percentages(text), ...inWords(text), ...tenths(text), ...arabicTenths(text)],
};
