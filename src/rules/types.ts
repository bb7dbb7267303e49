import type { Disposition, Kind, Qualifier, Span } from "../model";
import type { Numeral } from "../numerals";
import type { Outline } from "../text";

/** A number with the unit it counts in. Offsets point into the folded text. */
export interface Quantity {
  readonly numeral: Numeral;
  /** As written; for a percentage `%`, for 个百分点 `百分点`. */
  readonly unit: string;
  readonly kind: Kind;
  readonly qualifier: Qualifier;
  /** From the first word that belongs to the quantity (约, 近) to the last (件, 以上). */
  readonly extent: Span;
}

/** What a rule says of a stretch of text. */
export interface Claim extends Span {
  readonly disposition: Disposition;
  /** Only on disposition `fact`: a candidate, until the refiners have placed it. */
  readonly quantity?: Quantity;
}

/** A claim, with the name of the rule that made it. */
export interface RuledClaim extends Claim {
  readonly rule: string;
}

/** One way numbers are written. Rules run in the order of the list; the first to claim a stretch has it. */
export interface Rule {
  readonly name: string;
  readonly find: (text: string, outline: Outline) => Claim[];
}

/** All matches of `pattern` (global) as claims of one disposition; the named group `n`, when there is one, narrows the span. */
export function claimAll(text: string, pattern: RegExp, disposition: Disposition): Claim[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const inner = match.groups?.n;
    const start = match.index + (inner === undefined ? 0 : match[0].indexOf(inner));
    return { start, end: start + (inner ?? match[0]).length, disposition };
  });
}

/** Several patterns (global), one disposition. */
export const patternRule = (name: string, disposition: Disposition, patterns: readonly RegExp[]): Rule => ({
  name,
  find: (text) => patterns.flatMap((pattern) => claimAll(text, pattern, disposition)),
});
