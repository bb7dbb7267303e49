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
  /** 数十, 几百, 两三, 若干: no definite value (`value` is then 0). */
  readonly vague: boolean;
}

/** What `pattern` (sticky) matches exactly at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
