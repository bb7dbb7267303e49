import type { Observed } from "./observations";

/**
 * Where in the input the sentence of these facts begins, so that offsets can be used on the sentence's own text.
 * Undefined where the facts do not stand in one sentence or it cannot be told which occurrence of a number is meant.
 */
export function sentenceStart(facts: readonly Observed[]): number | undefined {
  const [first] = facts;
  if (!first) return undefined;
  const { sentence, text, start } = first.source;
  const standsAt = (at: number, number: string): boolean =>
    sentence.startsWith(number, at) &&
    !/[\d.]/.test(sentence.charAt(at - 1)) &&
    !/\d/.test(sentence.charAt(at + number.length));
  const fits = (origin: number): boolean =>
    facts.every(({ source }) => source.sentence === sentence && standsAt(source.start - origin, source.text));
  const origins: number[] = [];
  for (let at = sentence.indexOf(text); at !== -1; at = sentence.indexOf(text, at + 1)) {
    if (fits(start - at)) origins.push(start - at);
  }
  return origins.length === 1 ? origins[0] : undefined;
}

/** The words of the sentence between two places of the input. */
export const between = (fact: Observed, origin: number, from: number, to: number): string =>
  fact.source.sentence.slice(Math.max(0, from - origin), Math.max(0, to - origin));
