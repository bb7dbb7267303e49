import type { Claim, Disposition } from "../model";
import type { Outline } from "../text";

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
