import type { RuledClaim } from "../../src/model";
import { applyRules } from "../../src/rules";
import { fold, outlineOf } from "../../src/text";

function describeClaim(text: string, { start, end, disposition, quantity }: RuledClaim): string {
  const written = text.slice(start, end);
  if (!quantity) return `${written} ${disposition}`;
  const { numeral, unit, kind, qualifier } = quantity;
  const rest = [kind === "count" ? "" : kind, qualifier === "exact" ? "" : qualifier].filter((word) => word !== "");
  return [`${written} = ${numeral.value}${unit}`, ...rest].join(" ");
}

/** Every claim on the text: `2021年 date`, `286万 = 2860000元 amount over`. With `rule`, only what that rule claimed. */
export function read(raw: string, rule?: string): string[] {
  const { text } = fold(raw);
  const { claims } = applyRules(text, outlineOf(text));
  return claims.filter((claim) => !rule || claim.rule === rule).map((claim) => describeClaim(text, claim));
}

/** A table of texts and of what one rule claims in each. */
export const table = (rule: string, rows: readonly (readonly [text: string, ...claims: string[]])[]): void => {
  test.each(rows.map(([text, ...claims]) => [text, claims] as const))(`%s`, (text, claims) => {
    expect(read(text, rule)).toEqual(claims);
  });
};

/** A table of texts in which a rule must claim nothing. */
export const nothing = (rule: string, texts: readonly string[]): void => {
  test.each(texts)("nothing in %s", (text) => {
    expect(read(text, rule)).toEqual([]);
  });
};
