import type { Disposition, Kind, Qualifier } from "./report";
import type { Span } from "./span";

/** A number in folded text, without its unit. Offsets point into the text that was read. */
export interface Numeral extends Span {
  /** 万 and 亿 multiplied out, exactly, then rounded once to the nearest double. */
  readonly value: number;
  /** Digits after the decimal point as written; 2 in 60.23. */
  readonly decimals: number;
  readonly script: "arabic" | "chinese";
  /** `over` when 余 or 多 stands inside the number (20余万); otherwise `exact`. */
  readonly qualifier: Qualifier;
  /** 数十, 几百, 两三, 若干: no definite value (`value` is then 0). */
  readonly vague: boolean;
}

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
