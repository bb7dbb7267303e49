import type { RuledClaim, Span } from "../model";
import type { Outline } from "../text";
import { chineseQuantity } from "./chinese-quantity";
import { counted } from "./counted";
import { date } from "./date";
import { documentNumber } from "./document-number";
import { duration } from "./duration";
import { elided } from "./elided";
import { quoted, titled } from "./enclosed";
import { furniture } from "./furniture";
import { heading } from "./heading";
import { leftover } from "./leftover";
import { named } from "./named";
import { range } from "./range";
import { rank } from "./rank";
import { rate } from "./rate";
import { standard } from "./standard";
import { structure } from "./structure";
import { tabular } from "./tabular";
import type { Rule } from "./types";

/** The order is the architecture: what is surely no indicator goes first, quantities last, leftovers after them. */
export const RULES: readonly Rule[] = [
  furniture,
  rank,
  documentNumber,
  heading,
  date,
  titled,
  quoted,
  named,
  structure,
  range,
  standard,
  duration,
  rate,
  counted,
  tabular,
  elided,
  chineseQuantity,
  leftover,
];

export interface Ruling {
  /** In text order, none overlapping another. */
  readonly claims: readonly RuledClaim[];
  /** Claims that came too late, each with the claim that held the place. */
  readonly dropped: readonly { readonly claim: RuledClaim; readonly by: RuledClaim }[];
}

const isDigit = (char: string): boolean => char >= "0" && char <= "9";

/** A claim that begins or ends inside a run of digits has misread the number. */
const cutsDigits = (text: string, { start, end }: Span): boolean =>
  [start, end].some((at) => isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at)));

/** Runs every rule over the folded text of a report. */
export function applyRules(text: string, outline: Outline): Ruling {
  const taken = new Int32Array(text.length).fill(-1);
  const claims: RuledClaim[] = [];
  const dropped: { claim: RuledClaim; by: RuledClaim }[] = [];
  for (const rule of RULES) {
    for (const found of rule.find(text, outline)) {
      if (cutsDigits(text, found)) continue;
      const claim: RuledClaim = { ...found, rule: rule.name };
      let holder: RuledClaim | undefined;
      for (let i = claim.start; i < claim.end && !holder; i++) holder = claims[taken[i] ?? -1];
      if (holder) {
        if (rule !== leftover) dropped.push({ claim, by: holder });
        continue;
      }
      taken.fill(claims.length, claim.start, claim.end);
      claims.push(claim);
    }
  }
  return { claims: claims.sort((a, b) => a.start - b.start), dropped };
}
