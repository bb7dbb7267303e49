import { overlaps } from "../model";
import type { Outline } from "../text";
import { chineseQuantity } from "./chinese-quantity";
import { counted } from "./counted";
import { duration } from "./duration";
import { elided } from "./elided";
import { date, documentNumber, furniture, heading, named, quoted, structure, titled } from "./patterns";
import { range } from "./range";
import { rank } from "./rank";
import { rate } from "./rate";
import { standard } from "./standard";
import { claimAll, type Rule, type RuledClaim } from "./types";

export type { Quantity, RuledClaim } from "./types";

/** What no rule has claimed is still accounted for. */
const leftover: Rule = { name: "leftover", find: (text) => claimAll(text, /\d+(?:\.\d+)?/g, "other") };

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

/** Runs every rule over the folded text of a report. */
export function applyRules(text: string, outline: Outline): Ruling {
  const taken = new Int32Array(text.length).fill(-1);
  const claims: RuledClaim[] = [];
  const dropped: { claim: RuledClaim; by: RuledClaim }[] = [];
  for (const rule of RULES) {
    for (const found of rule.find(text, outline)) {
      const claim: RuledClaim = { ...found, rule: rule.name };
      let holder: RuledClaim | undefined;
      for (let i = claim.start; i < claim.end && !holder; i++) holder = claims[taken[i] ?? -1];
      if (holder && overlaps(holder, claim)) {
        if (rule !== leftover) dropped.push({ claim, by: holder });
        continue;
      }
      taken.fill(claims.length, claim.start, claim.end);
      claims.push(claim);
    }
  }
  return { claims: claims.sort((a, b) => a.start - b.start), dropped };
}
